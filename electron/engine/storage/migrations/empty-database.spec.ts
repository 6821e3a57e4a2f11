import { expect, it } from 'vitest';
import { SECOND_STEP, SMALL_LAYOUT } from '../../../../test/workspace/small-layout.ts';
import { Database } from '../database.ts';
import type { SqlReader } from '../reader.ts';
import { openSqlite } from '../sqlite.ts';
import { emptyDatabase } from './empty-database.ts';
import { migrate, MIGRATIONS } from './index.ts';

const SCHEMA = 'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name';
const schemaOf = (reader: SqlReader): unknown => reader.all(SCHEMA);

it('has what the steps make, the first time and later', async () => {
  const sqlite = await openSqlite();
  const made = new Database(sqlite);
  migrate(made, MIGRATIONS);
  for (let time = 0; time < 2; time += 1) {
    const empty = emptyDatabase(sqlite, MIGRATIONS);
    expect(schemaOf(empty)).toEqual(schemaOf(made));
    expect(empty.layout).toBe(made.layout);
    expect(empty.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
    expect(empty.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    empty.close();
  }
  made.close();
});

it('has nothing of what was written into an earlier one', async () => {
  const sqlite = await openSqlite();
  const first = emptyDatabase(sqlite, SMALL_LAYOUT);
  first.execute("INSERT INTO notes (text) VALUES ('first'); CREATE TABLE further (id INTEGER)");
  const second = emptyDatabase(sqlite, SMALL_LAYOUT);
  expect(second.all('SELECT text FROM notes')).toEqual([]);
  expect(second.all("SELECT name FROM sqlite_schema WHERE name = 'further'")).toEqual([]);
  second.execute("INSERT INTO notes (text) VALUES ('second')");
  expect(second.all('SELECT id, text FROM notes')).toEqual([{ id: 1, text: 'second' }]);
  for (const database of [first, second]) database.close();
});

it.each([
  [undefined, 20, true],
  [20, 20, true],
  [999, 20, true],
  [19, 10, true],
  [10, 10, true],
  [0, 0, false],
])('of the layout %s has the steps up to %s', async (layout, newest, hasNotes) => {
  const empty = emptyDatabase(await openSqlite(), [...SMALL_LAYOUT, SECOND_STEP], layout);
  expect(empty.layout).toBe(newest);
  expect(empty.all("SELECT name FROM sqlite_schema WHERE name = 'notes'")).toHaveLength(hasNotes ? 1 : 0);
  empty.close();
});

it('holds more rows than there is room for at first', async () => {
  const empty = emptyDatabase(await openSqlite(), SMALL_LAYOUT);
  const text = 'x'.repeat(1000);
  for (let row = 0; row < 2000; row += 1) empty.run('INSERT INTO notes (text) VALUES (?)', [text]);
  expect(empty.get('SELECT count(*) AS rows, sum(length(text)) AS letters FROM notes')).toEqual({
    rows: 2000,
    letters: 2_000_000,
  });
  expect(empty.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  empty.close();
});
