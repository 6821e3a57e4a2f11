import { beforeEach, expect, it, vi } from 'vitest';
import { Database } from '../storage/database.ts';
import { migrate, MIGRATIONS } from '../storage/migrations/index.ts';
import { openSqlite } from '../storage/sqlite.ts';
import { growingListDigest, listDigest } from '../storage/suppression-digest.ts';
import { inTransaction } from '../storage/transaction.ts';

let database: Database;
beforeEach(async () => {
  database = new Database(await openSqlite());
  migrate(database, MIGRATIONS);
});

function addBatch(id: number): void {
  database.run(
    `INSERT INTO suppression_batches (id, at, by, source, rows, added, known, unusable, entries, digest)
     VALUES (?, '2026-11-24T10:30:00+01:00', 'Claire', 'main', 1, 1, 0, 0, ?, ?)`,
    [id, id % 3, `digest ${id}`],
  );
}

it('is that of the whole list, after any earlier calls', () => {
  expect(growingListDigest(database)).toBe(listDigest(database));
  for (let id = 1; id <= 1300; id += 1) {
    addBatch(id);
    const digest = growingListDigest(database);
    if (id % 50 === 1) expect([id, digest]).toEqual([id, listDigest(database)]);
  }
});

it('reads no more than the newest batches', () => {
  for (let id = 1; id <= 3000; id += 1) addBatch(id);
  growingListDigest(database);
  const asked = vi.spyOn(database, 'values');
  growingListDigest(database);
  expect(asked.mock.calls.map(([, parameters]) => parameters)).toEqual([[2980]]);
});

it('reflects writes to the last batch, and undone entries', () => {
  for (let id = 1; id <= 900; id += 1) addBatch(id);
  growingListDigest(database);
  for (const statement of [
    "UPDATE suppression_batches SET entries = 9, digest = 'other' WHERE id = 900",
    'UPDATE suppression_batches SET entries = 0 WHERE id = 899',
  ]) {
    database.run(statement);
    expect(growingListDigest(database)).toBe(listDigest(database));
  }
});

it('forgets the additions of a failed change', () => {
  for (let id = 1; id <= 500; id += 1) addBatch(id);
  growingListDigest(database);
  expect(() =>
    inTransaction(database, () => {
      for (let id = 501; id <= 1500; id += 1) addBatch(id);
      growingListDigest(database);
      throw new Error('failed');
    }),
  ).toThrow('failed');
  expect(growingListDigest(database)).toBe(listDigest(database));
  for (let id = 1501; id <= 1600; id += 1) addBatch(id);
  expect(growingListDigest(database)).toBe(listDigest(database));
});
