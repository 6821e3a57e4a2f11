import { describe, expect, it } from 'vitest';
import { AT, expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { openWorkspace } from '../open-workspace.ts';
import type { Transaction } from '../transaction.ts';

/** A contact of before this step. */
function onePerson(transaction: Transaction): void {
  transaction.run("INSERT INTO contacts (id, audience, last_name) VALUES (1, 'consumer', 'DURAND')");
}

const withOldWorkspace = (work: (path: string) => Promise<void>) => withLayoutBefore(84, work, onePerson);

const PAUSE = (reason: string, until: string): string =>
  `INSERT INTO pauses (id, pause, kind, channel, keyed_hash, clear, reach, reason, until_day, recorded_at, by, source)
   VALUES (1, 1, 'email', 'all', 'h', 'x@example.com', 'shared', '${reason}', ${until}, '${AT}', 'Nadège', 'x')`;

describe('step 0084', () => {
  it('keeps the contacts, and has neither pauses nor segments', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const rows = (table: string) => workspace.get(`SELECT count(*) AS rows FROM ${table}`);
      expect(['contacts', 'pauses', 'pause_ends', 'segments', 'pair_decisions'].map(rows)).toEqual([
        { rows: 1 },
        { rows: 0 },
        { rows: 0 },
        { rows: 0 },
        { rows: 0 },
      ]);
      await workspace.close();
    }));

  it('takes no pause that was asked for without an end', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const add = (reason: string, until: string) => () =>
        workspace.write((transaction) => transaction.run(PAUSE(reason, until)));
      expect(add('asked', 'NULL')).toThrow(/CHECK/);
      expect(add('restriction', 'NULL')()).toBe(1);
      await workspace.close();
    }));

  it('lets pauses only grow and forget a value in clear', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const change = (sql: string) => () => workspace.write((transaction) => transaction.run(sql));
      change(PAUSE('asked', "'2027-01-31'"))();
      change(`INSERT INTO pause_ends (pause, at, by) VALUES (1, '${AT}', 'Nadège')`)();
      expect(change("UPDATE pauses SET until_day = '2026-01-01'")).toThrow(/only forget/);
      expect(change("UPDATE pauses SET clear = 'y@example.com'")).toThrow(/only forget/);
      expect(change('DELETE FROM pauses')).toThrow(/only grow/);
      expect(change('DELETE FROM pause_ends')).toThrow(/only grow/);
      expect(change("UPDATE pause_ends SET by = 'X'")).toThrow(/only grow/);
      expect(change('UPDATE pauses SET clear = NULL')()).toBe(1);
      await workspace.close();
    }));

  it('is refused untouched by the program of before', () => withOldWorkspace((path) => expectRefusedBefore(84, path)));
});
