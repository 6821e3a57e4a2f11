import { describe, expect, it } from 'vitest';
import { expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { TABLES_OF_CONTACTS } from '../../sql/erasures.ts';
import { openWorkspace } from '../open-workspace.ts';

/** A workspace of the layout before this step. */
const withOldWorkspace = (work: (path: string) => Promise<void>) => withLayoutBefore(25, work);

describe('step 0025', () => {
  it('gives a workspace of before its tables of returns, which only grow', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const row =
        "INSERT INTO return_rows (return_id, row, contact_id, code, meaning) VALUES (1, 2, 3, 'NA', 'no_answer')";
      workspace.write((transaction) => {
        transaction.run(
          `INSERT INTO imports (id, kind, at, by, file, sha256, origin, mapping, rows, created, updated, unchanged, rejected, oppositions, last_contact_id)
           VALUES (1, 'record', '2026-12-01T10:00:00+01:00', 'Nadège', 'calls.csv', '', '{}', '{}', 1, 0, 1, 0, 0, 0, 0)`,
        );
        transaction.run(row);
      });
      const change = (sql: string) => () => workspace.write((transaction) => transaction.run(sql));
      expect(change('DELETE FROM return_rows')).toThrow(/returns only grow/);
      expect(change("UPDATE return_rows SET meaning = 'sale'")).toThrow(/returns only grow/);
      expect(change('UPDATE return_rows SET contact_id = 4')).toThrow(/returns only grow/);
      expect(change('UPDATE return_rows SET contact_id = NULL')).not.toThrow();
      await workspace.close();
    }));

  it('is refused untouched by the program of before', () => withOldWorkspace((path) => expectRefusedBefore(25, path)));

  it('leaves no table that names a contact out of an erasure', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const naming = workspace
        .all<{ name: string }>(
          `SELECT DISTINCT tables.name AS name FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
           WHERE tables.type = 'table' AND columns.name = 'contact_id' ORDER BY tables.name`,
        )
        .map(({ name }) => name);
      // The ledger of erasures, numbers of lists and notices, and what forgets whom it was about: rows of returns, proofs.
      const kept = [
        ...['erasures', 'export_corrections', 'export_withdrawals', 'notices'],
        ...['return_rows', 'rights_requests', 'supplier_proofs'],
      ];
      expect(naming).toEqual(
        [...TABLES_OF_CONTACTS.filter((table) => table !== 'contributions'), 'contributions', ...kept].sort(),
      );
      await workspace.close();
    }));
});
