import { describe, expect, it } from 'vitest';
import { headerWords } from './header-words.ts';
import { isOfTransfersAlone, transferHeader } from './transfer-consent.ts';

describe('a header about passing the data on', () => {
  it.each([
    ['Optin partenaires', 'agrees'],
    ['optin_partenaires', 'agrees'],
    ['Opt-in partenaires (e-mail)', 'agrees'],
    ['Offres des partenaires', 'agrees'],
    ['J’accepte de recevoir les offres de nos partenaires', 'agrees'],
    ['Accord transmission à des tiers', 'agrees'],
    ['J’accepte que mes coordonnées soient transmises', 'agrees'],
    ['Autorise la cession de ses données', 'agrees'],
    ['Partner offers', 'agrees'],
    ['Optin partenaires par e-mail et SMS', 'agrees'],
    ['Optin partenaires (O/N)', 'agrees'],
    ['Offres partenaires (e-mail, SMS, courrier)', 'agrees'],
    ['J’accepte de recevoir les offres et promotions de nos partenaires', 'agrees'],
    ['Accord transmission à des tiers et partenaires', 'agrees'],
    ['J’accepte que mes données et coordonnées soient transmises', 'agrees'],
    ['Do you agree to share your data with third parties?', 'agrees'],
    ['Opposition transmission', 'refuses'],
    ['Refus offres partenaires', 'refuses'],
    ['Opt-out partenaires', 'refuses'],
  ])('%j: %s', (header, kind) => {
    expect(transferHeader(headerWords(header))).toBe(kind);
    expect(isOfTransfersAlone(header, headerWords)).toBe(true);
  });

  it.each([
    ['Recevoir nos offres et celles de nos partenaires', 'agrees'],
    ['J’accepte de recevoir les offres de la société et de ses partenaires', 'agrees'],
    ['Souhaite recevoir vos informations ainsi que celles de vos partenaires', 'agrees'],
    ['Optin (nous et partenaires)', 'agrees'],
    ['Offers from us and our partners', 'agrees'],
    ['Opposition démarchage et transmission', 'refuses'],
    ['Refus de nos offres et de celles de nos partenaires', 'refuses'],
    ['Opposition prospection et partenaires', 'refuses'],
    ['Refus prospection / partenaires', 'refuses'],
    ['Optin ALPHA + partenaires', 'agrees'],
    ['Accord e-mail & partenaires', 'agrees'],
  ])('%j: %s, and is about our own messages too', (header, kind) => {
    expect(transferHeader(headerWords(header))).toBe(kind);
    expect(isOfTransfersAlone(header, headerWords)).toBe(false);
  });

  it.each([
    'Partenaire',
    'Code partenaire',
    'Nom du partenaire',
    'Source partenaire',
    'Fichier partenaire',
    'Compte tiers',
    'Accord tiers payant',
    'Date optin partenaires',
    'Texte accord partenaires',
    'Optin newsletter',
    'Opt-in',
    'Accord commercial',
    'Opposition',
    'Opt-out',
    'Ne pas appeler',
    'Informations',
    'Adresse de transmission',
  ])('%j is another', (header) => {
    expect(transferHeader(headerWords(header))).toBeNull();
  });
});
