import { beforeAll, describe, expect, it } from 'vitest';
import type { SqlJsStatic } from 'sql.js';
import { Database, roomFor, type Image } from './database.ts';
import { openSqlite } from './sqlite.ts';

let sqlite: SqlJsStatic;
let start: Buffer;
beforeAll(async () => {
  sqlite = await openSqlite();
  const database = new Database(sqlite);
  database.execute('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  fill(database, 1, 100);
  start = Buffer.from(database.view());
  database.close();
});

function fill(database: Database, from: number, to: number): void {
  database.execute('BEGIN');
  for (let id = from; id <= to; id += 1)
    database.run('INSERT INTO notes (id, text) VALUES (?, ?)', [id, 'x'.repeat(500)]);
  database.execute('COMMIT');
}

function opened(room: number): { database: Database; image: Image } {
  const bytes = roomFor(start.length, room);
  start.copy(bytes);
  const image = { bytes, length: start.length };
  return { database: new Database(sqlite, image), image };
}

/** These bytes, read by another database. */
function contentOf(bytes: Buffer): unknown {
  const database = new Database(sqlite, { bytes: Buffer.from(bytes), length: bytes.length });
  const content = {
    check: database.all('PRAGMA integrity_check'),
    ...database.get('SELECT count(*) AS count, max(id) AS highest FROM notes'),
  };
  database.close();
  return content;
}

const whole = (count: number): unknown => ({ check: [{ integrity_check: 'ok' }], count, highest: count });

describe('the bytes of a database', () => {
  it('are viewed without a copy while there is room: sql.js works on the given buffer', () => {
    const { database, image } = opened(1 << 20);
    const view = database.view();
    expect(view.buffer).toBe(image.bytes.buffer);
    expect(contentOf(view)).toEqual(whole(100));
    fill(database, 101, 1000);
    expect(database.view().buffer).toBe(image.bytes.buffer);
    expect(contentOf(database.view())).toEqual(whole(1000));
    database.close();
  });

  it('are exported once the database has outgrown its room', () => {
    const { database, image } = opened(4096);
    fill(database, 101, 5000);
    expect(database.view().buffer).not.toBe(image.bytes.buffer);
    expect(contentOf(database.view())).toEqual(whole(5000));
    database.execute('DELETE FROM notes WHERE id > 50; VACUUM');
    expect(contentOf(database.view())).toEqual(whole(50));
    database.close();
  });

  it('have the room that is left, and none once they are copied elsewhere', () => {
    const { database } = opened(1 << 20);
    const before = database.room;
    expect(before).toBe(1 << 20);
    fill(database, 101, 1000);
    expect(database.room).toBe(before + start.length - database.view().length);
    fill(database, 1001, 5000);
    expect(database.room).toBe(0);
    database.close();
  });

  it('contain nothing of a change that was rolled back', () => {
    for (const room of [0, 1 << 20]) {
      const { database } = opened(room);
      database.execute('BEGIN');
      for (let id = 101; id <= 60_000; id += 1)
        database.run('INSERT INTO notes (id, text) VALUES (?, ?)', [id, 'y'.repeat(500)]);
      database.execute('ROLLBACK');
      expect(contentOf(database.view())).toEqual(whole(100));
      fill(database, 101, 300);
      expect(contentOf(database.view())).toEqual(whole(300));
      database.close();
    }
  });

  it('are copied with room, and the copy is independent', () => {
    const { database } = opened(0);
    const copy = new Database(sqlite, database.guard().copy(1 << 16));
    fill(copy, 101, 110);
    expect(contentOf(copy.view())).toEqual(whole(110));
    expect(contentOf(database.view())).toEqual(whole(100));
    expect(() => database.run('DELETE FROM notes')).toThrow('readonly');
    copy.close();
    database.close();
  });
});

describe('kept statements', () => {
  it('are limited in number', () => {
    const { database } = opened(0);
    for (let number = 0; number < 1000; number += 1)
      expect(database.get(`SELECT ${number} AS number`)).toEqual({ number });
    const open = [...Array(400).keys()].map((number) => database.values(`SELECT id + ${number} FROM notes`));
    for (const [number, reading] of open.entries()) expect(reading.next().value).toEqual([number + 1]);
    for (const reading of open) reading.return(undefined);
    database.close();
  });
});

describe('the only connection', () => {
  it('keeps its lock, also once its bytes were exported: a question looks for no journal of another program', () => {
    for (const room of [0, 1 << 20]) {
      const { database } = opened(room);
      fill(database, 101, 5000);
      database.view();
      expect(database.get('PRAGMA locking_mode')).toEqual({ locking_mode: 'exclusive' });
      database.close();
    }
  });
});
