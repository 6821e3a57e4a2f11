import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { context, contextOn, DIRECT, LETTER, person, withFirm } from '../../../test/campaign/firm.ts';
import { textsOfPages } from '../../../test/export/pdf-contents.ts';
import { pageOf } from '../../../test/suppliers/deliveries.ts';
import { NAMED, TRANSFER } from '../../../test/transfer/given.ts';
import { PersonCopy } from '../../../test/rights/person-copy.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import { pausePersons } from '../suppression/pause-persons.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { reportState } from '../record/report-state.ts';
import { insertCallback } from '../sql/callbacks.ts';
import { insertSuspicion } from '../sql/suspicions.ts';
import { insertReturnComment } from '../sql/return-comments.ts';
import { closeList } from '../lists/close-list.ts';
import { answerRequest } from './answer-request.ts';
import { keepPerson } from '../retention/keep-person.ts';
import { correctPerson } from './carry-out.ts';
import { heldLines } from './held-lines.ts';
import { heldOnPerson } from './held-on-person.ts';
import { receiveRequest } from './receive-request.ts';

const SEASONS = ['Noël', 'Printemps', 'Été', 'Rentrée', 'Automne'] as const;

describe('the answer to a request for access', () => {
  it('names both sources, five campaigns, the recipient and the retention; its copies hold the same, and nobody else', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      const out = (name: string): string => join(firm.folder, name);
      await firm.add([person(1), person(2, { street: '1 rue des Halles', lastName: 'NOMB' })], NAMED);
      await exportCampaign(context, workspace, { campaign: TRANSFER, format: 'transfer-csv', out: out('transfer') });
      await firm.add([person(1)], { ...DIRECT, kind: 'purchased', source: 'Fichiers & Cie', on: '2026-11-02' });
      for (const name of [...SEASONS, 'Jamais parti'])
        await exportCampaign(context, workspace, {
          campaign: { ...LETTER, name },
          format: 'post-lines',
          out: out(name),
        });
      await closeList(context, workspace, '7', { event: 'not_sent', reason: 'annulée' });
      await suppressPerson(context, workspace, { contact: '1', channel: 'sms' });
      const said = { contactId: 1, importId: 1, row: 2, at: '2026-11-20', text: 'Rappelée par NADÈGE, aimable' };
      workspace.write((transaction) => insertReturnComment(transaction, said));
      const read = { contactId: 1, importId: 1, row: 2, source: 'clients.csv', at: '2026-11-20T10:00:00Z' };
      workspace.write((transaction) =>
        insertSuspicion(transaction, { ...read, kind: 'moved', coordinate: null, words: 'partie, dit Nadège' }),
      );
      reportState(context, workspace, { contact: 1, kind: 'wrong_number', phone: '+33639981001' });
      receiveRequest(context, workspace, { kind: 'access', phone: '06.39.98.10.01', way: 'email' });

      const answered = await answerRequest(contextOn('2026-11-26'), workspace, '1', { out: out('answer') });
      expect(answered).toMatchObject({
        state: 'answered',
        contacts: ['1'],
        files: ['reponse.pdf', 'copie.pdf', 'donnees.json', 'donnees.csv'],
      });
      expect(answered.answers).toHaveLength(4);
      const page = await pageOf(out('answer/reponse.pdf'));
      expect(page).toContain('« Carnet de la boutique » (le 01/10/2026), « Fichiers & Cie » (le 02/11/2026)');
      expect(page).toContain(SEASONS.map((name) => `« ${name} »`).join(', '));
      expect(page).not.toContain('Jamais parti');
      expect(page).toContain('À qui nous les avons transmises : BETA Literie (le 24/11/2026)');
      expect(page).toContain('donc jusqu’au 01/11/2029');
      const copy = (await textsOfPages(out('answer/copie.pdf'))).join(' ');
      const json = readFileSync(out('answer/donnees.json'), 'utf8');
      const csv = readFileSync(out('answer/donnees.csv'), 'utf8');
      expect(PersonCopy.parse(JSON.parse(json))).toMatchObject({
        person: { firstName: 'Prénomb', phones: ['+33639981001'] },
        sent: SEASONS.map((campaign) => ({ campaign, channel: 'post' })),
        passedOn: [{ recipient: 'BETA Literie', on: '2026-11-24' }],
        oppositions: [{ channel: 'sms', on: '2026-11-24' }],
        states: [
          { kind: 'moved', state: 'open', words: 'partie, dit […]', source: 'clients.csv', on: '2026-11-20' },
          { kind: 'wrong_number', state: 'confirmed', of: '+33639981001', on: '2026-11-24' },
        ],
        comments: [{ at: '2026-11-20', text: 'Rappelée par […], aimable' }],
        retention: { from: '2026-11-02', until: '2029-11-01' },
      });
      for (const text of [copy, csv])
        for (const word of ['Fichiers & Cie', 'BETA Literie', 'Rentrée', 'faux numéro']) expect(text).toContain(word);
      for (const text of [page, copy, json, csv])
        for (const word of ['Nadège', 'NADÈGE', 'personne.2@', 'Prénomc']) expect(text).not.toContain(word);
    }));

  it('holds gifts, pauses, corrections, requests, calls wished for, and why the data is kept longer', () =>
    withFirm(async (firm) => {
      const { workspace, folder } = firm;
      const note = 'relancée par Nadège, préfère le matin';
      const gift = { giftOn: '03/03/2026', giftAmount: '20,00', giftForm: 'chèque', note };
      await firm.add([person(1, gift), person(2, { ...gift, giftAmount: '77,00' })], { ...DIRECT, on: '2019-10-01' });
      correctPerson(context, workspace, { id: '1', corrections: ['lastName=JUSTE', 'phones.0='] });
      await pausePersons(context, workspace, { contact: '1', channel: 'email', until: '2027-03-31' });
      workspace.write((transaction) =>
        insertCallback(transaction, { contactId: 1, importId: 1, row: 2, at: '2026-12-03T17:00' }),
      );
      keepPerson(context, workspace, { contact: '1', until: '2030-06-30', reason: 'garantie, vue par Nadège' });
      receiveRequest(context, workspace, { kind: 'restriction', id: '1' });
      receiveRequest(context, workspace, { kind: 'access', id: '1', asked: 'Tout ce que Nadège a sur moi' });
      await answerRequest(context, workspace, '2', { out: join(folder, 'answer') });
      const json = readFileSync(join(folder, 'answer/donnees.json'), 'utf8');
      expect(PersonCopy.parse(JSON.parse(json))).toMatchObject({
        person: { note: 'relancée par […], préfère le matin' },
        dealings: { gifts: [{ on: '2026-03-03', cents: 2000, form: 'chèque' }] },
        pauses: [
          { reason: 'asked', channel: 'email', on: '2026-11-24', until: '2027-03-31' },
          { reason: 'restriction', channel: 'all', on: '2026-11-24' },
        ],
        corrections: [
          { field: 'lastName', from: 'NOMB', to: 'JUSTE', on: '2026-11-24' },
          { field: 'phone', from: '+33639981001', to: null, on: '2026-11-24' },
        ],
        requests: [
          { kind: 'restriction', on: '2026-11-24' },
          { kind: 'access', on: '2026-11-24', asked: 'Tout ce que […] a sur moi' },
        ],
        callbacks: ['2026-12-03T17:00'],
        retention: { until: '2029-03-02', kept: { reason: 'garantie, vue par […]', until: '2030-06-30' } },
      });
      const csv = readFileSync(join(folder, 'answer/donnees.csv'), 'utf8');
      const copy = (await textsOfPages(join(folder, 'answer/copie.pdf'))).join(' ');
      for (const text of [copy, csv])
        for (const word of [
          '20,00',
          'Pause demandée',
          'Limitation',
          '« JUSTE » au lieu de « NOMB »',
          'Rappel souhaité',
          'jusqu’au 31/03/2027',
        ])
          expect(text).toContain(word);
      // Everything can be printed in the typeface of the page.
      expect(copy).not.toContain('?');
      expect(await pageOf(join(folder, 'answer/reponse.pdf'))).toContain(
        'nous les gardons : jusqu’au 30/06/2030, pour ce motif : garantie, vue par [',
      );
      for (const text of [copy, csv, json]) for (const word of ['77,00', 'Nadège']) expect(text).not.toContain(word);
    }));

  it.each([
    ['2026-11-01T22:59:00Z', '2026-11-01'],
    ['2026-11-01T23:30:00Z', '2026-11-02'],
    ['2026-06-30T22:30:00Z', '2026-07-01'],
    ['2026-11-02T00:30:00+01:00', '2026-11-02'],
  ])('tells what happened at %s on the day in France, %s', (at, day) =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      await firm.add([person(1)]);
      await firm.record({
        id: '1',
        add: {
          calls: [{ at, outcome: 'answered' }],
          contacted: [{ channel: 'email', at }],
          requests: [{ at, goods: 'vaisselle', proof: true }],
          consents: [{ channel: 'email', event: 'granted', at }],
        },
      });
      const said = { contactId: 1, importId: 1, row: 2, at, text: 'aimable' };
      const read = { ...said, source: 'clients.csv', kind: 'moved', coordinate: null, words: 'partie' } as const;
      workspace.write((transaction) => {
        insertReturnComment(transaction, said);
        insertSuspicion(transaction, read);
      });
      const early = { ...context, now: () => at };
      correctPerson(early, workspace, { id: '1', corrections: ['city=Nantes'] });
      await pausePersons(early, workspace, { contact: '1', until: '2027-03-31' });
      const held = heldOnPerson(context, workspace, 1);
      expect([held.states, held.corrections, held.pauses].flat().map(({ on }) => on)).toEqual([day, day, day]);
      const days = heldLines(held, 'fr').filter(
        ({ on }) => on !== undefined && on !== '2026-11-24' && on !== '2026-10-01',
      );
      expect(days).toHaveLength(8);
      for (const line of days) expect(line).toMatchObject({ on: day });
    }),
  );

  it('tells lists apart that one instant and one name have in common', () =>
    withFirm(async (firm) => {
      const { workspace, folder } = firm;
      await firm.add([person(1)]);
      for (const printer of ['first', 'second']) {
        const list = { campaign: LETTER, format: 'post-lines', out: join(folder, printer) };
        await exportCampaign(context, workspace, list);
      }
      await closeList(context, workspace, '1', { event: 'not_sent', reason: 'annulée' });
      receiveRequest(context, workspace, { kind: 'access', id: '1' });
      await answerRequest(context, workspace, '1', { out: join(folder, 'answer') });
      const { sent } = PersonCopy.parse(JSON.parse(readFileSync(join(folder, 'answer/donnees.json'), 'utf8')));
      expect(sent).toMatchObject([{ campaign: 'Noël', channel: 'post' }]);
    }));
});
