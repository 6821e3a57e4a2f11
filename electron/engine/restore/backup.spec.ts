import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryDisk, PowerCut } from '../../../test/workspace/memory-disk.ts';
import { CONTRACT, damagesOf, SAVED, savedDisk } from '../../../test/workspace/saved-disk.ts';
import { EVERYTHING_ARRIVED, NOTHING_ARRIVED, seededChance } from '../../../test/workspace/chance.ts';
import {
  NOT_COUNTED,
  addNote,
  machineWith,
  notesOf,
  openSmall,
  PATH,
  SECOND_STEP,
  SMALL_LAYOUT,
} from '../../../test/workspace/small-layout.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { backupWorkspace } from './backup.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import { verifyRegister } from '../storage/register.ts';
import { restoreWorkspace, type RestoreOptions } from './restore.ts';
import type { Restoration } from './restoration.ts';

const OTHER = '/disk/new.aval';
const NOTHING = { rows: 0, changes: 0, isUncounted: false };

/** In this small layout, notes that begin with « no » represent oppositions. */
const carryOver: RestoreOptions['carryOver'] = (replaced, restored) => {
  const known = new Set(restored.all('SELECT text FROM notes').map(({ text }) => text));
  for (const { text } of replaced.all<{ text: string }>("SELECT text FROM notes WHERE text LIKE 'no%' ORDER BY id")) {
    if (!known.has(text)) restored.run('INSERT INTO notes (id, text) VALUES (?, ?)', [restored.nextId('notes'), text]);
  }
};

let disk: MemoryDisk;

const restore = (file: string, path: string, options: Partial<RestoreOptions> = {}): Promise<Restoration> =>
  restoreWorkspace(file, path, {
    fileSystem: disk,
    migrations: SMALL_LAYOUT,
    machine: machineWith(7),
    at: '2026-11-24T10:00:00+01:00',
    by: 'Camille',
    carryOver,
    keptTables: [{ table: 'notes' }],
    countAltered: () => 0,
    ...NOT_COUNTED,
    ...options,
  });

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

async function read(path: string): Promise<string[]> {
  const workspace = await openWorkspace(path, {
    by: 'Camille',
    readOnly: true,
    fileSystem: disk,
    migrations: SMALL_LAYOUT,
  });
  const notes = notesOf(workspace);
  await workspace.close();
  return notes;
}

beforeEach(async () => {
  disk = await savedDisk();
});

describe('a backup', () => {
  it('contains the workspace and its evidence, for a computer that has neither', async () => {
    const elsewhere = new MemoryDisk();
    elsewhere.place(SAVED, disk.bytesOf(SAVED));
    disk = elsewhere;
    expect(await restore(SAVED, OTHER)).toMatchObject({ replacedKeptAt: null, findings: [], lost: NOTHING });
    expect(await read(OTHER)).toEqual(['first']);
    expect(disk.bytesOf(`${OTHER}-files/${disk.list(`${OTHER}-files`)[0] ?? ''}`)).toEqual(CONTRACT);
    expect(await damagesOf(disk, OTHER)).toEqual([]);
  });

  it('is not opened as a workspace', async () => {
    expect(await codeOf(openWorkspace(SAVED, { by: 'Camille', fileSystem: disk }))).toBe('workspace.is_a_backup');
  });

  it('of an open workspace contains the changes of its journal', async () => {
    const workspace = await openSmall(disk);
    await backupWorkspace(workspace, SAVED, { fileSystem: disk });
    await restore(SAVED, OTHER);
    expect(await read(OTHER)).toEqual(['first', 'yes to sms', 'no to phone']);
  });

  it('replaces an older backup, and no other file', async () => {
    const workspace = await openSmall(disk);
    disk.makeFolder('/disk/folder');
    const before = disk.contents();
    for (const file of ['/disk/contract.pdf', PATH])
      expect(await codeOf(backupWorkspace(workspace, file, { fileSystem: disk }))).toBe('backup.would_overwrite');
    expect(await codeOf(backupWorkspace(workspace, '/elsewhere/x', { fileSystem: disk }))).toBe('file.folder_missing');
    expect(await codeOf(backupWorkspace(workspace, '/disk/folder', { fileSystem: disk }))).toBe('file.is_a_folder');
    expect(disk.contents()).toEqual(before);
    expect(await codeOf(backupWorkspace(workspace, SAVED, { fileSystem: disk }))).toBe('done');
  });

  it('is refused under a name of the copies that a workspace keeps beside itself', async () => {
    const workspace = await openSmall(disk);
    disk.place('/disk/other.aval', disk.bytesOf(PATH));
    const before = disk.contents();
    const endings = [
      '-backup',
      '-backup-journal',
      '-backup-next',
      '-before-restore',
      '-before-restore-2',
      '-before-restore-2-journal',
      '-before-0020',
      '-journal',
      '-journal-next',
      '-next',
      '-lock',
      '-files',
    ];
    for (const name of [...endings.map((ending) => `${PATH}${ending}`), '/disk/other.aval-backup']) {
      if (disk.status(name) !== null) continue;
      expect(await codeOf(backupWorkspace(workspace, name, { fileSystem: disk })), name).toBe('backup.reserved_name');
    }
    expect(disk.contents()).toEqual(before);
    for (const name of [
      `${PATH}-backup-2026-11`,
      `${PATH}-before-christmas`,
      `${PATH}-before-2024`,
      '/disk/letters-backup',
    ]) {
      expect(await codeOf(backupWorkspace(workspace, name, { fileSystem: disk })), name).toBe('done');
    }
  });

  it('touches only its own file, with any name', async () => {
    const workspace = await openSmall(disk);
    await backupWorkspace(workspace, `${SAVED}-next`, { fileSystem: disk });
    disk.place(`${SAVED}.arriving-mine`, Buffer.from('letters'));
    disk.place(
      `${SAVED}.arriving-5e0f8f6e-1111-4222-8333-944445555666`,
      Buffer.from('half a backup of a killed program'),
    );
    const others = (): object =>
      Object.fromEntries(
        [`${SAVED}-next`, `${SAVED}.arriving-mine`].map((name) => [name, disk.bytesOf(name).toString('base64')]),
      );
    const before = others();
    await backupWorkspace(workspace, SAVED, { fileSystem: disk });
    expect(others()).toEqual(before);
    expect(disk.list('/disk').filter((name) => name.includes('.arriving-'))).toEqual([expect.stringMatching(/-mine$/)]);
  });

  it('that is damaged anywhere is refused, and nothing is changed', async () => {
    const whole = disk.bytesOf(SAVED);
    for (let at = 0; at < whole.length; at += at < 64 || at > whole.length - 200 ? 1 : 997) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at);
      disk.place(SAVED, bytes);
      const before = disk.contents();
      expect(['backup.damaged', 'backup.not_a_backup', 'backup.newer_version'], `byte ${at}`).toContain(
        await codeOf(restore(SAVED, PATH)),
      );
      expect(disk.contents(), `byte ${at}`).toEqual(before);
    }
    for (const length of [0, 7, 8, 12, 30, 5000, whole.length - 1]) {
      disk.place(SAVED, whole.subarray(0, length));
      expect(['backup.damaged', 'backup.not_a_backup'], `${length} bytes`).toContain(
        await codeOf(restore(SAVED, PATH)),
      );
    }
  });

  it('stops when it is cancelled, and leaves no file', async () => {
    const workspace = await openSmall(disk);
    const before = disk.contents();
    const stopped = new Error('stopped');
    await expect(
      backupWorkspace(workspace, SAVED, { fileSystem: disk, signal: AbortSignal.abort(stopped) }),
    ).rejects.toBe(stopped);
    expect(disk.contents()).toEqual(before);
  });
});

describe('a restore', () => {
  it('loses no opposition of the replaced workspace, and keeps that workspace', async () => {
    const { replacedKeptAt, findings } = await restore(SAVED, PATH);
    expect({ replacedKeptAt, findings }).toEqual({ replacedKeptAt: `${PATH}-before-restore`, findings: [] });
    expect(await read(PATH)).toEqual(['first', 'no to phone']);
    expect(await read(`${PATH}-before-restore`)).toEqual(['first', 'yes to sms', 'no to phone']);
    expect(await damagesOf(disk, PATH)).toEqual([]);

    const workspace = await openSmall(disk);
    expect(workspace.get('SELECT action, subject FROM register ORDER BY seq DESC')).toEqual({
      action: 'workspace.restored',
      subject: '{"replaced":true}',
    });
    expect(verifyRegister(workspace).brokenAt).toBeNull();
    addNote(workspace, 'afterwards');
    await workspace.close();
    expect((await restore(SAVED, PATH)).replacedKeptAt).toBe(`${PATH}-before-restore-2`);
  });

  it('accepts the copy that is kept beside a workspace, with its journal', async () => {
    const workspace = await openSmall(disk);
    addNote(workspace, 'no to post');
    await workspace.bulk(async (shadow) => {
      shadow.run('INSERT INTO notes (id, text) VALUES (?, ?)', [shadow.nextId('notes'), 'a mistake']);
      await Promise.resolve();
    });
    await workspace.close();
    expect(await read(PATH)).toEqual(['first', 'yes to sms', 'no to phone', 'no to post', 'a mistake']);
    await restore(`${PATH}-backup`, PATH);
    expect(await read(PATH)).toEqual(['first', 'yes to sms', 'no to phone', 'no to post']);
  });

  it('saves the readable oppositions of a damaged workspace', async () => {
    const bytes = disk.bytesOf(PATH);
    const journal = disk.bytesOf(`${PATH}-journal`);
    const damages: Readonly<Record<string, readonly [snapshot: Buffer, journal: Buffer, notes: readonly string[]]>> = {
      'a flipped bit of the head': [flip(bytes, 20), journal, ['first', 'no to phone']],
      'a flipped bit of a free page': [flip(bytes, bytes.length - 8), journal, ['first', 'no to phone']],
      'a journal that ends in rubbish': [
        bytes,
        Buffer.concat([journal, Buffer.from('rubbish')]),
        ['first', 'no to phone'],
      ],
    };
    const start = disk;
    for (const [name, [snapshot, broken, notes]] of Object.entries(damages)) {
      disk = start.copy();
      disk.place(PATH, snapshot);
      disk.place(`${PATH}-journal`, broken);
      expect(await restore(SAVED, PATH), name).toMatchObject({ findings: [], lost: NOTHING });
      expect(await read(PATH), name).toEqual(notes);
    }
  });

  it('reads past a break of the journal, counts the lost changes, and replaces nothing unless the loss is accepted', async () => {
    disk.place(`${PATH}-journal`, flip(disk.bytesOf(`${PATH}-journal`), 60));
    disk.remove(`${PATH}-lock`);
    const before = disk.contents();
    await expect(restore(SAVED, PATH)).rejects.toMatchObject({
      code: 'backup.would_lose',
      params: { path: PATH, rows: 0, changes: 1 },
    });
    expect(disk.contents()).toEqual(before);
    const { findings, lost } = await restore(SAVED, PATH, { acceptLoss: true });
    expect({ findings, lost }).toEqual({
      findings: [{ code: 'workspace.oppositions_lost', severity: 'warning', params: { rows: 0, changes: 1 } }],
      lost: { rows: 0, changes: 1, isUncounted: false },
    });
    expect(await read(PATH)).toEqual(['first', 'no to phone']);
    const workspace = await openSmall(disk);
    expect(JSON.parse(String(workspace.get('SELECT subject FROM register ORDER BY seq DESC')?.['subject']))).toEqual({
      replaced: true,
      lostRows: 0,
      lostChanges: 1,
      lostUncounted: false,
    });
  });

  it('reports when nothing can be saved, and replaces nothing unless the loss is accepted', async () => {
    const start = disk;
    for (const make of [
      () => disk.place(PATH, Buffer.alloc(0)),
      () => disk.place(PATH, Buffer.concat([disk.bytesOf(PATH).subarray(0, 4096), Buffer.alloc(20_000)])),
      () => disk.remove(PATH),
    ]) {
      disk = start.copy();
      disk.remove(`${PATH}-journal`);
      make();
      await expect(restore(SAVED, PATH)).rejects.toMatchObject({
        code: 'backup.would_lose_uncounted',
        params: { path: PATH },
      });
      expect((await restore(SAVED, PATH, { acceptLoss: true })).findings.map(({ code }) => code)).toEqual([
        'workspace.oppositions_not_recovered',
      ]);
      expect(await read(PATH)).toEqual(['first']);
    }
  });

  it('brings an older layout up to date and refuses a newer one', async () => {
    const OLD = '/disk/old.avalbackup';
    disk.place(OLD, disk.bytesOf(SAVED));
    await restore(SAVED, PATH, { migrations: [...SMALL_LAYOUT, SECOND_STEP] });
    expect(await codeOf(openSmall(disk))).toBe('workspace.newer_version');
    const workspace = await openSmall(disk, { migrations: [...SMALL_LAYOUT, SECOND_STEP] });
    expect(workspace.get('SELECT colour FROM notes')).toEqual({ colour: 'white' });
    await backupWorkspace(workspace, SAVED, { fileSystem: disk });
    await workspace.close();
    const before = disk.contents();
    expect(await codeOf(restore(SAVED, OTHER))).toBe('backup.newer_version');
    expect(await codeOf(restore(PATH, OTHER))).toBe('backup.newer_version');
    expect(await codeOf(restore(OLD, PATH))).toBe('workspace.newer_version');
    expect(disk.contents()).toEqual(before);
  });

  it('refuses files that it must not replace, and files that it can’t read', async () => {
    const before = disk.contents();
    expect(await codeOf(restore(SAVED, '/disk/contract.pdf'))).toBe('workspace.not_a_workspace');
    expect(await codeOf(restore(PATH, SAVED))).toBe('workspace.is_a_backup');
    expect(await codeOf(restore('/disk/contract.pdf', PATH))).toBe('backup.not_a_backup');
    expect(await codeOf(restore('/disk/nothing', PATH))).toBe('file.missing');
    expect(await codeOf(restore(SAVED, '/nowhere/x.aval'))).toBe('file.folder_missing');
    expect(disk.contents()).toEqual(before);
  });

  it('interrupted by a power cut leaves the workspace before or after, and loses no opposition', async () => {
    const start = disk;
    disk = start.copy();
    await restore(SAVED, PATH);
    const steps = disk.steps.length;
    for (let cutAt = 0; cutAt < steps; cutAt += 1) {
      disk = start.copy();
      disk.mishap = (step) => (step.number === cutAt ? 'cut' : null);
      await restore(SAVED, PATH).catch((error: unknown) => {
        if (!(error instanceof PowerCut)) throw error;
      });
      const cut = disk;
      for (const chance of [NOTHING_ARRIVED, EVERYTHING_ARRIVED, seededChance(1), seededChance(2)]) {
        disk = cut.afterPowerCut(chance);
        const workspace = await openSmall(disk);
        expect(
          [
            ['first', 'yes to sms', 'no to phone'],
            ['first', 'no to phone'],
          ],
          `cut at ${cutAt}`,
        ).toContainEqual(notesOf(workspace));
        await workspace.close();
        expect(await damagesOf(disk, PATH), `cut at ${cutAt}`).toEqual([]);
      }
    }
  });

  it('refuses while the workspace is open', async () => {
    await openSmall(disk, { machine: machineWith(7) });
    expect(await codeOf(restore(SAVED, PATH))).toBe('workspace.already_open');
  });

  it('changes nothing when the oppositions belong to another controller', async () => {
    const before = disk.contents();
    const refuse = (): never => {
      throw new AppError('workspace.other_organisation');
    };
    expect(await codeOf(restore(SAVED, PATH, { carryOver: refuse }))).toBe('workspace.other_organisation');
    // The dead process's lock is gone.
    expect(disk.contents()).toEqual(
      Object.fromEntries(Object.entries(before).filter(([path]) => path !== `${PATH}-lock`)),
    );
  });
});

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}
