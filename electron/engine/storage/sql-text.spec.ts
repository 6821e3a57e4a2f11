import { describe, expect, it } from 'vitest';
import { readSqlText } from './sql-text.ts';

describe('the text of a statement', () => {
  it.each([
    ['SELECT 1', 'read'],
    ['  select * from a where b = ?', 'read'],
    ['-- why\nSELECT 1', 'read'],
    ['WITH a AS (SELECT 1) SELECT * FROM a', 'read'],
    ["WITH a AS (SELECT 'delete') SELECT * FROM a", 'read'],
    ['WITH a AS (SELECT 1) INSERT INTO b SELECT * FROM a', 'change'],
    ['PRAGMA user_version', 'read'],
    ['PRAGMA user_version = 3', 'other'],
    ['INSERT INTO a VALUES (1)', 'change'],
    ['REPLACE INTO a VALUES (1)', 'change'],
    ['UPDATE a SET b = 1', 'change'],
    ['DELETE FROM a', 'change'],
    ['DELETE FROM a RETURNING b', 'other'],
    ['CREATE TABLE a (b)', 'other'],
    ['COMMIT', 'other'],
    ['', 'other'],
  ])('tells what %j does: %s', (sql, kind) => {
    expect(readSqlText(sql).kind).toBe(kind);
  });

  it('has its parameters, without those in quotes or comments', () => {
    expect(readSqlText("INSERT INTO a VALUES (?, '?', ?) -- ?").positions).toBe(2);
    expect(readSqlText('SELECT :a, :b, :a /* :c */, ":d"').names).toEqual(['a', 'b']);
  });

  it.each([
    ["INSERT INTO a VALUES (datetime('now'))", 'datetime'],
    ['INSERT INTO a VALUES (Current_Date)', 'Current_Date'],
    ['UPDATE a SET b = RANDOM ()', 'RANDOM'],
    ["INSERT INTO a VALUES ('random()')", null],
    ['INSERT INTO a (date, time) VALUES (?, ?)', null],
    ['UPDATE a SET on_date = ?', null],
  ])('finds what would be another on replay in %j: %s', (sql, uncertain) => {
    expect(readSqlText(sql).uncertain).toBe(uncertain);
  });
});
