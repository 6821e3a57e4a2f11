import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Database } from './database.ts';
import type { SqlValue } from './reader.ts';
import { FastBinding } from './fast-binding.ts';
import { openSqlite } from './sqlite.ts';

const INSERT = 'INSERT INTO kept (a, b, c, d) VALUES (?, ?, ?, ?)';

async function withDatabase<T>(work: (database: Database) => T): Promise<T> {
  const database = new Database(await openSqlite());
  try {
    database.execute('CREATE TABLE kept (id INTEGER PRIMARY KEY, a, b, c, d CHECK (d IS NOT 13))');
    return work(database);
  } finally {
    database.close();
  }
}

const contents = (database: Database): SqlValue[][] => [...database.values('SELECT a, b, c, d FROM kept ORDER BY id')];

describe('a fast binding', () => {
  it('is available in the bundled sql.js', async () => {
    const sqlite = await openSqlite();
    const database = new sqlite.Database();
    database.run('CREATE TABLE kept (a)');
    const sql = 'INSERT INTO kept (a) VALUES (?)';
    expect(FastBinding.of(sqlite, database.prepare(sql), sql, 1)).not.toBeNull();
    database.close();
  });

  it('is not available in one that exports less, or for another statement', async () => {
    const sqlite = await openSqlite();
    const database = new sqlite.Database();
    const statement = database.prepare('SELECT 1');
    expect(
      FastBinding.of({ ...sqlite, _sqlite3_step: undefined } as unknown as typeof sqlite, statement, 'SELECT 1', 0),
    ).toBeNull();
    expect(FastBinding.of(sqlite, statement, 'SELECT 2', 0)).toBeNull();
    database.close();
  });

  it('writes its values, row after row', async () => {
    const value = fc.oneof(
      fc.constantFrom<SqlValue>(null, '', 'Zoé', 'é', '🌸', '\u0000', 0, -1, 2 ** 31, 2 ** 40, 0.5),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.integer(),
      fc.uint8Array({ maxLength: 4 }).map((bytes) => new Uint8Array(bytes)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(value, value, value, value), { maxLength: 8 }), (rows) =>
        withDatabase((database) => {
          const taken = rows.filter(([, , , d]) => d !== 13);
          for (const row of taken) database.run(INSERT, row);
          expect(contents(database)).toEqual(taken);
        }),
      ),
    );
  });

  it('accepts texts longer than its scratch', () =>
    withDatabase((database) => {
      const long = 'é'.repeat(100_000);
      database.run(INSERT, ['a', long, null, 1]);
      database.run(INSERT, ['a', 'b', long, 1]);
      expect(contents(database)).toEqual([
        ['a', long, null, 1],
        ['a', 'b', long, 1],
      ]);
    }));

  it('reports the constraint of a refused row, and continues', () =>
    withDatabase((database) => {
      database.run(INSERT, ['a', 'b', 'c', 1]);
      expect(() => database.run(INSERT, ['a', 'x', 'c', 13])).toThrow(/CHECK constraint failed/);
      database.run(INSERT, ['a', 'b', 'c', 2]);
      expect(contents(database)).toEqual([
        ['a', 'b', 'c', 1],
        ['a', 'b', 'c', 2],
      ]);
    }));
});
