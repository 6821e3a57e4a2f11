import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCampaign } from '../../electron/engine/campaign/check-campaign.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { closeList } from '../../electron/engine/lists/close-list.ts';
import { insertListReturn } from '../../electron/engine/sql/export-events.ts';
import { recordLines } from '../../electron/engine/record/record-facts.ts';
import type { EngineContext } from '../../electron/engine/steps/context.ts';
import { AGREED, CALL, context, LETTER, person, withFirm, type Firm } from '../campaign/firm.ts';

/** Another user, on another day. */
const on = (day: string, by = 'Nadège'): EngineContext => ({
  ...context,
  by,
  today: () => day,
  now: () => `${day}T10:30:00+01:00`,
});

const exported = (firm: Firm, campaign: object, format: string, name: string, attempts?: number) =>
  exportCampaign(context, firm.workspace, {
    campaign,
    format,
    out: join(firm.folder, name),
    choices: attempts === undefined ? {} : { attempts },
  });

/** Who may be called on a day, by a campaign of its own. */
async function callable(firm: Firm, day: string): Promise<readonly number[]> {
  return eligible(firm, { ...CALL, name: 'Suite', from: day });
}

async function eligible(firm: Firm, campaign: object): Promise<readonly number[]> {
  const check = await checkCampaign(context, firm.workspace, { campaign });
  return [...check.outcomes].filter(({ outcome }) => outcome === 'eligible').map(({ contactId }) => contactId);
}

const calls = (days: readonly string[]) => ({
  calls: days.map((day) => ({ at: `${day}T11:00:00+01:00`, outcome: 'no_answer' })),
});

/** Calls of people as a file of returns brings them in, for a list. */
async function returned(firm: Firm, exportId: string, ...lines: readonly object[]): Promise<void> {
  const report = await recordLines(context, firm.workspace, {
    name: 'retours.ndjson',
    bytes: Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n')),
  });
  firm.workspace.write((transaction) => insertListReturn(transaction, Number(exportId), Number(report.importId)));
}

/** Three people on an open call list of 1 December, one attempt each; the first was called three times in November. */
async function withCallList(work: (firm: Firm, exportId: string) => Promise<void>): Promise<void> {
  await withFirm(async (firm) => {
    await firm.add([person(1), person(2), person(3)], AGREED);
    await firm.record({ id: '1', add: calls(['2026-11-16', '2026-11-17', '2026-11-18']) });
    const { exportId } = await exported(firm, CALL, 'vicidial', 'calls');
    await work(firm, exportId);
  });
}

describe('an exported list', () => {
  it('without a statement counts as its permitted attempts', () =>
    withCallList(async (firm) => {
      expect(await callable(firm, '2026-12-02')).toEqual([2, 3]);
      expect(await callable(firm, '2026-12-16')).toEqual([1, 2, 3]);
    }));

  it('not sent counts as nothing, and keeps author and reason', () =>
    withCallList(async (firm, exportId) => {
      const said = { event: 'not_sent', reason: 'serveur en panne' } as const;
      expect(await closeList(context, firm.workspace, exportId, said)).toEqual({
        exportId: '1',
        state: 'not_sent',
        on: '2026-12-01',
        people: 3,
        counted: 0,
        notices: 0,
        before: 'open',
        also: [],
      });
      expect(await callable(firm, '2026-12-02')).toEqual([1, 2, 3]);
      // One attempt is left, not two.
      const { folder } = await exported(firm, { ...CALL, name: 'Suite', from: '2026-12-02' }, 'dialer-csv', 'next', 4);
      const rows = readFileSync(join(folder, 'dialer.csv'), 'utf8').split('\r\n').slice(1, 4);
      expect(rows.map((row) => row.split(',')[14])).toEqual(['1', '4', '4']);
      expect(firm.workspace.all('SELECT by, event, reason FROM export_events')).toEqual([
        { by: 'Nadège', event: 'not_sent', reason: 'serveur en panne' },
      ]);
      expect(firm.workspace.get("SELECT by FROM register WHERE action = 'closing.not_sent'")).toEqual({ by: 'Nadège' });
      expect(firm.workspace.get('SELECT count(*) AS exports FROM exports WHERE id = 1')).toEqual({ exports: 1 });
    }));

  it('with complete returns counts only as the calls in them', () =>
    withCallList(async (firm, exportId) => {
      await returned(firm, exportId, { id: '2', add: calls(['2026-12-01']) });
      expect(await closeList(context, firm.workspace, exportId, { event: 'returned' })).toMatchObject({
        state: 'returned',
        people: 3,
        counted: 1,
      });
      const { folder } = await exported(firm, { ...CALL, name: 'Suite', from: '2026-12-02' }, 'dialer-csv', 'next', 4);
      const rows = readFileSync(join(folder, 'dialer.csv'), 'utf8').split('\r\n').slice(1, 4);
      expect(rows.map((row) => row.split(',')[14])).toEqual(['1', '3', '4']);
    }));

  it.each([
    { permitted: 4, told: ['2026-12-01'], left: undefined },
    { permitted: 2, told: ['2026-12-01'], left: '2' },
    { permitted: 1, told: ['2026-12-01', '2026-12-02'], left: '2' },
    { permitted: 1, told: ['2026-12-01', '2026-12-02', '2026-12-02'], left: '1' },
    // A call before the export does not belong to the list.
    { permitted: 1, told: ['2026-11-20'], left: '2' },
  ])('and is open counts as $permitted permitted or the calls $told, whichever is more', ({ permitted, told, left }) =>
    withFirm(async (firm) => {
      await firm.add([person(1)], AGREED);
      const { exportId } = await exported(firm, CALL, 'vicidial', 'calls', permitted);
      await returned(firm, exportId, { id: '1', add: calls(told) });
      const { folder } = await exported(firm, { ...CALL, name: 'Suite', from: '2026-12-03' }, 'dialer-csv', 'next', 4);
      const [, row = ''] = readFileSync(join(folder, 'dialer.csv'), 'utf8').split('\r\n');
      expect(row === '' ? undefined : row.split(',')[14]).toBe(left);
    }),
  );

  it('sent later than planned counts on the day of sending', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      const { exportId } = await exported(firm, LETTER, 'post-lines', 'letters');
      await closeList(on('2026-12-05'), firm.workspace, exportId, { event: 'sent', on: '2026-12-05' });
      const next = { ...LETTER, name: 'Voeux', pressure: { days: 30, max: 1 } };
      expect(await eligible(firm, { ...next, from: '2027-01-03' })).toEqual([]);
      expect(await eligible(firm, { ...next, from: '2027-01-04' })).toEqual([1]);
    }));

  it('sent in part counts for the references of the file alone', () =>
    withFirm(async (firm) => {
      await firm.add(Array.from({ length: 1049 }, (_, place) => person(place + 1)));
      const { exportId } = await exported(firm, LETTER, 'post-lines', 'letters');
      const file = join(firm.folder, 'partis.csv');
      const write = (ids: readonly number[]) =>
        writeFileSync(file, ['ID;Nom', ...ids.map((id) => `${firm.reference(id)};X`)].join('\n'));
      write(Array.from({ length: 400 }, (_, place) => 2 * place + 1));
      const today = on('2026-12-02');
      const part = { event: 'partly', on: '2026-12-01', file } as const;
      expect(await closeList(today, firm.workspace, exportId, part)).toMatchObject({
        state: 'partly',
        on: '2026-12-01',
        people: 1049,
        counted: 400,
      });
      const next = { ...LETTER, name: 'Voeux', from: '2026-12-10', pressure: { days: 30, max: 1 } };
      expect((await eligible(firm, next)).filter((id) => id <= 6)).toEqual([2, 4, 6]);
      expect(await eligible(firm, next)).toHaveLength(649);
      // A stranger among them: the file is of something else.
      write([1, 2, 9000]);
      await expect(closeList(today, firm.workspace, exportId, part)).rejects.toMatchObject({
        code: 'export.not_on_list',
        params: { contact: '9000', count: 1 },
      });
      expect(firm.workspace.get('SELECT count(*) AS events FROM export_events')).toEqual({ events: 1 });
    }));

  it('in part counts the bare numbers of a file that has nothing else', () =>
    withCallList(async (firm, exportId) => {
      const file = join(firm.folder, 'numeros.txt');
      const part = { event: 'partly', on: '2026-12-01', file } as const;
      writeFileSync(file, '+33639981001\n0639981003\n');
      expect(await closeList(on('2026-12-02'), firm.workspace, exportId, part)).toMatchObject({ counted: 2 });
      writeFileSync(file, '+33639981001\n0639989999\n');
      await expect(closeList(on('2026-12-02'), firm.workspace, exportId, part)).rejects.toMatchObject({
        code: 'export.numbers_not_on_list',
        params: { count: 1 },
      });
      writeFileSync(file, 'Nom\nMARTIN\n');
      await expect(closeList(on('2026-12-02'), firm.workspace, exportId, part)).rejects.toMatchObject({
        code: 'export.no_references',
      });
    }));

  it('with returns counts as sent, against any statement', () =>
    withCallList(async (firm, exportId) => {
      await returned(firm, exportId, { id: '2', add: calls(['2026-12-01', '2026-12-02']) });
      await expect(
        closeList(context, firm.workspace, exportId, { event: 'not_sent', reason: 'oubli' }),
      ).rejects.toMatchObject({ code: 'export.has_returns', params: { count: 2 } });
      expect(firm.workspace.get('SELECT count(*) AS events FROM export_events')).toEqual({ events: 0 });
    }));

  it('applies the last statement, and keeps both', () =>
    withCallList(async (firm, exportId) => {
      await closeList(on('2026-12-02', 'Inès'), firm.workspace, exportId, { event: 'not_sent', reason: 'panne' });
      const answer = await closeList(on('2026-12-03', 'Karim'), firm.workspace, exportId, {
        event: 'sent',
        on: '2026-12-02',
      });
      expect(answer).toMatchObject({ state: 'sent', before: 'not_sent', counted: 3 });
      expect(await callable(firm, '2026-12-03')).toEqual([2, 3]);
      expect(firm.workspace.all("SELECT by, action FROM register WHERE action GLOB 'closing.*' ORDER BY seq")).toEqual([
        { by: 'Inès', action: 'closing.not_sent' },
        { by: 'Karim', action: 'closing.sent' },
      ]);
    }));

  it('asks about the list that the same campaign wrote for another tool', () =>
    withCallList(async (firm, exportId) => {
      await exported(firm, CALL, 'dialer-csv', 'other tool');
      const said = { event: 'not_sent', reason: 'autre outil' } as const;
      expect(await closeList(context, firm.workspace, exportId, said)).toMatchObject({ also: ['2'] });
    }));

  it('is refused a day before it left or after today, and a reason of nothing', () =>
    withCallList(async ({ workspace }, exportId) => {
      for (const [said, code] of [
        [{ event: 'sent', on: '2026-11-23' }, 'export.sent_before'],
        [{ event: 'sent', on: '2026-11-25' }, 'export.sent_after'],
        [{ event: 'not_sent', reason: '  ' }, 'export.reason_missing'],
      ] as const)
        await expect(closeList(context, workspace, exportId, said), code).rejects.toMatchObject({ code });
      await expect(closeList(context, workspace, '9', { event: 'ended' })).rejects.toMatchObject({
        code: 'export.unknown',
      });
    }));
});
