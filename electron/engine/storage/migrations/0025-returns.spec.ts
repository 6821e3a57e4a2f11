import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TABLES_OF_CONTACTS } from '../../sql/erasures.ts';
import { createWorkspaceFile } from '../create-workspace.ts';
import { openWorkspace } from '../open-workspace.ts';
import { MIGRATIONS } from './index.ts';

const BEFORE = MIGRATIONS.filter(({ version }) => version < 25);

/** A workspace of the layout before this step. */
async function withOldWorkspace(work: (path: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'aval-migration-'));
  const path = join(folder, 'old.aval');
  try {
    await createWorkspaceFile(path, 'Nadège', { migrations: BEFORE }, (transaction) => {
      const at = '2026-11-24T10:30:00+01:00';
      transaction.register({ at, by: 'Nadège', action: 'workspace.created', subject: {} });
    });
    await work(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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

  it('is refused untouched by the program of before', () =>
    withOldWorkspace(async (path) => {
      await (await openWorkspace(path, { by: 'Nadège' })).close();
      await expect(openWorkspace(path, { by: 'Nadège', migrations: BEFORE })).rejects.toMatchObject({
        code: 'workspace.newer_version',
      });
    }));

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
      const kept = ['erasures', 'export_withdrawals', 'notices', 'return_rows', 'supplier_proofs'];
      expect(naming).toEqual(
        [...TABLES_OF_CONTACTS.filter((table) => table !== 'contributions'), 'contributions', ...kept].sort(),
      );
      await workspace.close();
    }));
});
