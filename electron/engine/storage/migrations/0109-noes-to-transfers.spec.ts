import { expect, it } from 'vitest';
import { expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { openWorkspace } from '../open-workspace.ts';
import type { Transaction } from '../transaction.ts';

const COLUMNS =
  'id, batch_id, kind, channel, keyed_hash, clear, person_hash, person_clear, algorithm, variant, purpose, on_day, recorded_at, by, source, opposition';
const ENTRY = [
  4,
  1,
  'email',
  'all',
  'hash',
  'a@example.com',
  'tokens',
  'ROY',
  null,
  'shared',
  null,
  '2026-11-02',
  'at',
  'N',
  'liste',
  3,
];
const TEXT_COLUMNS =
  'id, organisations, operators, goods, mentions, wording, purpose, positive_act, proof, outside_hours, parental';
const TEXT = [7, '["ALPHA"]', null, '["*"]', null, 'Oui', 'charity', 1, 1, null, 0];

const inserting = (table: string, columns: string, values: readonly unknown[]) =>
  `INSERT INTO ${table} (${columns}) VALUES (${values.map(() => '?').join(', ')})`;

function fill(transaction: Transaction): void {
  transaction.run(
    "INSERT INTO suppression_batches (id, at, by, source, rows, added, known, unusable) VALUES (1, '', '', '', 1, 1, 0, 0)",
  );
  transaction.run(inserting('suppressions', COLUMNS, ENTRY), ENTRY);
  transaction.run(inserting('consent_texts', TEXT_COLUMNS, TEXT), TEXT);
}

it('keeps every entry and text, accepts noes to transfers, and lets both only grow', () =>
  withLayoutBefore(
    109,
    async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const rows = (table: string, columns: string): unknown => [
        ...workspace.values(`SELECT ${columns} FROM ${table}`),
      ];
      expect(rows('suppressions', COLUMNS)).toEqual([ENTRY]);
      expect(rows('consent_texts', TEXT_COLUMNS)).toEqual([TEXT]);
      const change =
        (sql: string, values: readonly unknown[] = []) =>
        () =>
          workspace.write((transaction) => transaction.run(sql, values as never));
      const add = (id: number, purpose: string) =>
        change(
          inserting('suppressions', COLUMNS, ENTRY),
          ENTRY.map((value, place) => (place === 0 ? id : place === 10 ? purpose : value)),
        );
      add(5, 'transfer')();
      expect(add(6, 'politics')).toThrow(/CHECK/);
      change(
        inserting('consent_texts', TEXT_COLUMNS, TEXT),
        TEXT.map((value, place) => (place === 0 ? 8 : place === 6 ? 'transfer' : value)),
      )();
      expect(change("UPDATE suppressions SET purpose = 'charity'")).toThrow(/only forgets/);
      expect(change('DELETE FROM suppressions')).toThrow(/nothing leaves/);
      expect(change("UPDATE consent_texts SET wording = ''")).toThrow(/only grows/);
      change('UPDATE suppressions SET clear = NULL')();
      const indexes = workspace.all(
        "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'suppressions'",
      );
      expect(indexes).toEqual([{ name: 'suppressions_by_hash' }]);
      await workspace.close();
      const again = await openWorkspace(path, { by: 'Nadège' });
      expect(again.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      again.write((transaction) => transaction.run('UPDATE suppressions SET person_clear = NULL'));
      expect([...again.values('SELECT id, purpose FROM suppressions ORDER BY id')]).toEqual([
        [4, null],
        [5, 'transfer'],
      ]);
      await again.close();
    },
    fill,
  ));

it('is refused untouched by the program of before', () =>
  withLayoutBefore(109, (path) => expectRefusedBefore(109, path)));
