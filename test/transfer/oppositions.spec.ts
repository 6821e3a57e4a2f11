import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCampaign } from '../../electron/engine/campaign/check-campaign.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { closeList } from '../../electron/engine/lists/close-list.ts';
import { erasePerson } from '../../electron/engine/person/person-record.ts';
import { correctContact } from '../../electron/engine/record/record-correction.ts';
import { recallDone, recallLists } from '../../electron/engine/recall/recall-lists.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { listRecipients } from '../../electron/engine/transfer/list-recipients.ts';
import { context, contextOn, LETTER, person, PHONE_CONSENT, withFirm, type Firm } from '../campaign/firm.ts';
import { takeLines } from '../returns/take-lines.ts';
import { NAMED, TOLD, TRANSFER } from './given.ts';

async function passOn(firm: Firm, campaign: object, name: string): Promise<string> {
  const { exportId } = await exportCampaign(context, firm.workspace, {
    campaign,
    format: 'transfer-csv',
    out: join(firm.folder, name),
  });
  return exportId;
}

const linesOf = (path: string): readonly string[] =>
  readFileSync(path, 'utf8').replace('\uFEFF', '').split('\r\n').slice(0, -1);

describe('a no after a transfer', () => {
  it('is one row for the recipient, with the address, and only once', () =>
    withFirm(async (firm) => {
      const { folder, workspace, reference } = firm;
      await firm.add([person(1), person(2)], TOLD);
      await passOn(firm, TRANSFER, 'beta');
      await suppressPerson(context, workspace, { contact: '2', channel: 'post' });
      const [recipient] = await listRecipients(context, workspace);
      expect(recipient).toMatchObject({ name: 'BETA Literie', people: 2, toPassOn: 1, exportIds: ['1'] });
      const answer = await recallLists(context, workspace, { out: join(folder, 'out'), dryRun: false });
      expect(answer.exports).toMatchObject([{ people: 2, withdrawn: 1, alreadyWithdrawn: 0, stay: 1 }]);
      expect(linesOf(join(folder, 'out', 'liste-1', 'oppositions-beta-literie.csv'))).toEqual([
        'REFERENCE;CANAL;COORDONNEE;MOTIF',
        `${reference(2)};COURRIER;MADAME PRENOMC NOMC, 2 RUE DES HALLES, 69002 LYON;OPPOSITION`,
      ]);
      recallDone(context, workspace, '1', '2026-11-24');
      expect((await listRecipients(context, workspace))[0]?.toPassOn).toBe(0);
    }));

  it('is told for any channel, but not when it came before', () =>
    withFirm(async (firm) => {
      const { folder, workspace, reference } = firm;
      await firm.add([person(1), person(2), person(3)], TOLD);
      await suppressPerson(context, workspace, { contact: '1', channel: 'email' });
      await passOn(firm, TRANSFER, 'beta');
      await suppressPerson(context, workspace, { contact: '2', channel: 'email' });
      await suppressPerson(context, workspace, { contact: '3' });
      await recallLists(context, workspace, { out: join(folder, 'out'), dryRun: false });
      expect(
        linesOf(join(folder, 'out', 'liste-1', 'oppositions-beta-literie.csv')).map((line) =>
          line.split(';').slice(0, 2),
        ),
      ).toEqual([
        ['REFERENCE', 'CANAL'],
        [reference(2), 'EMAIL'],
        [reference(3), 'TOUS'],
      ]);
    }));

  it('reaches the recipient after an erasure, by the reference alone', () =>
    withFirm(async (firm) => {
      const { folder, workspace, reference } = firm;
      await firm.add([person(1), person(2)], TOLD);
      await passOn(firm, TRANSFER, 'beta');
      await erasePerson(context, workspace, { id: '2' });
      await recallLists(context, workspace, { out: join(folder, 'out'), dryRun: false });
      expect(linesOf(join(folder, 'out', 'liste-1', 'oppositions-beta-literie.csv')).slice(1)).toEqual([
        `${reference(2)};TOUS;;EFFACEMENT`,
      ]);
    }));

  it('is told as the SHA-256 of the e-mail on demand', () =>
    withFirm(async (firm) => {
      const { folder, workspace, reference } = firm;
      await firm.add([person(1, { email: 'jean.dupont@example.fr' })], NAMED);
      await passOn(firm, { ...TRANSFER, channel: 'email' }, 'beta');
      await suppressPerson(context, workspace, { contact: '1', channel: 'email' });
      await recallLists(context, workspace, { out: join(folder, 'out'), dryRun: false, hashed: true });
      expect(linesOf(join(folder, 'out', 'liste-1', 'oppositions-beta-literie.csv'))).toEqual([
        'REFERENCE;CANAL;SHA256;MOTIF',
        `${reference(1)};EMAIL;1a650f4a91b04f30b3198434a7115bd444e1dbc51f0dae88b76dc4a2b820b3b9;OPPOSITION`,
      ]);
    }));

  it('reaches it ten years later, and after the list is called ended', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      await firm.add([person(1)], TOLD);
      const exportId = await passOn(firm, TRANSFER, 'beta');
      await closeList(context, workspace, exportId, { event: 'ended' });
      const report = await suppressPerson(context, workspace, { contact: '1' });
      expect(report.recall).toEqual({ exports: 1, people: 1 });
      const later = { ...context, today: () => '2036-11-24' };
      expect((await recallLists(later, workspace, { dryRun: true })).exports).toHaveLength(1);
    }));

  it('tells no number that was never passed on', () =>
    withFirm(async (firm) => {
      const { folder, workspace, reference } = firm;
      const consents = [{ channel: 'phone', ...PHONE_CONSENT, organisations: ['ALPHA', 'BETA Literie'] }];
      await firm.add([person(1, { phone: '04 65 71 00 01' })], { ...TOLD, consents });
      await passOn(firm, { ...TRANSFER, channel: 'phone' }, 'beta');
      const [, row = ''] = readFileSync(join(folder, 'beta', 'transfer.csv'), 'utf8').split('\r\n');
      expect(row).toContain(';+33639981001;');
      correctContact(context, workspace, 1, [{ field: 'phone', from: '+33639981001', to: '06 39 98 44 01' }]);
      await suppressPerson(context, workspace, { contact: '1' });
      await recallLists(context, workspace, { out: join(folder, 'out'), dryRun: false });
      expect(linesOf(join(folder, 'out', 'liste-1', 'oppositions-beta-literie.csv')).slice(1)).toEqual([
        `${reference(1)};TOUS;+33639981001;OPPOSITION`,
      ]);
    }));

  it('is told again after a further no, and after the erasure', () =>
    withFirm(async (firm) => {
      const { folder, workspace, reference } = firm;
      await firm.add([person(1), person(2)], TOLD);
      await passOn(firm, TRANSFER, 'beta');
      const told = async (day: string, number: number): Promise<readonly string[]> => {
        const on = contextOn(day, '18:00:00');
        expect((await listRecipients(on, workspace))[0]?.toPassOn).toBe(number);
        const { exports } = await recallLists(on, workspace, { out: join(folder, day), dryRun: false });
        expect(exports).toMatchObject([{ people: 2, withdrawn: number, alreadyWithdrawn: 1 - number, stay: 1 }]);
        expect((await listRecipients(on, workspace))[0]?.toPassOn).toBe(number);
        if (number === 0) return [];
        expect(recallDone(on, workspace, '1', day).people).toBe(number);
        return linesOf(join(folder, day, 'liste-1', 'oppositions-beta-literie.csv')).slice(1);
      };
      await suppressPerson(contextOn('2026-11-25'), workspace, { contact: '2', channel: 'email' });
      expect(await told('2026-11-25', 1)).toEqual([expect.stringMatching(`^${reference(2)};EMAIL;`)]);
      expect(await told('2026-11-26', 0)).toEqual([]);
      const further = await suppressPerson(contextOn('2026-11-27'), workspace, { contact: '2' });
      expect(further.recall).toEqual({ exports: 1, people: 1 });
      expect(await told('2026-11-27', 1)).toEqual([expect.stringMatching(`^${reference(2)};TOUS;`)]);
      expect((await suppressPerson(contextOn('2026-11-28'), workspace, { contact: '2' })).recall.people).toBe(0);
      expect(await told('2026-11-28', 0)).toEqual([]);
      await erasePerson(contextOn('2026-11-29'), workspace, { id: '2' });
      expect(await told('2026-11-29', 1)).toEqual([`${reference(2)};TOUS;;EFFACEMENT`]);
      expect(await told('2026-11-30', 0)).toEqual([]);
    }));

  it('is counted in returns too, also of somebody who was told before, each no once', () =>
    withFirm(async (firm) => {
      const { folder, workspace } = firm;
      await firm.add([person(1), person(2)], TOLD);
      await passOn(firm, TRANSFER, 'beta');
      await suppressPerson(contextOn('2026-11-25'), workspace, { contact: '2', channel: 'post' });
      await recallLists(contextOn('2026-11-25'), workspace, { out: join(folder, 'out'), dryRun: false });
      recallDone(contextOn('2026-11-25'), workspace, '1', '2026-11-25');
      const called = async (at: string, status: string) => {
        const lines = ['call_date;status;phone_number', `${at};${status};06 39 98 10 02`];
        return (await takeLines(firm, 'appels.csv', lines)).recall;
      };
      expect(await called('2026-11-28 10:00:00', 'Pas de réponse')).toEqual({ exports: 0, people: 0 });
      expect(await called('2026-11-28 11:00:00', 'Ne plus appeler')).toEqual({ exports: 1, people: 1 });
      const evening = contextOn('2026-12-01', '21:00:00');
      expect((await recallLists(evening, workspace, { dryRun: true })).people).toBe(1);
      await recallLists(evening, workspace, { out: join(folder, 'evening'), dryRun: false });
      recallDone(evening, workspace, '1', '2026-12-01');
      expect(await called('2026-11-30 11:00:00', 'Ne plus appeler')).toEqual({ exports: 0, people: 0 });
      expect((await recallLists(evening, workspace, { dryRun: true })).people).toBe(0);
    }));

  it('does not concern a transfer that was not sent', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], TOLD);
      const exportId = await passOn(firm, TRANSFER, 'beta');
      await closeList(context, firm.workspace, exportId, { event: 'not_sent', reason: 'contrat refusé' });
      expect((await recallLists(context, firm.workspace, { dryRun: true })).exports).toEqual([]);
    }));

  it('is written for one recipient on demand, and an unknown one is refused', () =>
    withFirm(async (firm) => {
      const { folder, workspace } = firm;
      await firm.add([person(1)], TOLD);
      await passOn(firm, TRANSFER, 'beta');
      await passOn(firm, { ...TRANSFER, name: 'Fichier pour GAMMA', recipient: 'GAMMA' }, 'gamma');
      await suppressPerson(context, workspace, { contact: '1' });
      const out = join(folder, 'out');
      const { exports } = await recallLists(context, workspace, { out, dryRun: false, recipient: 'gamma' });
      expect(exports.map(({ exportId }) => exportId)).toEqual(['2']);
      expect(existsSync(join(out, 'liste-1'))).toBe(false);
      await expect(recallLists(context, workspace, { dryRun: true, recipient: 'DELTA' })).rejects.toMatchObject({
        code: 'recipient.unknown',
        params: { names: 'BETA Literie, GAMMA' },
      });
      await expect(
        recallLists(context, workspace, { dryRun: true, exportId: '1', hashed: true }),
      ).resolves.toMatchObject({ people: 1 });
    }));
});

describe('a no that a recipient passes back', () => {
  it('closes our channel and later transfers, goes to the other recipients, and not back', () =>
    withFirm(async (firm) => {
      const { folder, workspace, reference } = firm;
      await firm.add([person(1), person(2)], TOLD);
      await passOn(firm, TRANSFER, 'beta');
      await passOn(firm, { ...TRANSFER, name: 'Fichier pour GAMMA', recipient: 'GAMMA' }, 'gamma');
      const file = join(folder, 'refus-beta.csv');
      writeFileSync(file, `REFERENCE;CANAL\r\n${reference(2)};COURRIER\r\n`);
      const report = await suppressPerson(context, workspace, { file, fromRecipient: 'beta literie' });
      expect(report).toMatchObject({ rows: 1, added: 1, known: 0, unusable: 0 });
      for (const campaign of [LETTER, { ...TRANSFER, name: 'Encore', recipient: 'DELTA' }]) {
        const { funnel } = await checkCampaign(context, workspace, { campaign });
        expect(funnel.eligible).toBe(1);
        expect(funnel.steps).toContainEqual({ step: 'suppressed', out: 1 });
      }
      expect(workspace.get('SELECT source FROM suppression_batches ORDER BY id DESC')).toEqual({
        source: 'transmise par BETA Literie (refus-beta.csv)',
      });
      expect((await listRecipients(context, workspace)).map(({ name, toPassOn }) => [name, toPassOn])).toEqual([
        ['BETA Literie', 0],
        ['GAMMA', 1],
      ]);
    }));

  it('is not passed back when it comes after a no that was told', () =>
    withFirm(async (firm) => {
      const { folder, workspace, reference } = firm;
      await firm.add([person(1), person(2)], TOLD);
      await passOn(firm, TRANSFER, 'beta');
      await suppressPerson(contextOn('2026-11-25'), workspace, { contact: '2', channel: 'email' });
      await recallLists(contextOn('2026-11-25'), workspace, { out: join(folder, 'out'), dryRun: false });
      recallDone(contextOn('2026-11-25'), workspace, '1', '2026-11-25');
      const file = join(folder, 'refus-beta.csv');
      writeFileSync(file, `REFERENCE;CANAL\r\n${reference(2)};COURRIER\r\n`);
      const report = await suppressPerson(contextOn('2026-11-26'), workspace, { file, fromRecipient: 'BETA Literie' });
      expect(report).toMatchObject({ added: 1, recall: { exports: 0, people: 0 } });
      expect((await listRecipients(contextOn('2026-11-26'), workspace))[0]?.toPassOn).toBe(0);
    }));

  it('settles no other no of the person that was still to be told', () =>
    withFirm(async (firm) => {
      const { folder, workspace, reference } = firm;
      await firm.add([person(1), person(2)], TOLD);
      await passOn(firm, TRANSFER, 'beta');
      await suppressPerson(context, workspace, { contact: '2', channel: 'email' });
      const file = join(folder, 'refus-beta.csv');
      writeFileSync(file, `REFERENCE;CANAL\r\n${reference(2)};COURRIER\r\n`);
      await suppressPerson(context, workspace, { file, fromRecipient: 'BETA Literie' });
      const answer = await recallLists(context, workspace, { out: join(folder, 'out'), dryRun: false });
      expect(answer.exports).toMatchObject([{ people: 2, withdrawn: 1, alreadyWithdrawn: 0, stay: 1 }]);
    }));

  it('is settled for the person alone: a later no of a neighbour still goes to the recipient', () =>
    withFirm(async (firm) => {
      const { folder, workspace, reference } = firm;
      await firm.add([person(1), person(2, { postcode: '69001' }), person(3, { postcode: '69001' })], TOLD);
      await passOn(firm, TRANSFER, 'beta');
      const file = join(folder, 'refus-beta.csv');
      writeFileSync(file, `REFERENCE;CANAL\r\n${reference(2)};COURRIER\r\n`);
      await suppressPerson(context, workspace, { file, fromRecipient: 'BETA Literie' });
      await suppressPerson(context, workspace, { contact: '3', channel: 'post' });
      const answer = await recallLists(context, workspace, { out: join(folder, 'out'), dryRun: false });
      expect(answer.exports).toMatchObject([{ people: 3, withdrawn: 1, alreadyWithdrawn: 1, stay: 1 }]);
      expect(linesOf(join(folder, 'out', 'liste-1', 'oppositions-beta-literie.csv')).slice(1)).toMatchObject([
        expect.stringContaining(reference(3)),
      ]);
    }));

  it('is taken by coordinates too, on every channel when the row names none', () =>
    withFirm(async (firm) => {
      const { folder, workspace } = firm;
      await firm.add([person(1)], TOLD);
      await passOn(firm, TRANSFER, 'beta');
      const file = join(folder, 'refus.csv');
      writeFileSync(file, 'E-mail\r\npersonne.1@example.com\r\n');
      await suppressPerson(context, workspace, { file, fromRecipient: 'BETA Literie' });
      expect((await checkCampaign(context, workspace, { campaign: TRANSFER })).funnel.eligible).toBe(0);
    }));

  it('is refused of an unknown recipient, and of another workspace’s people', () =>
    withFirm(async (firm) => {
      const { folder, workspace } = firm;
      await firm.add([person(1)], TOLD);
      await passOn(firm, TRANSFER, 'beta');
      const file = join(folder, 'refus.csv');
      writeFileSync(file, 'REFERENCE;CANAL\r\nZZZZZ-1;COURRIER\r\n');
      const before = workspace.get('SELECT count(*) AS entries FROM suppressions');
      await expect(suppressPerson(context, workspace, { file, fromRecipient: 'DELTA' })).rejects.toMatchObject({
        code: 'recipient.unknown',
      });
      await expect(suppressPerson(context, workspace, { file, fromRecipient: 'BETA Literie' })).rejects.toMatchObject({
        code: 'reference.file_of_other_workspace',
      });
      expect(workspace.get('SELECT count(*) AS entries FROM suppressions')).toEqual(before);
    }));
});
