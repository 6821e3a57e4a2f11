import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryDisk } from '../../../test/workspace/memory-disk.ts';
import { addNote, createSmall, notesOf, openSmall } from '../../../test/workspace/small-layout.ts';
import { Database, roomFor } from './database.ts';
import { LiveDatabase } from './live-database.ts';
import { openSqlite } from './sqlite.ts';
import type { Workspace } from './workspace.ts';

/** More than a workspace has when it is opened. */
const LARGE = 40 << 20;

let disk: MemoryDisk;
let workspace: Workspace;
beforeEach(async () => {
  disk = new MemoryDisk();
  workspace = await createSmall(disk);
});

async function liveWith(room: number): Promise<LiveDatabase> {
  const sqlite = await openSqlite();
  const source = new Database(sqlite);
  source.execute('CREATE TABLE notes (id INTEGER PRIMARY KEY, attachment BLOB) STRICT');
  const bytes = source.view();
  const image = { bytes: roomFor(bytes.length, room), length: bytes.length };
  bytes.copy(image.bytes);
  source.close();
  return new LiveDatabase(sqlite, new Database(sqlite, image));
}

describe('room for a change of megabytes', () => {
  it('is there afterwards: the change goes into the same bytes', async () => {
    const live = await liveWith(4096);
    await live.makeRoom(8 << 20, undefined);
    const { database } = live;
    expect(database.room).toBe(8 << 20);
    const { buffer } = database.view();
    database.unguarded(() => database.run('INSERT INTO notes (attachment) VALUES (?)', [new Uint8Array(7 << 20)]));
    expect(database.view().buffer).toBe(buffer);
    expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    live.close();
  });

  it('is made even where the database has outgrown its own', async () => {
    const live = await liveWith(0);
    const before = live.database;
    before.unguarded(() => before.run('INSERT INTO notes (attachment) VALUES (?)', [new Uint8Array(1 << 20)]));
    expect(before.room).toBe(0);
    await live.makeRoom(4096, undefined);
    expect(live.database.room).toBe(4096);
    expect(live.database.get('SELECT length(attachment) AS bytes FROM notes')).toEqual({ bytes: 1 << 20 });
    live.close();
  });

  it('is made for the next changes too', async () => {
    const live = await liveWith(0);
    await live.makeRoom(1 << 20, undefined, 8 << 20);
    const { database } = live;
    database.unguarded(() => database.run('INSERT INTO notes (attachment) VALUES (?)', [new Uint8Array(1 << 20)]));
    await live.makeRoom(1 << 20, undefined, 8 << 20);
    expect(live.database).toBe(database);
    live.close();
  });

  it('is not made where there is enough', async () => {
    const live = await liveWith(8 << 20);
    const { database } = live;
    await live.makeRoom(8 << 20, undefined);
    expect(live.database).toBe(database);
    live.close();
  });

  it('keeps every change that comes meanwhile, in memory and on disk', async () => {
    const making = workspace.makeRoom(LARGE);
    addNote(workspace, 'meanwhile');
    await making;
    addNote(workspace, 'after');
    const notes = ['first', 'meanwhile', 'after'];
    expect(notesOf(workspace)).toEqual(notes);
    expect(notesOf(await openSmall(disk.copy()))).toEqual(notes);
    await workspace.close();
  });

  it('may be made during a large change', async () => {
    await workspace.bulk(async (shadow) => {
      shadow.run("INSERT INTO notes (id, text) VALUES (50, 'large')");
      await workspace.makeRoom(LARGE);
      addNote(workspace, 'small');
    });
    expect(notesOf(workspace).sort()).toEqual(['first', 'large', 'small']);
    expect(notesOf(await openSmall(disk.copy())).sort()).toEqual(['first', 'large', 'small']);
    await workspace.close();
  });

  it('does not disturb a query that is read row by row', async () => {
    addNote(workspace, 'a');
    const reading = workspace.values('SELECT text FROM notes ORDER BY id');
    expect(reading.next().value).toEqual(['first']);
    await workspace.makeRoom(LARGE);
    expect(reading.next().value).toEqual(['a']);
    expect(reading.next().done).toBe(true);
    await workspace.close();
  });

  it('ends with the workspace, and when it is cancelled', async () => {
    await expect(workspace.makeRoom(LARGE, AbortSignal.abort(new Error('cancelled')))).rejects.toThrow('cancelled');
    const making = workspace.makeRoom(LARGE);
    await workspace.close();
    await expect(making).rejects.toThrow('closed');
    expect(notesOf(await openSmall(disk.copy()))).toEqual(['first']);
  });
});
