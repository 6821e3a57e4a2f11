import { describe, expect, it } from 'vitest';
import { AT, expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { openWorkspace } from '../open-workspace.ts';
import type { Workspace } from '../workspace.ts';

/** A workspace of the layout before this step, opened by this program. */
const withOldWorkspace = (work: (workspace: Workspace) => void) =>
  withLayoutBefore(83, async (path) => {
    const workspace = await openWorkspace(path, { by: 'Nadège' });
    work(workspace);
    await workspace.close();
  });

const household = (id: number, line1: string, salutation: string, separate: number): string =>
  `INSERT INTO households (id, address_key, members_hash, line1, salutation, separate, confirmed_at, by)
   VALUES (${String(id)}, 'key', 'hash ${String(id)}', ${line1}, ${salutation}, ${String(separate)}, '${AT}', 'Nadège')`;
const member = (household: number, contact: number): string =>
  `INSERT INTO household_members (household_id, contact_id) VALUES (${String(household)}, ${String(contact)})`;

describe('step 0083', () => {
  it('takes away a confirmed line with the first of its members, and no other one', () =>
    withOldWorkspace((workspace) => {
      workspace.write((transaction) => {
        for (const id of [1, 2, 3])
          transaction.run(`INSERT INTO contacts (id, audience, last_name) VALUES (${String(id)}, 'consumer', 'ROUX')`);
        for (const sql of [
          household(1, "'M. et Mme ROUX'", "'Madame, Monsieur'", 0),
          household(2, 'NULL', 'NULL', 1),
          ...[member(1, 1), member(1, 2), member(2, 2), member(2, 3)],
        ])
          transaction.run(sql);
      });
      workspace.write((transaction) => transaction.run('DELETE FROM household_members WHERE contact_id = 1'));
      expect(workspace.all('SELECT id FROM households')).toEqual([{ id: 2 }]);
      expect(workspace.all('SELECT household_id AS id, contact_id AS contact FROM household_members')).toEqual([
        { id: 2, contact: 2 },
        { id: 2, contact: 3 },
      ]);
    }));

  it.each([
    ['a letter each with a name', household(1, "'X'", "'Y'", 1)],
    ['a letter without a name', household(1, 'NULL', 'NULL', 0)],
    ['a name without a salutation', household(1, "'X'", 'NULL', 0)],
    [
      'a gift of nothing',
      "INSERT INTO gifts (contact_id, import_id, row, part, on_day, cents) VALUES (1, 1, 2, 0, '2026-03-03', 0)",
    ],
  ])('refuses %s', (_, sql) =>
    withOldWorkspace((workspace) => {
      expect(() => workspace.write((transaction) => transaction.run(sql))).toThrow(/CHECK/);
    }),
  );

  it('is refused untouched by the program of before', () =>
    withLayoutBefore(83, (path) => expectRefusedBefore(83, path)));
});
