import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/contract/result.ts';
import { MemoryDisk } from '../../../test/workspace/memory-disk.ts';
import {
  addNote,
  createSmall,
  machineWith,
  notesOf,
  openSmall,
  PATH,
  SMALL_LAYOUT,
} from '../../../test/workspace/small-layout.ts';
import { createWorkspaceFile } from '../storage/create-workspace.ts';
import { Database } from '../storage/database.ts';
import { openSqlite } from '../storage/sqlite.ts';
import { verifyWorkspace } from './verify.ts';

const JOURNAL = `${PATH}-journal`;
const NOTES = ['first', 'a', 'b', 'c'];

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

/** Refused with this code, by opening and by verifying, and no byte changes. */
async function expectRefused(disk: MemoryDisk, code: string, about: string): Promise<void> {
  const before = disk.contents();
  expect(await codeOf(openSmall(disk)), about).toBe(code);
  expect(await codeOf(openSmall(disk, { readOnly: true })), about).toBe(code);
  expect(disk.contents(), about).toEqual(before);
}

function flipped(disk: MemoryDisk, path: string, at: number, bit = 0): MemoryDisk {
  const copy = disk.copy();
  const bytes = copy.bytesOf(path);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
  copy.place(path, bytes);
  return copy;
}

describe('a damaged workspace', () => {
  /** Closed in order, with three changes in its journal. */
  let closed: MemoryDisk;
  /** The same, after a kill. */
  let killed: MemoryDisk;

  beforeAll(async () => {
    const disk = new MemoryDisk();
    const workspace = await createSmall(disk);
    for (const text of NOTES.slice(1)) addNote(workspace, text);
    killed = disk.copy();
    // No room for a snapshot at closing: the journal stays.
    disk.mishap = (step) => (step.path === `${PATH}-next` ? { code: 'ENOSPC' } : null);
    await workspace.close();
    closed = disk.copy();
  });

  it('starts whole', async () => {
    for (const disk of [closed, killed]) {
      const workspace = await openSmall(disk.copy());
      expect(notesOf(workspace)).toEqual(NOTES);
      expect(workspace.findings).toEqual([]);
    }
  });

  it('is refused at any flipped bit of the snapshot', async () => {
    const { length } = closed.bytesOf(PATH);
    for (let at = 0; at < length; at += at < 200 ? 1 : 331) {
      const code = at < 4 ? 'workspace.not_a_workspace' : 'workspace.damaged';
      await expectRefused(flipped(closed, PATH, at, at % 8), code, `byte ${at}`);
    }
  });

  it('is refused at any length but its own', async () => {
    const whole = closed.bytesOf(PATH);
    const lengths = [0, 1, 4, 40, 55, 56, 4095, 4096, 5000, whole.length - 1];
    for (const length of lengths) {
      const disk = closed.copy();
      disk.place(PATH, whole.subarray(0, length));
      const code =
        length === 0 ? 'workspace.file_empty' : length < 4 ? 'workspace.not_a_workspace' : 'workspace.damaged';
      await expectRefused(disk, code, `${length} bytes`);
    }
    const longer = closed.copy();
    longer.place(PATH, Buffer.concat([whole, Buffer.from('x')]));
    await expectRefused(longer, 'workspace.damaged', 'one byte more');
  });

  it('never loses a change to a flipped bit of a closed journal', async () => {
    const { length } = closed.bytesOf(JOURNAL);
    const codes = new Set<string>();
    for (let at = 0; at < length; at += 1) {
      const disk = flipped(closed, JOURNAL, at, at % 8);
      const workspace = await openSmall(disk, { readOnly: true }).catch((error: unknown) => {
        if (error instanceof AppError) codes.add(error.code);
        else throw error;
      });
      // The last record only says that all earlier ones were acknowledged.
      if (workspace !== undefined) expect(notesOf(workspace), `byte ${at}`).toEqual(NOTES);
    }
    expect([...codes]).toEqual(['workspace.journal_damaged']);
  });

  it('never loses a change, not even the last, to a flipped bit of a journal left by a killed program', async () => {
    const { length } = killed.bytesOf(JOURNAL);
    for (let at = 0; at < length; at += 1) {
      const workspace = await openSmall(flipped(killed, JOURNAL, at, at % 8), { readOnly: true }).catch(() => null);
      if (workspace !== null) expect(notesOf(workspace), `byte ${at}`).toEqual(NOTES);
    }
  });

  it('whose mark was lost in a power cut loses at most the last change', async () => {
    const cut = killed.copy();
    const whole = cut.bytesOf(JOURNAL);
    cut.place(JOURNAL, whole.subarray(0, whole.length - 52));
    expect(notesOf(await openSmall(cut.copy(), { readOnly: true }))).toEqual(NOTES);
    for (let at = 0; at < whole.length - 52; at += 3) {
      const workspace = await openSmall(flipped(cut, JOURNAL, at, at % 8), { readOnly: true }).catch(() => null);
      if (workspace !== null) expect([NOTES, NOTES.slice(0, -1)], `byte ${at}`).toContainEqual(notesOf(workspace));
    }
  });

  it('drops a torn tail of the journal, reports it, and continues', async () => {
    const whole = killed.bytesOf(JOURNAL);
    for (let length = 0; length <= whole.length; length += 7) {
      const disk = killed.copy();
      disk.place(JOURNAL, whole.subarray(0, length));
      // While no change is acknowledged, the snapshot has no mark.
      const snapshot = disk.bytesOf(PATH);
      snapshot.writeUInt8(0, 51);
      disk.place(PATH, snapshot);
      const workspace = await openSmall(disk);
      const notes = notesOf(workspace);
      expect(NOTES.slice(0, notes.length), `${length} bytes`).toEqual(notes);
      addNote(workspace, 'afterwards');
      expect(notesOf(await openSmall(disk)), `${length} bytes`).toEqual([...notes, 'afterwards']);
    }
    const torn = killed.copy();
    torn.place(JOURNAL, whole.subarray(0, whole.length - 1));
    const findingsOf = async (options: Parameters<typeof openSmall>[1] = {}): Promise<string[]> =>
      (await openSmall(torn.copy(), options)).findings.map(({ code }) => code);
    expect(await findingsOf()).toEqual(['workspace.unfinished_change_dropped']);
    // Readers get the same report, unless it is just being written.
    expect(await findingsOf({ readOnly: true })).toEqual(['workspace.unfinished_change_dropped']);
    expect(await findingsOf({ readOnly: true, machine: { ...machineWith(9), isRunning: () => true } })).toEqual([]);
  });

  it('is refused when its journal continues another snapshot', async () => {
    const other = new MemoryDisk();
    const workspace = await createSmall(other);
    addNote(workspace, 'of another');
    const foreign = closed.copy();
    foreign.place(JOURNAL, other.bytesOf(JOURNAL));
    await expectRefused(foreign, 'workspace.journal_of_another', 'same generation, another id');

    await workspace.compact();
    addNote(workspace, 'later');
    const later = closed.copy();
    later.place(JOURNAL, other.bytesOf(JOURNAL));
    await expectRefused(later, 'workspace.journal_of_another', 'a later generation');
  });

  it('is reported by verification', async () => {
    const check = async (disk: MemoryDisk): Promise<unknown> =>
      (await verifyWorkspace(PATH, { fileSystem: disk, migrations: SMALL_LAYOUT })).damages.map(({ code }) => code);
    expect(await check(closed)).toEqual([]);
    expect(await check(flipped(closed, PATH, 9000))).toEqual(['workspace.damaged']);
    expect(await check(flipped(closed, JOURNAL, 100))).toEqual(['workspace.journal_damaged']);
  });
});

describe('a file that is not a workspace', () => {
  const FOREIGN: Readonly<Record<string, readonly [bytes: Buffer, code: string]>> = {
    PDF: [Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'workspace.not_a_workspace'],
    workbook: [Buffer.from('PK\u0003\u0004xl/workbook.xml'), 'workspace.not_a_workspace'],
    text: [Buffer.from('Nom;Prénom\nMartin;Anne\n'), 'workspace.not_a_workspace'],
    'a lone A': [Buffer.from('A'), 'workspace.not_a_workspace'],
    empty: [Buffer.alloc(0), 'workspace.file_empty'],
    zeros: [Buffer.alloc(10_000), 'workspace.not_a_workspace'],
    'our first letters and then something else': [Buffer.from(`AVAL${'x'.repeat(9000)}`), 'workspace.damaged'],
  };

  for (const [name, [bytes, code]] of Object.entries(FOREIGN)) {
    it(`(${name}) is refused, and nothing is written beside it`, async () => {
      const disk = new MemoryDisk();
      disk.place(PATH, bytes);
      await expectRefused(disk, code, name);
    });
  }

  it('(an SQLite database of another program) is refused', async () => {
    const database = new Database(await openSqlite());
    database.execute('CREATE TABLE bookmarks (address TEXT)');
    const disk = new MemoryDisk();
    disk.place(PATH, database.view());
    database.close();
    await expectRefused(disk, 'workspace.not_a_workspace', 'SQLite');
  });

  it('(a folder, or nothing) is refused', async () => {
    const disk = new MemoryDisk();
    await expectRefused(disk, 'file.missing', 'nothing');
    disk.makeFolder(PATH);
    await expectRefused(disk, 'file.is_a_folder', 'folder');
  });
});

describe('a new workspace', () => {
  const create = (disk: MemoryDisk): Promise<void> =>
    createWorkspaceFile(
      PATH,
      'Camille',
      { fileSystem: disk, migrations: SMALL_LAYOUT, machine: machineWith(1) },
      () => undefined,
    );

  it('replaces no contact', async () => {
    for (const [name, code] of [
      [PATH, 'workspace.already_exists'],
      [JOURNAL, 'workspace.remains_of_another'],
      [`${PATH}-backup`, 'workspace.remains_of_another'],
    ] as const) {
      const disk = new MemoryDisk();
      disk.place(name, Buffer.from('somebody’s'));
      const before = disk.contents();
      expect(await codeOf(create(disk))).toBe(code);
      expect(disk.contents()).toEqual(before);
    }
  });

  it('is refused where it can’t be written, and leaves nothing', async () => {
    for (const [systemCode, code] of [
      ['EACCES', 'file.forbidden'],
      ['EROFS', 'file.read_only'],
      ['ENOSPC', 'file.disk_full'],
    ] as const) {
      const disk = new MemoryDisk();
      disk.mishap = (step) => (step.kind === 'create' ? { code: systemCode } : null);
      expect(await codeOf(create(disk))).toBe(code);
      expect(disk.contents()).toEqual({});
    }
    const disk = new MemoryDisk(new Map());
    expect(await codeOf(create(disk))).toBe('file.folder_missing');
  });
});
