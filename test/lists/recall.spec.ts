import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { erasePerson } from '../../electron/engine/person/person-record.ts';
import { correctContact } from '../../electron/engine/record/record-correction.ts';
import { listExports, type ListedExport } from '../../electron/engine/recall/list-overview.ts';
import { recordLines } from '../../electron/engine/record/record-facts.ts';
import { recallDone, recallLists, type RecallAnswer } from '../../electron/engine/recall/recall-lists.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import {
  AGREED,
  CALL,
  context,
  contextOn,
  DIRECT,
  LETTER,
  person,
  PHONE_CONSENT,
  withFirm,
  type Firm,
} from '../campaign/firm.ts';
import { writtenRows } from '../campaign/written-rows.ts';

const exported = (firm: Firm, campaign: object, format: string, name = format) =>
  exportCampaign(context, firm.workspace, { campaign, format, out: join(firm.folder, name) });

/** List 1 at the dialer and list 2 at the printer's, of the same three people. */
async function withTwoLists(work: (firm: Firm) => Promise<void>): Promise<void> {
  await withFirm(async (firm) => {
    await firm.add([person(1), person(2), person(3)], AGREED);
    await exported(firm, CALL, 'vicidial');
    await exported(firm, LETTER, 'post-lines');
    await work(firm);
  });
}

const recalled = (firm: Firm, out: string, day = '2026-12-02'): Promise<RecallAnswer> =>
  recallLists(contextOn(day), firm.workspace, { out: join(firm.folder, out), dryRun: false });

const recordedLines = (firm: Firm, ...lines: readonly object[]) =>
  recordLines(context, firm.workspace, {
    name: 'record.ndjson',
    bytes: Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n')),
  });

const written = (firm: Firm, name: string): string => readFileSync(join(firm.folder, name), 'utf8');

async function overview(firm: Firm, day = '2026-12-02'): Promise<readonly ListedExport[]> {
  const listed: ListedExport[] = [];
  for await (const one of listExports(contextOn(day), firm.workspace, { live: true })) listed.push(one);
  return listed;
}

describe('a recall', () => {
  it('gives each tool its own file of withdrawn people after an opposition to all channels', () =>
    withTwoLists(async (firm) => {
      expect(await suppressPerson(context, firm.workspace, { contact: '2' })).toMatchObject({
        recall: { exports: 2, people: 1 },
      });
      const answer = await recalled(firm, 'out');
      expect(answer).toMatchObject({ on: '2026-12-02', people: 1, expired: 0 });
      for (const list of answer.exports)
        expect(list).toMatchObject({ people: 3, withdrawn: 1, alreadyWithdrawn: 0, stay: 2 });
      expect(answer.exports.flatMap(({ reasons }) => reasons)).toEqual([
        { rule: 'fr.opposition.recorded', count: 1 },
        { rule: 'fr.opposition.recorded', count: 1 },
      ]);
      expect(written(firm, 'out/liste-1/retrait.txt')).toBe(`${firm.reference(2)}|DNC|Y\n`);
      expect(written(firm, 'out/liste-1/dnc.txt')).toBe('639981002\n');
      const [, ...rows] = await writtenRows(join(firm.folder, 'out/liste-2/retrait.xlsx'));
      expect(rows).toHaveLength(1);
      expect(rows[0]?.[0]).toBe(firm.reference(2));
      expect(rows[0]?.at(-1)).toBe('à retirer');
      // A list of people who opposed is readable by its owner alone.
      expect(statSync(join(firm.folder, 'out/liste-1/retrait.txt')).mode & 0o777).toBe(0o600);
    }));

  it('still names an erased person, by reference alone, and reports it', () =>
    withTwoLists(async (firm) => {
      await erasePerson(context, firm.workspace, { id: '2' });
      const answer = await recalled(firm, 'out');
      expect(written(firm, 'out/liste-1/retrait.txt')).toBe(`${firm.reference(2)}|DNC|Y\n`);
      expect(written(firm, 'out/liste-1/dnc.txt')).toBe('');
      expect(answer.exports[0]).toMatchObject({ withoutCoordinate: 1, reasons: [{ rule: 'erased', count: 1 }] });
      expect(answer.exports[0]?.files).toMatchObject([
        { name: 'liste-1/retrait.txt', rows: 1 },
        { name: 'liste-1/dnc.txt', rows: 0 },
      ]);
    }));

  it('leaves the lists of other channels as they are', () =>
    withTwoLists(async (firm) => {
      await suppressPerson(context, firm.workspace, { contact: '2', channel: 'post' });
      const answer = await recalled(firm, 'out');
      expect(answer.exports.map(({ withdrawn }) => withdrawn)).toEqual([0, 1]);
      expect(answer.exports[0]?.files).toEqual([]);
    }));

  it('takes out those whose consent has ended, from the first day without it', () =>
    withFirm(async (firm) => {
      const until = { ...PHONE_CONSENT, until: '2026-12-10' };
      await firm.add([person(1)], { ...DIRECT, consents: [{ channel: 'phone', ...until }] });
      await firm.add([person(2)], AGREED);
      await exported(firm, CALL, 'vicidial');
      const look = (day: string) => recallLists(contextOn(day), firm.workspace, { dryRun: true });
      expect((await look('2026-12-10')).exports[0]).toMatchObject({ withdrawn: 0, stay: 2 });
      const answer = await look('2026-12-11');
      expect(answer).toMatchObject({ people: 1, expired: 1 });
      expect(answer.exports[0]?.reasons).toEqual([{ rule: 'fr.phone.consumer.consent', count: 1 }]);
      const record = JSON.parse(written(firm, 'vicidial/record.json')) as { expiresOn: string };
      expect(record.expiresOn).toBe('2026-12-11');
    }));

  it('run again finds nobody new, and is complete once confirmed', () =>
    withTwoLists(async (firm) => {
      await suppressPerson(context, firm.workspace, { contact: '2' });
      await recalled(firm, 'out');
      const again = await recalled(firm, 'out');
      expect(again).toMatchObject({ people: 0 });
      for (const list of again.exports) expect(list).toMatchObject({ withdrawn: 0, alreadyWithdrawn: 1, stay: 2 });
      // What nobody did yet is written again, beside the first files.
      expect(written(firm, 'out/liste-1-2/retrait.txt')).toBe(`${firm.reference(2)}|DNC|Y\n`);
      expect((await overview(firm)).map(({ toWithdraw }) => toWithdraw)).toEqual([1, 1]);
      for (const [day, code] of [
        ['2026-11-23', 'recall.done_before'],
        ['2026-12-03', 'recall.done_after'],
      ] as const)
        expect(() => recallDone(contextOn('2026-12-02'), firm.workspace, '1', day)).toThrow(
          expect.objectContaining({ code }),
        );
      for (const id of ['1', '2'])
        expect(recallDone(contextOn('2026-12-02'), firm.workspace, id, '2026-12-02')).toMatchObject({ people: 1 });
      expect((await overview(firm)).map(({ toWithdraw }) => toWithdraw)).toEqual([0, 0]);
      expect(() => recallDone(contextOn('2026-12-02'), firm.workspace, '1', '2026-12-02')).toThrow(
        expect.objectContaining({ code: 'recall.nothing_prepared' }),
      );
      // Nobody hears of her again, by any later no.
      expect(await suppressPerson(context, firm.workspace, { contact: '2', channel: 'post' })).toMatchObject({
        recall: { exports: 0, people: 0 },
      });
    }));

  it('has the letter of a couple printed again for the one who did not oppose', () =>
    withFirm(async (firm) => {
      const home = { lastName: 'ROUX', street: '4 rue des Halles' };
      await firm.add([
        person(2, { ...home, firstName: 'Anne', civility: 'Mme' }),
        person(3, { ...home, firstName: 'Paul', civility: 'M.' }),
        person(5),
      ]);
      await exported(firm, LETTER, 'post-lines');
      await suppressPerson(context, firm.workspace, { contact: '1' });
      const answer = await recalled(firm, 'out');
      expect(answer.exports[0]).toMatchObject({ people: 2, withdrawn: 0, stay: 2, reprint: 1 });
      const [, ...rows] = await writtenRows(join(firm.folder, 'out/liste-1/retrait.xlsx'));
      expect(rows.map((row) => row.at(-1))).toEqual(['à ré-imprimer : MONSIEUR PAUL ROUX']);
      // He says no too: now the letter goes.
      await suppressPerson(context, firm.workspace, { contact: '2' });
      expect((await recalled(firm, 'out')).exports[0]).toMatchObject({ people: 2, withdrawn: 1, stay: 1 });
    }));

  it('judges a returned old file, by its digest or by its references', () =>
    withFirm(async (firm) => {
      await firm.add(Array.from({ length: 1049 }, (_, place) => person(place + 1)));
      const { folder } = await exported(firm, { ...LETTER, channel: 'post' }, 'post-lines');
      await suppressPerson(context, firm.workspace, { contact: '7' });
      const whole = join(folder, 'post-lines.xlsx');
      const look = (file: string) => recallLists(contextOn('2026-12-02'), firm.workspace, { file, dryRun: true });
      expect(await look(whole)).toMatchObject({
        altered: false,
        exports: [{ exportId: '1', people: 1049, withdrawn: 1, stay: 1048 }],
      });
      const [header = [], ...rows] = await writtenRows(whole);
      const altered = join(firm.folder, 'ancien.csv');
      writeFileSync(altered, [header, ...rows].map((row) => row.slice(0, 3).join(';')).join('\n'));
      expect(await look(altered)).toMatchObject({
        altered: true,
        exports: [{ exportId: '1', people: 1049, withdrawn: 1, stay: 1048 }],
      });
      const other = join(firm.folder, 'autre.csv');
      writeFileSync(other, `ID;Nom\n${firm.reference(5000)};X\n`);
      await expect(look(other)).rejects.toMatchObject({ code: 'recall.file_unknown' });
    }));

  it('is asked for by a no for its person alone, whoever said no before', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2, { postcode: '69001' }), person(3, { postcode: '69001' })]);
      await exported(firm, LETTER, 'post-lines');
      const told = { recall: { exports: 1, people: 1 } };
      expect(await suppressPerson(context, firm.workspace, { contact: '2' })).toMatchObject(told);
      expect(await suppressPerson(context, firm.workspace, { contact: '3' })).toMatchObject(told);
    }));

  it('is asked for by the hash of a number or an e-mail', () =>
    withTwoLists(async (firm) => {
      const file = join(firm.folder, 'liste.csv');
      const email = createHash('sha256').update('personne.2@example.com').digest('hex');
      writeFileSync(file, `email\n${email}\n`);
      const report = await suppressPerson(context, firm.workspace, { file, hashed: 'sha256' });
      expect(report).toMatchObject({ hashed: { hits: 1 }, recall: { exports: 2, people: 1 } });
    }));

  it('judges each list that an altered file is of alike: the channel of the file is not known', () =>
    withTwoLists(async (firm) => {
      await suppressPerson(context, firm.workspace, { contact: '2', channel: 'phone' });
      const altered = join(firm.folder, 'ancien.csv');
      writeFileSync(altered, `ID;Nom\n${[1, 2, 3].map((id) => `${firm.reference(id)};X\n`).join('')}`);
      const answer = await recallLists(contextOn('2026-12-02'), firm.workspace, { file: altered, dryRun: true });
      expect(answer.altered).toBe(true);
      expect(answer.exports.map(({ exportId, withdrawn, stay }) => [exportId, withdrawn, stay]).sort()).toEqual([
        ['1', 1, 2],
        ['2', 0, 3],
      ]);
    }));

  it('takes out who died, which is not time alone', () =>
    withTwoLists(async (firm) => {
      const report = await recordedLines(firm, { id: '3', add: { status: 'deceased', statusOn: '2026-11-28' } });
      expect(report.recall).toEqual({ exports: 2, people: 1 });
      const answer = await recallLists(contextOn('2026-12-02'), firm.workspace, { dryRun: true });
      expect(answer).toMatchObject({ people: 1, expired: 0 });
    }));

  it.each(['withdrawn', 'refused', 'opposed'] as const)('is asked for by a record of a consent %s', (event) =>
    withTwoLists(async (firm) => {
      const consents = [{ channel: 'phone', event, at: '2026-12-01T11:00:00+01:00' }];
      const report = await recordedLines(firm, { id: '1', add: { consents } });
      expect(report).toMatchObject({ recall: { exports: 1, people: 1 }, lists: [{ exportId: '1', people: 1 }] });
    }),
  );

  it.each(['withdrawn', 'opposed', 'refused'] as const)(
    'takes out whose consent has a later event « %s », which is not time alone',
    (event) =>
      withFirm(async (firm) => {
        await firm.add([person(1), person(2)], AGREED);
        await exported(firm, CALL, 'vicidial');
        const consents = [{ channel: 'phone', event, at: '2026-12-01T11:00:00+01:00' }];
        await firm.record({ id: '1', add: { consents } });
        const answer = await recallLists(contextOn('2026-12-02'), firm.workspace, { dryRun: true });
        expect(answer).toMatchObject({ people: 1, expired: 0 });
      }),
  );

  it.each([
    ['status', 'moved', 'fr.person.dead_address'],
    ['keptFor', 'accounts', 'fr.retention.kept_for'],
    ['birthDate', '2012-01-01', 'fr.minor.under_15'],
  ])('takes out of whom it is learnt that %s is %s, which is not time alone', (field, value, rule) =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)], AGREED);
      await exported(firm, LETTER, 'post-lines');
      await firm.record({ id: '1', add: { [field]: value } });
      const answer = await recallLists(contextOn('2026-12-02'), firm.workspace, { dryRun: true });
      expect(answer).toMatchObject({ people: 1, expired: 0 });
      expect(answer.exports[0]?.reasons).toEqual([{ rule, count: 1 }]);
    }),
  );

  it('takes out who refused on the telephone, which is not time alone', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)], AGREED);
      await exported(firm, CALL, 'vicidial');
      await firm.record({ id: '1', add: { calls: [{ at: '2026-12-01T11:00:00+01:00', outcome: 'refused' }] } });
      const answer = await recallLists(contextOn('2026-12-02'), firm.workspace, { dryRun: true });
      expect(answer).toMatchObject({ people: 1, expired: 0 });
      expect(answer.exports[0]?.reasons).toEqual([{ rule: 'fr.hours.oral_refusal', count: 1 }]);
    }));

  it('judges an altered file of bare numbers, by its numbers', () =>
    withFirm(async (firm) => {
      await firm.add(
        [1, 2, 3, 4].map((id) => person(id)),
        {
          ...DIRECT,
          consents: [
            {
              channel: 'sms',
              at: '2026-10-01',
              organisations: ['ALPHA'],
              goods: ['*'],
              positiveAct: true,
              proof: true,
            },
          ],
        },
      );
      await exported(firm, { ...CALL, channel: 'sms', callerId: undefined }, 'sms-csv');
      await suppressPerson(context, firm.workspace, { contact: '2' });
      const altered = join(firm.folder, 'numeros.csv');
      writeFileSync(altered, '+33639981001\n0033639981002\n06 39 98 10 03\n');
      const look = (file: string) => recallLists(contextOn('2026-12-01'), firm.workspace, { file, dryRun: true });
      const [before] = (await look(altered)).exports;
      expect(before).toMatchObject({ exportId: '1', people: 3, withdrawn: 1, stay: 2 });
      // An erased person is still on it.
      await erasePerson(context, firm.workspace, { id: '3' });
      expect(await look(altered)).toMatchObject({ altered: true, exports: [{ people: 3, withdrawn: 2, stay: 1 }] });
      writeFileSync(altered, '+33639981001\n+33639982001\n+33639982002\n');
      await expect(look(altered)).rejects.toMatchObject({ code: 'recall.file_unknown' });
    }));

  it('withdraws nobody for a Saturday', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)], AGREED);
      await exported(firm, CALL, 'vicidial');
      for (const day of ['2026-12-05', '2026-12-06', '2026-12-25'])
        expect((await recallLists(contextOn(day), firm.workspace, { dryRun: true })).exports[0], day).toMatchObject({
          withdrawn: 0,
          stay: 2,
        });
    }));

  it('withdraws a number that may no longer be called, even when a row of somebody else has the person’s other one', () =>
    withFirm(async (firm) => {
      const shared = '06 39 98 77 00';
      await firm.add([person(1, { mobile: shared })], AGREED);
      const ending = { ...PHONE_CONSENT, until: '2026-12-10' };
      await firm.add([person(2)], { ...DIRECT, consents: [{ channel: 'phone', ...ending }] });
      await firm.add([person(2, { mobile: shared })], AGREED);
      await exported(firm, CALL, 'vicidial');
      const look = (day: string) => recallLists(contextOn(day), firm.workspace, { dryRun: true });
      expect((await look('2026-12-10')).exports[0]).toMatchObject({ people: 2, withdrawn: 0 });
      expect((await look('2026-12-11')).exports[0]).toMatchObject({
        withdrawn: 1,
        stay: 1,
        reasons: [{ rule: 'coordinate_changed', count: 1 }],
      });
    }));

  it('withdraws a number that is not the person’s any more', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)], AGREED);
      await exported(firm, CALL, 'vicidial');
      correctContact(context, firm.workspace, 1, [{ field: 'phone', from: '+33639981001', to: '06 39 98 44 01' }]);
      const { exports } = await recallLists(contextOn('2026-12-02'), firm.workspace, { dryRun: true });
      expect(exports[0]).toMatchObject({ withdrawn: 1, reasons: [{ rule: 'coordinate_changed', count: 1 }] });
    }));

  it('changes nothing in a preview', () =>
    withTwoLists(async (firm) => {
      await suppressPerson(context, firm.workspace, { contact: '2' });
      const before = firm.workspace.get('SELECT max(seq) AS last FROM register');
      const look = { out: join(firm.folder, 'out'), dryRun: true };
      expect(await recallLists(contextOn('2026-12-02'), firm.workspace, look)).toMatchObject({ people: 1 });
      expect(firm.workspace.get('SELECT max(seq) AS last FROM register')).toEqual(before);
      expect(firm.workspace.all('SELECT * FROM export_withdrawals')).toEqual([]);
    }));
});
