import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CALL,
  context,
  contextOn,
  DIRECT,
  person,
  PHONE_CONSENT,
  withFirm,
  type Firm,
} from '../../../test/campaign/firm.ts';
import { LATER, takeLines } from '../../../test/returns/take-lines.ts';
import { checkCampaign } from '../campaign/check-campaign.ts';
import { readContact } from '../contact/contact-reader.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import { undoImport } from '../import/match/undo-import.ts';
import { erasePerson } from '../person/person-record.ts';
import { readDirectoryRows } from '../sql/directory-rows.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { inspectReturns } from './prepare-returns.ts';

const DAY_AFTER = contextOn('2026-12-02', '20:00:00');
const HEADER = 'call_date,phone_number_dialed,status,user,full_name,vendor_lead_code,status_name';

/** Three people who may be called, and a list of them. */
async function withCallList(firm: Firm, count = 3): Promise<void> {
  await firm.add(
    Array.from({ length: count }, (_, place) => person(place + 1)),
    DIRECT,
  );
  await firm.record(
    ...Array.from({ length: count }, (_, place) => ({
      id: String(place + 1),
      add: { consents: [{ channel: 'phone', event: 'granted', ...PHONE_CONSENT }] },
    })),
  );
  await exportCampaign(context, firm.workspace, {
    campaign: CALL,
    format: 'vicidial',
    out: join(firm.folder, 'liste'),
  });
}

function report(
  firm: Firm,
  ...calls: readonly (readonly [id: number, at: string, status: string])[]
): readonly string[] {
  return [
    HEADER,
    ...calls.map(
      ([id, at, status]) =>
        `${at},63998${String(1000 + id)},${status},6666,Agent Un,${firm.reference(id)},Nom ${status}`,
    ),
  ];
}

async function callable(firm: Firm, day = '2026-12-02'): Promise<readonly number[]> {
  const { listed } = await checkCampaign(LATER, firm.workspace, {
    campaign: { ...CALL, name: `Le ${day}`, from: day },
  });
  return listed.map(({ contactId }) => contactId);
}

function count(firm: Firm, table: string): number {
  return Number(firm.workspace.get(`SELECT count(*) AS n FROM ${table}`)?.['n']);
}

function callsOf(firm: Firm, id: number): readonly (readonly [at: string, outcome: string])[] {
  return readContact(firm.workspace, id)?.calls.map(({ at, outcome }) => [at, outcome] as const) ?? [];
}

/** Contributions of three people with a consent recorded by hand. */
const CONSENTED = 6;

describe('a report of calls', () => {
  const first = [
    [1, '2026-12-01 10:05:00', 'NA'],
    [2, '2026-12-01 10:06:00', 'DNC'],
    [3, '2026-12-01 10:09:00', 'NI'],
  ] as const;

  it('is an attempt, an opposition and a refusal, as its codes say', () =>
    withFirm(async (firm) => {
      await withCallList(firm);
      expect(await takeLines(firm, 'calls.csv', report(firm, ...first))).toMatchObject({
        kind: 'calls',
        tool: 'vicidial',
        exports: ['1'],
        listed: 3,
        rows: 3,
        applied: 3,
        known: 0,
        unmatched: 0,
        unusable: 0,
        calls: 3,
        oppositions: 1,
        refusals: 1,
        recall: { exports: 1, people: 2 },
        problems: [],
      });
      expect(await callable(firm)).toEqual([1]);
      const channels = firm.workspace.all('SELECT DISTINCT channel FROM suppressions ORDER BY channel');
      expect(channels).toEqual([{ channel: 'automated_call' }, { channel: 'phone' }]);
      expect([1, 2, 3].map((id) => callsOf(firm, id))).toEqual([
        [['2026-12-01T10:05:00+01:00', 'no_answer']],
        [['2026-12-01T10:06:00+01:00', 'refused']],
        [['2026-12-01T10:09:00+01:00', 'refused']],
      ]);
      expect(count(firm, 'calls') + count(firm, 'contributions')).toBe(CONSENTED);
    }));

  it('changes nothing twice, nor in the cumulative file of the next day', () =>
    withFirm(async (firm) => {
      await withCallList(firm);
      await takeLines(firm, 'calls.csv', report(firm, ...first));
      expect(await takeLines(firm, 'calls.csv', report(firm, ...first))).toMatchObject({
        rows: 3,
        applied: 0,
        known: 3,
        calls: 0,
        layoutSince: '2026-12-01',
      });
      const next = [
        [1, '2026-12-02 11:00:00', 'A'],
        [2, '2026-12-02 11:01:00', 'A'],
      ] as const;
      expect(await takeLines(firm, 'calls-2.csv', report(firm, ...first, ...next), {}, DAY_AFTER)).toMatchObject({
        rows: 5,
        known: 3,
        applied: 2,
      });
      expect(callsOf(firm, 1)).toHaveLength(2);
    }));

  it.each([[false], [true]])('lets an opposition stand that a sale follows (rows turned round: %s)', (isReversed) =>
    withFirm(async (firm) => {
      await withCallList(firm);
      const calls = [
        [1, '2026-12-01 10:06:00', 'DNC'],
        [1, '2026-12-01 15:00:00', 'SALE'],
      ] as const;
      const taken = await takeLines(firm, 'calls.csv', report(firm, ...(isReversed ? [...calls].reverse() : calls)));
      expect(taken).toMatchObject({ applied: 2, calls: 2, oppositions: 1, touched: 1 });
      expect(await callable(firm)).toEqual([2, 3]);
      expect(readContact(firm.workspace, 1)?.person.lastContactOn).toBe('2026-12-01');
    }),
  );

  it('tells the latest of the sales of one person, in any order of rows, and leaves the origin', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], DIRECT);
      const sales = report(firm, [1, '2026-12-01 15:00:00', 'SALE'], [1, '2026-11-20 10:00:00', 'SALE']);
      expect(await takeLines(firm, 'calls.csv', sales)).toMatchObject({ applied: 2, calls: 2, touched: 1 });
      expect(readContact(firm.workspace, 1)?.person.lastContactOn).toBe('2026-12-01');
      const earlier = report(firm, [1, '2026-11-28 10:00:00', 'SALE']);
      expect(await takeLines(firm, 'calls-2.csv', earlier)).toMatchObject({ applied: 1, touched: 0 });
      expect(readContact(firm.workspace, 1)?.person.lastContactOn).toBe('2026-12-01');
      expect([...readDirectoryRows(firm.workspace, 1, 1)]).toMatchObject([{ origin: 'direct' }]);
    }));

  it('is refused for a code that nobody has explained, and asks no more once somebody has', () =>
    withFirm(async (firm) => {
      await withCallList(firm);
      const calls = [...first, [1, '2026-12-01 12:00:00', 'RDV'], [2, '2026-12-01 12:01:00', 'RDV']] as const;
      const before = count(firm, 'register');
      await expect(takeLines(firm, 'calls.csv', report(firm, ...calls))).rejects.toMatchObject({
        code: 'returns.unknown_codes',
        params: { codes: 'RDV (2)' },
      });
      expect([count(firm, 'register'), count(firm, 'return_rows'), count(firm, 'calls')]).toEqual([before, 0, 0]);
      const inspected = await inspectReturns(LATER, firm.workspace, {
        file: join(firm.folder, 'calls.csv'),
        dryRun: true,
      });
      expect(inspected.unknownCodes).toEqual([
        { code: 'RDV', name: 'Nom RDV', count: 2, rows: [5, 6], proposed: null },
      ]);
      expect(inspected).toMatchObject({
        rows: 5,
        from: '2026-12-01T10:05:00+01:00',
        until: '2026-12-01T12:01:00+01:00',
      });
      expect(await takeLines(firm, 'calls.csv', report(firm, ...calls), { codes: { RDV: 'answered' } })).toMatchObject({
        applied: 5,
      });
      const next = report(firm, [3, '2026-12-02 12:00:00', 'RDV']);
      expect(await takeLines(firm, 'calls-2.csv', next, {}, DAY_AFTER)).toMatchObject({
        applied: 1,
        layoutSince: '2026-12-01',
        codes: [{ code: 'RDV', meaning: 'answered', from: 'asked' }],
      });
    }));

  it('rehearsed is the same and changes nothing', () =>
    withFirm(async (firm) => {
      await withCallList(firm);
      const rehearsed = await takeLines(firm, 'calls.csv', report(firm, ...first), { dryRun: true });
      expect(count(firm, 'return_files')).toBe(0);
      const taken = await takeLines(firm, 'calls.csv', report(firm, ...first));
      expect({ ...taken, returnId: null }).toEqual(rehearsed);
    }));

  it('is taken back by undo: calls, call-backs and dead numbers go, oppositions stay', () =>
    withFirm(async (firm) => {
      await withCallList(firm);
      const calls = [
        [1, '2026-12-01 10:00:00', 'CALLBK'],
        [2, '2026-12-01 10:06:00', 'DNC'],
        [3, '2026-12-01 10:09:00', 'DC'],
      ] as const;
      const before = firm.workspace.all('SELECT * FROM contacts');
      const { returnId, callbacks, dead } = await takeLines(firm, 'calls.csv', report(firm, ...calls));
      expect([callbacks, dead, count(firm, 'callbacks'), count(firm, 'dead_coordinates')]).toEqual([1, 1, 1, 1]);
      expect(await callable(firm)).toEqual([1]);
      await undoImport(LATER, firm.workspace, returnId ?? '');
      expect([count(firm, 'callbacks'), count(firm, 'dead_coordinates')]).toEqual([0, 0]);
      expect([1, 2, 3].flatMap((id) => callsOf(firm, id))).toEqual([]);
      expect(firm.workspace.all('SELECT * FROM contacts')).toEqual(before);
      expect(await callable(firm)).toEqual([1, 3]);
      // What was taken back is not known.
      expect(await takeLines(firm, 'calls.csv', report(firm, ...calls))).toMatchObject({ applied: 3, known: 0 });
    }));

  it('by person dates the calls that are not known yet on the last one', () =>
    withFirm(async (firm) => {
      await withCallList(firm);
      const leads = (...rows: readonly (readonly [number, number, string])[]): readonly string[] => [
        'lead_id,status,vendor_lead_code,phone_number,called_count,last_local_call_time',
        ...rows.map(
          ([id, times, at]) =>
            `9${String(id)},NA,${firm.reference(id)},63998${String(1000 + id)},${String(times)},${at}`,
        ),
      ];
      await takeLines(firm, 'calls.csv', report(firm, ...first.slice(0, 1)));
      expect(
        await takeLines(firm, 'leads.csv', leads([1, 3, '2026-12-01 18:00:00'], [3, 1, '2026-12-01 09:00:00'])),
      ).toMatchObject({
        applied: 2,
        calls: 3,
      });
      expect(await takeLines(firm, 'leads.csv', leads([1, 3, '2026-12-01 18:00:00']))).toMatchObject({
        known: 1,
        calls: 0,
      });
      expect(callsOf(firm, 1)).toEqual([
        ['2026-12-01T10:05:00+01:00', 'no_answer'],
        ['2026-12-01T18:00:00+01:00', 'no_answer'],
        ['2026-12-01T18:00:00+01:00', 'no_answer'],
      ]);
    }));

  it('closes its list once all returns are there', () =>
    withFirm(async (firm) => {
      await withCallList(firm);
      await takeLines(firm, 'calls.csv', report(firm, ...first), { complete: true });
      expect(firm.workspace.all('SELECT event, people FROM export_events')).toEqual([{ event: 'returned', people: 3 }]);
    }));
});

describe('returns of other people', () => {
  it.each(['NA', 'RDV'])('are refused when their references are of another workspace (code %s)', (code) =>
    withFirm(async (firm) => {
      await withCallList(firm);
      const lines = report(firm, [1, '2026-12-01 10:05:00', code]).map((line) =>
        line.replace(firm.reference(1), '0B0B0-1'),
      );
      const before = count(firm, 'register');
      await expect(takeLines(firm, 'beta.csv', lines)).rejects.toMatchObject({
        code: 'returns.other_client',
        params: { organisation: 'ALPHA', other: '0B0B0' },
      });
      expect(count(firm, 'register')).toBe(before);
    }),
  );

  it('are refused when most numbers are strangers, unless somebody says whose they are', () =>
    withFirm(async (firm) => {
      await withCallList(firm);
      const lines = [
        'Date;Téléphone;Résultat',
        ...[1, 2, 50, 51, 52, 53, 54].map(
          (id) => `01/12/2026 10:0${String(id % 10)};0639 98 ${String(1000 + id)};Pas de réponse`,
        ),
      ];
      await expect(takeLines(firm, 'appels.csv', lines)).rejects.toMatchObject({
        code: 'returns.strangers',
        params: { share: 71 },
      });
      const taken = { rows: 7, applied: 2, unmatched: 5 };
      expect(await takeLines(firm, 'appels.csv', lines, { exportId: '1', dryRun: true })).toMatchObject(taken);
      expect(await takeLines(firm, 'appels.csv', lines, { sameClient: true })).toMatchObject(taken);
    }));
});

it('a list of STOP about a list of calls closes calls, from today', () =>
  withFirm(async (firm) => {
    await withCallList(firm);
    const taken = await takeLines(firm, 'stop.txt', ['0639981001'], { exportId: '1' });
    expect(taken).toMatchObject({ kind: 'calls', tool: 'stop_list', applied: 1, oppositions: 1, calls: 0 });
    const closed = firm.workspace.all('SELECT DISTINCT channel FROM suppressions ORDER BY channel');
    expect(closed.map(({ channel }) => channel)).toEqual(['automated_call', 'phone']);
  }));

describe('an erasure', () => {
  it('leaves of returns nothing that names the person', () =>
    withFirm(async (firm) => {
      await withCallList(firm);
      await takeLines(
        firm,
        'calls.csv',
        report(firm, [1, '2026-12-01 10:00:00', 'CALLBK'], [1, '2026-12-01 11:00:00', 'DC']),
      );
      await erasePerson(LATER, firm.workspace, { id: '1' });
      expect([count(firm, 'callbacks'), count(firm, 'dead_coordinates'), count(firm, 'return_rows')]).toEqual([
        0, 0, 2,
      ]);
      expect(firm.workspace.all('SELECT DISTINCT contact_id, reference, coordinate_head FROM return_rows')).toEqual([
        { contact_id: null, reference: null, coordinate_head: null },
      ]);
    }));
});

it('keeps suppress for those who said no by hand', () =>
  withFirm(async (firm) => {
    await withCallList(firm);
    await suppressPerson(context, firm.workspace, { contact: '2' });
    expect(await takeLines(firm, 'calls.csv', report(firm, [2, '2026-12-01 10:06:00', 'DNC']))).toMatchObject({
      applied: 1,
      oppositions: 1,
    });
    expect(await callable(firm)).toEqual([1, 3]);
  }));
