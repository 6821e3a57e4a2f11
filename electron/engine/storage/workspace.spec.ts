import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryDisk } from '../../../test/workspace/memory-disk.ts';
import { addNote, createSmall, notesOf, openSmall, PATH } from '../../../test/workspace/small-layout.ts';
import { backupWorkspace } from '../restore/backup.ts';
import { copiesOutOfReach } from './disk/copies-out-of-reach.ts';
import { createWorkspace, readWorkspaceIdentity } from './create-workspace.ts';
import { Database } from './database.ts';
import { appendRegister, verifyRegister, type RegisterEntry } from './register.ts';
import { openSqlite } from './sqlite.ts';
import type { Workspace } from './workspace.ts';

const INSERT = 'INSERT INTO notes (id, text) VALUES (?, ?)';
const ENTRY: RegisterEntry = {
  at: '2026-11-24T10:00:00+01:00',
  by: 'Camille',
  action: 'notes.imported',
  subject: { rows: 2, codes: ['a.b'] },
};

let disk: MemoryDisk;
let workspace: Workspace;
beforeEach(async () => {
  disk = new MemoryDisk();
  workspace = await createSmall(disk);
});

describe('a small change', () => {
  it('is visible at once, also to its own reads, and survives a kill', async () => {
    const result = workspace.write((transaction) => {
      transaction.run(INSERT, [transaction.nextId('notes'), 'é « » 漢字 \0 \u{1F600}']);
      return transaction.all('SELECT id FROM notes ORDER BY id');
    });
    expect(result).toEqual([{ id: 1 }, { id: 2 }]);
    const bytes = new Uint8Array([0, 1, 255]);
    workspace.write((transaction) =>
      transaction.run('INSERT INTO notes (id, text, weight, attachment) VALUES (:id, :text, :weight, :attachment)', {
        id: 9,
        text: '',
        weight: 0.1,
        attachment: bytes,
      }),
    );
    const rows = workspace.all('SELECT * FROM notes ORDER BY id');
    expect(rows[2]).toEqual({ id: 9, text: '', weight: 0.1, attachment: bytes });
    expect((await openSmall(disk.copy())).all('SELECT * FROM notes ORDER BY id')).toEqual(rows);
  });

  it('that throws changes nothing, in memory or on disk', () => {
    addNote(workspace, 'a');
    const before = disk.contents();
    const failing = (): void =>
      workspace.write((transaction) => {
        transaction.run(INSERT, [7, 'half']);
        throw new Error('no');
      });
    expect(failing).toThrow('no');
    expect(() => workspace.write((transaction) => transaction.run(INSERT, [1, 'again']))).toThrow();
    expect(notesOf(workspace)).toEqual(['first', 'a']);
    expect(disk.contents()).toEqual(before);
  });

  it('that changes nothing writes nothing', () => {
    const before = disk.contents();
    expect(workspace.write((transaction) => transaction.get('SELECT count(*) AS count FROM notes'))).toEqual({
      count: 1,
    });
    expect(disk.contents()).toEqual(before);
  });

  it('may not depend on the clock, on random values or on the connection', () => {
    for (const sql of [
      "INSERT INTO notes (id, text) VALUES (5, datetime('now'))",
      'INSERT INTO notes (id, text) VALUES (5, CURRENT_TIMESTAMP)',
      'INSERT INTO notes (id, text) VALUES (abs(random()), 5)',
      'INSERT INTO notes (id, text) VALUES (last_insert_rowid() + 1, 5)',
      'DELETE FROM notes RETURNING id',
      'DROP TABLE notes',
      'PRAGMA user_version = 7',
    ]) {
      expect(() => workspace.write((transaction) => transaction.run(sql)), sql).toThrow();
    }
    expect(
      workspace.write((transaction) =>
        transaction.run("INSERT INTO notes (id, text) VALUES (5, 'datetime(now) random()')"),
      ),
    ).toBe(1);
  });

  it('is the only way to change', () => {
    expect(() => workspace.all('DELETE FROM notes')).toThrow();
    expect(() => workspace.get('WITH none AS (SELECT 1) DELETE FROM notes')).toThrow();
    expect(() => workspace.write(() => addNote(workspace, 'within'))).toThrow('within a change');
    let kept: unknown;
    workspace.write((transaction) => {
      kept = () => transaction.run(INSERT, [8, 'later']);
    });
    expect(kept).toThrow('over');
    expect(notesOf(workspace)).toEqual(['first']);
  });

  it('requires the parameters of the statement', () => {
    for (const parameters of [[], [1], [1, 'a', 'b'], { id: 1 }])
      expect(() => workspace.write((transaction) => transaction.run(INSERT, parameters))).toThrow('parameters');
    const unknown: unknown = undefined;
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, unknown, true]) {
      expect(() => workspace.write((transaction) => transaction.run(INSERT, [1, value as string]))).toThrow(
        'no column can hold',
      );
    }
  });

  it('never issues an id twice, even after the row is deleted', async () => {
    addNote(workspace, 'a');
    workspace.write((transaction) => transaction.run('DELETE FROM notes WHERE id = 2'));
    addNote(workspace, 'b');
    await workspace.close();
    workspace = await openSmall(disk);
    workspace.write((transaction) => transaction.run('DELETE FROM notes'));
    addNote(workspace, 'c');
    expect(workspace.all('SELECT id FROM notes')).toEqual([{ id: 4 }]);
  });
});

describe('reading row by row', () => {
  it('may be nested, stopped early, and continued across a swap', async () => {
    addNote(workspace, 'a');
    const pairs: string[] = [];
    for (const one of workspace.iterate<{ text: string }>('SELECT text FROM notes ORDER BY id')) {
      for (const other of workspace.iterate<{ text: string }>('SELECT text FROM notes ORDER BY id'))
        pairs.push(`${one.text}-${other.text}`);
    }
    expect(pairs).toEqual(['first-first', 'first-a', 'a-first', 'a-a']);
    const reading = workspace.values('SELECT id, text FROM notes ORDER BY id');
    expect(reading.next().value).toEqual([1, 'first']);
    await workspace.bulk(async (shadow) => {
      shadow.run('DELETE FROM notes WHERE id = 2');
      await Promise.resolve();
    });
    expect(reading.next().value).toEqual([2, 'a']);
    expect(reading.next().done).toBe(true);
    expect(notesOf(workspace)).toEqual(['first']);
  });
});

describe('a large change', () => {
  it('is invisible until its end, and then visible to all', async () => {
    const seen: string[][] = [];
    const result = await workspace.bulk(async (shadow) => {
      shadow.run(INSERT, [shadow.nextId('notes'), 'x']);
      shadow.execute('CREATE INDEX notes_by_text ON notes (text)');
      expect(shadow.all('SELECT text FROM notes')).toHaveLength(2);
      seen.push(notesOf(workspace));
      await Promise.resolve();
      appendRegister(shadow, ENTRY);
      return 'result';
    });
    expect({ result, seen, notes: notesOf(workspace) }).toEqual({
      result: 'result',
      seen: [['first']],
      notes: ['first', 'x'],
    });
    expect(disk.list('/disk')).toEqual(['demo.aval', 'demo.aval-backup', 'demo.aval-lock']);
    expect(notesOf(await openSmall(disk.copy()))).toEqual(['first', 'x']);
  });

  it('that fails or is cancelled leaves memory and disk as they were', async () => {
    addNote(workspace, 'a');
    const before = disk.contents();
    const stop = new AbortController();
    const reason = new Error('stopped');
    await expect(
      workspace.bulk((shadow) => {
        shadow.run(INSERT, [3, 'x']);
        throw new Error('bad row');
      }),
    ).rejects.toThrow('bad row');
    await expect(
      workspace.bulk(
        async (shadow) => {
          shadow.run(INSERT, [3, 'x']);
          await Promise.resolve();
          stop.abort(reason);
        },
        { signal: stop.signal },
      ),
    ).rejects.toBe(reason);
    await expect(workspace.bulk(() => Promise.resolve(), { signal: stop.signal })).rejects.toBe(reason);
    expect(disk.contents()).toEqual(before);
    expect(notesOf(workspace)).toEqual(['first', 'a']);
    addNote(workspace, 'b');
    expect(notesOf(workspace)).toEqual(['first', 'a', 'b']);
  });

  it('runs alone, and permits small changes', async () => {
    await workspace.bulk(async (shadow) => {
      shadow.run(INSERT, [shadow.nextId('notes'), 'x']);
      shadow.register(ENTRY);
      addNote(workspace, 'm');
      await expect(workspace.bulk(() => Promise.resolve())).rejects.toMatchObject({ code: 'workspace.busy' });
      expect(notesOf(workspace)).toEqual(['first', 'm']);
    });
    expect(workspace.all('SELECT id, text FROM notes ORDER BY id')).toEqual([
      { id: 1, text: 'first' },
      { id: 2, text: 'x' },
      { id: 3, text: 'm' },
    ]);
    expect(workspace.all('SELECT action FROM register ORDER BY seq')).toEqual([
      { action: 'notes.imported' },
      { action: 'note.added' },
    ]);
    expect(verifyRegister(workspace)).toEqual({ entries: 2, brokenAt: null });
  });

  it.each([1, 2, 5])(
    'contains every small change once, made in %i turns during the copy of the database',
    async (turns) => {
      const work = workspace.bulk((shadow) => Promise.resolve(shadow.run(INSERT, [shadow.nextId('notes'), 'x'])));
      const made: string[] = [];
      for (let turn = 0; turn < turns; turn += 1) {
        addNote(workspace, `m${String(turn)}`);
        made.push(`m${String(turn)}`);
        await new Promise((resolve) => setImmediate(resolve));
      }
      await work;
      expect(notesOf(workspace).sort()).toEqual(['first', ...made, 'x'].sort());
      expect(notesOf(await openSmall(disk.copy())).sort()).toEqual(['first', ...made, 'x'].sort());
    },
  );

  it('keeps an image intact that a small change interrupts', async () => {
    const copied = workspace.image();
    addNote(workspace, 'm');
    const image = await copied;
    const opened = new Database(await openSqlite(), { bytes: image, length: image.length });
    expect(opened.all('SELECT text FROM notes ORDER BY id')).toEqual([{ text: 'first' }, { text: 'm' }]);
    expect(opened.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    opened.close();
  });

  it('fails when a small change can’t be repeated on it', async () => {
    const collision = workspace.bulk(async (shadow) => {
      shadow.run('DELETE FROM notes WHERE id = 1');
      await Promise.resolve();
      workspace.write((transaction) => transaction.run("UPDATE notes SET text = 'edited' WHERE id = 1"));
    });
    await expect(collision).rejects.toMatchObject({ code: 'workspace.changed_meanwhile' });
    expect(notesOf(workspace)).toEqual(['edited']);
    expect(notesOf(await openSmall(disk.copy()))).toEqual(['edited']);
  });
});

describe('closing', () => {
  it('leaves one file and its backup, and no lock', async () => {
    addNote(workspace, 'a');
    await workspace.close();
    await workspace.close();
    expect(disk.list('/disk')).toEqual(['demo.aval', 'demo.aval-backup', 'demo.aval-backup-journal']);
    expect(() => notesOf(workspace)).toThrow('closed');
  });

  it('writes no file without changes', async () => {
    const before = disk.contents();
    const path = `${PATH}-lock`;
    await workspace.close();
    expect(disk.contents()).toEqual(Object.fromEntries(Object.entries(before).filter(([name]) => name !== path)));
  });
});

describe('an erasure', () => {
  it('leaves no trace in any file, copies included', async () => {
    addNote(workspace, 'Zoé Quelconque');
    await workspace.compact();
    disk.place(`${PATH}-before-restore`, disk.bytesOf(PATH));
    disk.place('/disk/other.aval', Buffer.from('stays'));
    workspace.write((transaction) => transaction.run("DELETE FROM notes WHERE text = 'Zoé Quelconque'"));
    await workspace.compact({ dropBackup: true });
    await workspace.close();
    const traces = disk.list('/disk').filter((name) => disk.bytesOf(`/disk/${name}`).includes('Quelconque'));
    expect(traces).toEqual([]);
    expect(disk.list('/disk')).toEqual(['demo.aval', 'other.aval']);
  });
});

describe('the copies that an erasure removes', () => {
  /** Aval's copies by their exact names, and a user's files beside them. */
  const OURS = [
    '-backup',
    '-backup-journal',
    '-before-restore',
    '-before-restore-3',
    '-before-restore-3-journal',
    '-before-0010',
  ];
  const THEIRS = [
    '-backup-2026-11',
    '-backup.txt',
    '-before-christmas',
    '-before-christmas-journal',
    '-before-2024',
    '-before-restore-then',
    '-before-restore-2-of-mine',
    '-journals',
  ];

  it('have exact names: a user’s similar files stay', async () => {
    for (const ending of [...OURS, ...THEIRS]) disk.place(`${PATH}${ending}`, Buffer.from('anything'));
    await workspace.compact({ dropBackup: true });
    await workspace.close();
    expect(disk.list('/disk')).toEqual(['demo.aval', ...THEIRS.map((ending) => `demo.aval${ending}`)].sort());
  });

  it('are not a user’s backup under such a name', async () => {
    await backupWorkspace(workspace, '/disk/mine', { fileSystem: disk });
    disk.place(`${PATH}-before-restore`, disk.bytesOf('/disk/mine'));
    await workspace.compact({ dropBackup: true });
    expect(disk.status(`${PATH}-before-restore`)).not.toBeNull();
  });

  it('are reported when one can’t be removed, and the others are removed', async () => {
    for (const ending of ['-before-0010', '-before-restore']) disk.place(`${PATH}${ending}`, disk.bytesOf(PATH));
    disk.mishap = ({ kind, path }) => (kind === 'remove' && path === `${PATH}-before-0010` ? { code: 'EBUSY' } : null);
    await expect(workspace.compact({ dropBackup: true })).rejects.toMatchObject({
      code: 'workspace.copy_stays',
      params: { path: `${PATH}-before-0010` },
    });
    expect(disk.list('/disk').filter((name) => name.includes('-before-'))).toEqual(['demo.aval-before-0010']);
  });
});

describe('files out of reach of an erasure', () => {
  it('are every backup of the folder, and every copy of the workspace named after it', async () => {
    await backupWorkspace(workspace, '/disk/november', { fileSystem: disk });
    await backupWorkspace(workspace, `${PATH}-backup-2026-11`, { fileSystem: disk });
    for (const name of [`${PATH}-before-christmas`, `${PATH}-before-restore`, '/disk/other.aval'])
      disk.place(name, disk.bytesOf(PATH));
    disk.place(`${PATH}-notes.txt`, Buffer.from('letters'));
    disk.makeFolder(`${PATH}-folder`);
    expect(copiesOutOfReach(disk, PATH)).toEqual([
      `${PATH}-backup-2026-11`,
      `${PATH}-before-christmas`,
      '/disk/november',
    ]);
  });
});

describe('the register', () => {
  it('detects an entry that was changed, removed or inserted', async () => {
    for (const text of ['a', 'b', 'c']) addNote(workspace, text);
    expect(verifyRegister(workspace)).toEqual({ entries: 3, brokenAt: null });
    for (const [tampering, brokenAt] of [
      ["UPDATE register SET by = 'Dominique' WHERE seq = 2", 2],
      ['UPDATE register SET subject = \'{"length":2}\' WHERE seq = 1', 1],
      ['DELETE FROM register WHERE seq = 2', 3],
      ['UPDATE register SET hash = upper(hash) WHERE seq = 3', 3],
    ] as const) {
      const copy = await openSmall(disk.copy());
      copy.write((transaction) => transaction.run(tampering));
      expect(verifyRegister(copy).brokenAt, tampering).toBe(brokenAt);
    }
  });
});

describe('a workspace of the real layout', () => {
  it('has its controller and the first entry of its register', async () => {
    const real = await createWorkspace('/disk/alpha.aval', {
      organisation: 'ALPHA',
      also: ['ALPHA Cuisines'],
      at: '2026-11-24T10:00:00+01:00',
      by: 'Camille',
      fileSystem: disk,
    });
    const { id, code, suppressionKey, ...rest } = readWorkspaceIdentity(real);
    expect(rest).toEqual({ organisation: 'ALPHA', also: ['ALPHA Cuisines'], createdAt: '2026-11-24T10:00:00+01:00' });
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(suppressionKey).toMatch(/^[0-9a-f]{64}$/);
    expect(real.all('SELECT seq, action FROM register')).toEqual([{ seq: 1, action: 'workspace.created' }]);
    expect(real.findings).toEqual([]);
    await real.close();
  });
});
