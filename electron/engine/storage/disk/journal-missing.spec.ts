import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryDisk } from '../../../../test/workspace/memory-disk.ts';
import {
  NOT_COUNTED,
  addNote,
  createSmall,
  machineWith,
  notesOf,
  openSmall,
  PATH,
  SMALL_LAYOUT,
} from '../../../../test/workspace/small-layout.ts';
import { readSnapshotHead } from './snapshot.ts';
import { restoreWorkspace, type RestoreOptions } from '../../restore/restore.ts';
import { verifyWorkspace } from '../../restore/verify.ts';

const JOURNAL = `${PATH}-journal`;
const LOCK = `${PATH}-lock`;
const MISSING = { code: 'workspace.journal_missing', params: { path: JOURNAL } };

const verified = (disk: MemoryDisk) => verifyWorkspace(PATH, { fileSystem: disk, migrations: SMALL_LAYOUT });

/** Reported by both openings and by verify; no byte changes. */
async function expectNoticed(disk: MemoryDisk): Promise<void> {
  // The lock of a dead program, which an opening takes and returns.
  if (disk.status(LOCK) !== null) disk.remove(LOCK);
  const before = disk.contents();
  await expect(openSmall(disk)).rejects.toMatchObject(MISSING);
  await expect(openSmall(disk, { readOnly: true })).rejects.toMatchObject(MISSING);
  expect((await verified(disk)).damages).toMatchObject([{ code: MISSING.code }]);
  expect(disk.contents()).toEqual(before);
}

/** Opens without a warning. */
async function expectNotes(disk: MemoryDisk, notes: readonly string[]): Promise<void> {
  expect((await verified(disk)).damages).toEqual([]);
  const workspace = await openSmall(disk);
  expect(notesOf(workspace)).toEqual(notes);
  expect(workspace.findings).toEqual([]);
  await workspace.close();
}

describe('a journal that was removed while the workspace was closed', () => {
  /** A workspace without a journal. */
  let fresh: MemoryDisk;
  /** The same with two changes in the journal of a killed program. */
  let changed: MemoryDisk;

  beforeEach(async () => {
    fresh = new MemoryDisk();
    const workspace = await createSmall(fresh);
    changed = fresh.copy();
    await workspace.close();
    const later = await openSmall(changed);
    for (const text of ['a', 'b']) addNote(later, text);
    changed = changed.copy();
  });

  it('is detected when it was deleted', async () => {
    changed.remove(JOURNAL);
    await expectNoticed(changed);
  });

  it.each([0, 20, 40, 60])('is detected when %i bytes of it are left', async (length) => {
    changed.place(JOURNAL, changed.bytesOf(JOURNAL).subarray(0, length));
    await expectNoticed(changed);
  });

  it('is detected when an older one of another workspace is in its place', async () => {
    const older = changed.copy();
    const workspace = await openSmall(changed);
    await workspace.compact();
    addNote(workspace, 'c');
    const later = changed.copy();
    later.place(JOURNAL, older.bytesOf(JOURNAL));
    await expectNoticed(later);
  });

  it('is detected after one change', async () => {
    const workspace = await openSmall(fresh);
    addNote(workspace, 'a');
    const one = fresh.copy();
    one.remove(JOURNAL);
    await expectNoticed(one);
  });

  it('is detected when it began with the changes made during an import', async () => {
    const workspace = await openSmall(fresh);
    // The snapshot is written and waits for its sync.
    fresh.mishap = ({ kind, path }) => {
      if (kind !== 'sync' || path !== `${PATH}-next`) return null;
      fresh.mishap = () => null;
      addNote(workspace, 'meanwhile');
      return null;
    };
    await workspace.bulk((shadow) => {
      shadow.run('INSERT INTO notes (id, text) VALUES (?, ?)', [500, 'imported']);
      return Promise.resolve();
    });
    const after = fresh.copy();
    expect(after.status(JOURNAL)).not.toBeNull();
    after.remove(JOURNAL);
    await expectNoticed(after);
  });

  it('is not required by a workspace without one: new, closed in order, of yesterday', async () => {
    await expectNotes(fresh, ['first']);
    const workspace = await openSmall(changed);
    addNote(workspace, 'c');
    await workspace.close();
    expect(changed.status(JOURNAL)).toBeNull();
    await expectNotes(changed, ['first', 'a', 'b', 'c']);
  });

  it('is detected from the next change on where an older version or a power cut left no mark', async () => {
    unmark(changed);
    const unmarked = changed.copy();
    await expectNotes(unmarked, ['first', 'a', 'b']);
    addNote(await openSmall(changed), 'c');
    expect(readSnapshotHead(changed, PATH).isContinued).toBe(true);
    const later = changed.copy();
    later.remove(JOURNAL);
    await expectNoticed(later);
  });

  it('costs one sync per journal, and none per change', async () => {
    const workspace = await openSmall(fresh);
    const syncsOf = (text: string): readonly string[] => {
      const before = fresh.steps.length;
      addNote(workspace, text);
      return fresh.steps
        .slice(before)
        .filter(({ kind }) => kind === 'sync')
        .map(({ path }) => path);
    };
    expect(syncsOf('a').filter((path) => path === PATH)).toEqual([PATH]);
    expect(syncsOf('b')).toEqual([JOURNAL]);
    expect(syncsOf('c')).toEqual([JOURNAL]);
  });

  it('refuses no change when the mark can’t be set', async () => {
    const workspace = await openSmall(fresh);
    fresh.mishap = ({ path, kind }) => (path === PATH && kind === 'write' ? { code: 'EROFS' } : null);
    addNote(workspace, 'a');
    await workspace.close();
    await expectNotes(fresh, ['first', 'a']);
  });

  it('is damage when the mark itself has another value', async () => {
    const bytes = changed.bytesOf(PATH);
    bytes.writeUInt8(3, 51);
    changed.place(PATH, bytes);
    await expect(openSmall(changed)).rejects.toMatchObject({ code: 'workspace.damaged' });
  });

  it('locks nobody out permanently: the workspace itself is restored once the loss is accepted', async () => {
    changed.remove(JOURNAL);
    const options: RestoreOptions = {
      at: '2026-11-29T10:00:00+01:00',
      by: 'Camille',
      fileSystem: changed,
      machine: machineWith(1),
      migrations: SMALL_LAYOUT,
      carryOver: () => undefined,
      keptTables: [],
      countAltered: () => 0,
      ...NOT_COUNTED,
    };
    await expect(restoreWorkspace(PATH, PATH, options)).rejects.toMatchObject({ code: 'backup.would_lose_uncounted' });
    await expectNoticed(changed);
    const { lost } = await restoreWorkspace(PATH, PATH, { ...options, acceptLoss: true });
    expect(lost.isUncounted).toBe(true);
    await expectNotes(changed, ['first']);
  });
});

/** As written by a version without marks. */
function unmark(disk: MemoryDisk): void {
  const bytes = disk.bytesOf(PATH);
  bytes.writeUInt8(0, 51);
  disk.place(PATH, bytes);
}
