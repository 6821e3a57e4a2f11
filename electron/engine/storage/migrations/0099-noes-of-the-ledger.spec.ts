import { expect, it } from 'vitest';
import { addExport, expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { openWorkspace } from '../open-workspace.ts';
import type { Transaction } from '../transaction.ts';

function addImport(transaction: Transaction, id: number, at: string): void {
  transaction.run(
    `INSERT INTO imports (id, kind, at, by, file, sha256, origin, mapping, rows, created, updated, unchanged, rejected, oppositions, last_contact_id)
     VALUES (?, 'file', ?, 'Nadège', 'fichier.xlsx', '', '{}', '{}', 0, 0, 0, 0, 0, 0, 0)`,
    [id, at],
  );
}

function fill(transaction: Transaction): void {
  addExport(transaction, 1, 'transfer');
  addExport(transaction, 2, 'commercial');
  addImport(transaction, 1, '2026-10-01T10:00:00+02:00');
  // The clocks went back on 25 October: 02:30 in summer time comes before 02:10 in winter time.
  addImport(transaction, 2, '2026-10-25T02:30:00+02:00');
  addImport(transaction, 3, '2026-10-25T02:20:00+01:00');
  const insert =
    'INSERT INTO export_withdrawals (export_id, contact_id, oppositions_until, at, reason, done_on, done_by) VALUES (?, ?, ?, ?, ?, ?, ?)';
  transaction.run(insert, [1, 7, 5, '2026-10-25T02:10:00+01:00', 'fr.opposition.recorded', '2026-10-26', 'Nadège']);
  transaction.run(insert, [1, 8, 6, '2026-10-26T10:00:00+01:00', 'erased', null, null]);
  transaction.run(insert, [2, 7, 0, '2026-10-26T10:00:00+01:00', 'fr.opposition.recorded', null, null]);
}

it('keeps the lists and withdrawals of before, with the imports that a recipient knows by them', () =>
  withLayoutBefore(
    99,
    async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      expect(workspace.all('SELECT id, imports_until AS until FROM exports ORDER BY id')).toEqual([
        { id: 1, until: 1 },
        { id: 2, until: null },
      ]);
      const columns =
        'export_id AS list, contact_id AS contact, oppositions_until AS noes, imports_until AS imports, reason, done_on AS done';
      const rows = (): unknown => workspace.all(`SELECT ${columns} FROM export_withdrawals ORDER BY 1, 2, 3, 4`);
      const before = [
        { list: 1, contact: 7, noes: 5, imports: 2, reason: 'fr.opposition.recorded', done: '2026-10-26' },
        { list: 1, contact: 8, noes: 6, imports: 3, reason: 'erased', done: null },
        { list: 2, contact: 7, noes: 0, imports: 0, reason: 'fr.opposition.recorded', done: null },
      ];
      expect(rows()).toEqual(before);
      const change = (sql: string) => () => workspace.write((transaction) => transaction.run(sql));
      const insert =
        'INSERT INTO export_withdrawals (export_id, contact_id, oppositions_until, imports_until, reason, at)';
      change(`${insert} VALUES (1, 7, 5, 3, 'fr.opposition.recorded', '')`)();
      expect(rows()).toHaveLength(before.length + 1);
      expect(change(`${insert} VALUES (1, 7, 5, 3, 'fr.opposition.recorded', '')`)).toThrow(/UNIQUE/);
      expect(change('UPDATE export_withdrawals SET imports_until = 9')).toThrow(/only grow/);
      expect(change('DELETE FROM export_withdrawals')).toThrow(/only grow/);
      await workspace.close();
    },
    fill,
  ));

it('is refused untouched by the program of before', () =>
  withLayoutBefore(99, (path) => expectRefusedBefore(99, path)));
