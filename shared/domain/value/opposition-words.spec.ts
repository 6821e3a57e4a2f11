import { describe, expect, it } from 'vitest';
import { channelsIn } from './channel-words.ts';
import { readOpposition } from './opposition-words.ts';

describe('channelsIn', () => {
  it.each([
    ['téléphone', ['phone']],
    ['tél.', ['phone']],
    ['appel', ['phone']],
    ['Ne pas appeler', ['phone']],
    ['phone', ['phone']],
    ['mail', ['email']],
    ['e-mail', ['email']],
    ['courriel', ['email']],
    ['courrier électronique', ['email']],
    ['newsletter', ['email']],
    ['SMS', ['sms']],
    ['texto', ['sms']],
    ['courrier', ['post']],
    ['Ne plus écrire', ['post']],
    ['voie postale', ['post']],
    ['automate', ['automated_call']],
    ['appels automatiques', ['automated_call']],
    ['robot d’appel', ['automated_call']],
    ['téléphone + SMS', ['phone', 'sms']],
    ['mail et SMS', ['email', 'sms']],
    ['tél / courrier', ['post', 'phone']],
    ['courrier et courriel', ['post', 'email']],
    ['TOUS', ['all']],
    ['tous canaux', ['all']],
    ['tout', ['all']],
    ['all channels', ['all']],
    ['tous les appels', ['phone']],
    ['Opposition', []],
    ['RGPD', []],
    ['', []],
    ['Portable', []],
  ])('%j: %j', (text, channels) => {
    expect(channelsIn(text)).toEqual(channels);
  });
});

describe('readOpposition', () => {
  it.each([
    ['X', 'Ne pas appeler', ['phone']],
    ['oui', 'Ne plus écrire', ['post']],
    ['OUI', 'Opposition', ['all']],
    ['x', 'STOP SMS', ['sms']],
    [1, 'Désinscrit newsletter', ['email']],
    [true, 'Opposition', ['all']],
    ['téléphone', 'Opposition', ['phone']],
    ['tél + mail', 'Opposition', ['phone', 'email']],
    ['courrier', 'Ne pas appeler', ['post']],
    ['tout', 'Ne pas appeler', ['all']],
    ['STOP', 'Opposition', ['all']],
    ['ne plus appeler', 'Opposition', ['phone']],
    ['refus', 'Opposition', ['all']],
    ['12/03/2025', 'Opposition', ['all']],
    ['non - ne plus appeler', 'Remarque', ['phone']],
    ['no calls', 'Opposition', ['phone']],
    ['Non aux appels', 'Opposition', ['phone']],
    ['non au démarchage', 'Opposition', ['all']],
    ['NON à toute prospection', 'Opposition', ['all']],
    ['No contact', 'Opposition', ['all']],
    ['no marketing', 'Opposition', ['all']],
    ['non contactable', 'Ne pas appeler', ['phone']],
    ['Do Not Allow', 'Do not allow Bulk Emails', ['email']],
  ])('%j under « %s » closes %j', (cell, header, channels) => {
    expect(readOpposition(cell, header)).toEqual({ channels, findings: [] });
  });

  it.each([
    'non',
    'NON',
    'N',
    '0',
    0,
    false,
    '',
    '-',
    'NC',
    'néant',
    'aucune',
    'non opposé',
    'non, aucune',
    'non renseigné',
    'non demandé',
    'no answer',
    'Non (vu le 3/4)',
    'no opposition',
    'no objection to calls',
    'FAUX',
    'accepte',
    'Allow',
    'autorisé',
  ])('%j is no opposition', (cell) => {
    expect(readOpposition(cell, 'Ne pas appeler')).toBeNull();
  });

  it.each(['?', 'non ?', 'à vérifier', 'oui ?'])('%j counts as a refusal and is reported', (cell) => {
    expect(readOpposition(cell, 'Ne pas appeler')).toEqual({
      channels: ['phone'],
      findings: [{ code: 'opposition.unclear', severity: 'warning' }],
    });
  });
});
