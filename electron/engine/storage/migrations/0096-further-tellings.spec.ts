import { expect, it } from 'vitest';
import { addExport, expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { openWorkspace } from '../open-workspace.ts';
import type { Transaction } from '../transaction.ts';

function addOpposition(transaction: Transaction, id: number, at: string): void {
  transaction.run(
    `INSERT INTO suppressions (id, batch_id, kind, channel, keyed_hash, clear, recorded_at, by, source)
     VALUES (?, 1, 'email', 'all', ?, NULL, ?, 'Nadège', 'liste')`,
    [id, `hash ${id}`, at],
  );
}

function fill(transaction: Transaction): void {
  addExport(transaction, 1, 'transfer');
  addExport(transaction, 2, 'commercial');
  transaction.run(
    "INSERT INTO suppression_batches (id, at, by, source, rows, added, known, unusable) VALUES (1, '', '', '', 2, 2, 0, 0)",
  );
  // The clocks went back on 25 October: 02:30 in summer time comes before 02:10 in winter time.
  addOpposition(transaction, 4, '2026-10-25T02:30:00+02:00');
  addOpposition(transaction, 5, '2026-10-25T02:20:00+01:00');
  const insert =
    'INSERT INTO export_withdrawals (export_id, contact_id, at, reason, done_on, done_by) VALUES (?, ?, ?, ?, ?, ?)';
  transaction.run(insert, [1, 7, '2026-10-25T02:10:00+01:00', 'fr.opposition.recorded', '2026-10-26', 'Nadège']);
  transaction.run(insert, [1, 8, '2026-10-26T10:00:00+01:00', 'erased', null, null]);
  transaction.run(insert, [2, 7, '2026-10-26T10:00:00+01:00', 'fr.opposition.recorded', null, null]);
}

it('keeps the withdrawals of before, with the noes that a recipient knows by them', () =>
  withLayoutBefore(
    96,
    async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const columns = 'export_id AS list, contact_id AS contact, oppositions_until AS until, reason, done_on AS done';
      const rows = (): unknown => workspace.all(`SELECT ${columns} FROM export_withdrawals ORDER BY 1, 2, 3`);
      const before = [
        { list: 1, contact: 7, until: 4, reason: 'fr.opposition.recorded', done: '2026-10-26' },
        { list: 1, contact: 8, until: 5, reason: 'erased', done: null },
        { list: 2, contact: 7, until: 0, reason: 'fr.opposition.recorded', done: null },
      ];
      expect(rows()).toEqual(before);
      const change = (sql: string) => () => workspace.write((transaction) => transaction.run(sql));
      const insert = 'INSERT INTO export_withdrawals (export_id, contact_id, oppositions_until, reason, at)';
      change(`${insert} VALUES (1, 7, 5, 'fr.opposition.recorded', '')`)();
      expect(rows()).toHaveLength(before.length + 1);
      expect(change(`${insert} VALUES (1, 7, 5, 'fr.opposition.recorded', '')`)).toThrow(/UNIQUE/);
      expect(change('UPDATE export_withdrawals SET oppositions_until = 9')).toThrow(/only grow/);
      expect(change('DELETE FROM export_withdrawals')).toThrow(/only grow/);
      await workspace.close();
    },
    fill,
  ));

it('is refused untouched by the program of before', () =>
  withLayoutBefore(96, (path) => expectRefusedBefore(96, path)));
