import { describe, expect, it } from 'vitest';
import { AT, expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { OutcomeList } from '../../sql/outcome-list.ts';
import { countRowsOfList, rowsOfList } from '../../sql/export-rows.ts';
import { openWorkspace } from '../open-workspace.ts';

/** The layout before this step: a call list of contacts 3 and 400, a letter to contact 7, and refusals passed on. */
async function withOldWorkspace(work: (path: string) => Promise<void>): Promise<void> {
  const insert = (id: number, channel: string, decisions: Uint8Array, attempts: Uint8Array | null) =>
    [
      `INSERT INTO exports (id, campaign, name, channel, format, at, by, evaluated_at, ruleset, fingerprint, funnel, files, decisions, attempts)
       VALUES (?, 'key', 'Liste', ?, 'f', ?, 'Nadège', '2026-12-01', 'fr', 'f', '{}', '[]', ?, ?)`,
      [id, channel, AT, decisions, attempts],
    ] as const;
  const calls = OutcomeList.of([
    { contactId: 3, outcome: 'eligible', verdict: 0 },
    { contactId: 5, outcome: 'suppressed', verdict: 1 },
    { contactId: 400, outcome: 'eligible', verdict: 0 },
  ]).packed();
  const letter = OutcomeList.of([
    { contactId: 6, outcome: 'duplicate_target', verdict: 0 },
    { contactId: 7, outcome: 'eligible', verdict: 0 },
  ]).packed();
  await withLayoutBefore(23, work, (transaction) => {
    transaction.run(...insert(1, 'phone', calls, Uint8Array.from([4, 2])));
    transaction.run(...insert(2, 'post', letter, null));
    transaction.run(...insert(3, 'post', new Uint8Array(), null));
  });
}

describe('step 0023', () => {
  it('keeps the rows of older lists, to be matched by id alone', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const rowsOf = (id: number) =>
        [...rowsOfList(workspace, id)].map(({ contactId, attempts, heads, notice, housemates }) => ({
          contactId,
          attempts,
          heads,
          notice,
          housemates,
        }));
      const row = (contactId: number, attempts: number) => ({
        contactId,
        attempts,
        heads: [],
        notice: false,
        housemates: [],
      });
      expect(rowsOf(1)).toEqual([row(3, 4), row(400, 2)]);
      expect(rowsOf(2)).toEqual([row(7, 1)]);
      expect(rowsOf(3)).toEqual([]);
      expect([1, 2, 3, 4].map((id) => countRowsOfList(workspace, id))).toEqual([2, 1, 0, 0]);
      await workspace.close();
    }));

  it('forbids changes to rows and statements of a list', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const change = (sql: string) => () => workspace.write((transaction) => transaction.run(sql, []));
      change("INSERT INTO export_events (export_id, seq, at, by, event, people) VALUES (1, 1, '', '', 'sent', 2)")();
      change("INSERT INTO export_withdrawals (export_id, contact_id, at, reason) VALUES (1, 3, '', '')")();
      change("UPDATE export_withdrawals SET done_on = '2026-12-02', done_by = 'Nadège'")();
      for (const [sql, refusal] of [
        ['UPDATE export_rows SET people = 1', /never changes/],
        ["UPDATE export_events SET event = 'not_sent'", /only grows/],
        ['DELETE FROM export_events', /only grows/],
        ["UPDATE export_withdrawals SET done_on = '2026-12-09'", /only grow/],
        ['DELETE FROM export_withdrawals', /only grow/],
      ] as const)
        expect(change(sql), sql).toThrow(refusal);
      await workspace.close();
    }));

  it('is refused unchanged by the previous program', () => withOldWorkspace((path) => expectRefusedBefore(23, path)));
});
