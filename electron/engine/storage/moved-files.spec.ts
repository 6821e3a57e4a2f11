import { copyFileSync, mkdtempSync, readdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
import { AppError } from '../../../shared/contract/result.ts';
import { createWorkspaceFile } from './create-workspace.ts';
import { openWorkspace } from './open-workspace.ts';
import type { Workspace } from './workspace.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aval-moved-'));
  path = join(folder, 'clients.aval');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const open = (): Promise<Workspace> => openWorkspace(path, { by: 'Camille', migrations: SMALL_LAYOUT });

function refusalOf(work: () => void): Pick<AppError, 'code' | 'params'> | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, params: error.params };
    throw error;
  }
}

async function notesIn(file: string): Promise<string[]> {
  const workspace = await openWorkspace(file, { by: 'Camille', readOnly: true, migrations: SMALL_LAYOUT });
  try {
    return notesOf(workspace);
  } finally {
    await workspace.close();
  }
}

/** Actions on the files of an open workspace; a copy of its snapshot is in `older`. */
const MOVES: Readonly<Record<string, (older: string) => void>> = {
  'the journal is deleted': () => unlinkSync(`${path}-journal`),
  'the journal is moved away': () => renameSync(`${path}-journal`, join(folder, 'elsewhere')),
  'another journal takes its place': () => {
    copyFileSync(`${path}-journal`, join(folder, 'copy'));
    renameSync(join(folder, 'copy'), `${path}-journal`);
  },
  'the workspace is deleted': () => unlinkSync(path),
  'the workspace is moved away': () => renameSync(path, join(folder, 'elsewhere.aval')),
  'an older copy takes its place': (older) => renameSync(older, path),
  'another file takes its place': () => {
    writeFileSync(join(folder, 'x'), 'x');
    renameSync(join(folder, 'x'), path);
  },
};

describe('a workspace whose files are moved while it is open', () => {
  /** Two notes are in the snapshot, two in the journal; the older copy has one. */
  async function opened(older: string): Promise<Workspace> {
    await createWorkspaceFile(path, 'Camille', { migrations: SMALL_LAYOUT }, (transaction) => {
      transaction.run("INSERT INTO notes (id, text) VALUES (1, 'first')");
    });
    copyFileSync(path, older);
    const workspace = await open();
    addNote(workspace, 'a');
    await workspace.compact();
    for (const text of ['b', 'c']) addNote(workspace, text);
    return workspace;
  }

  it.each(Object.keys(MOVES))('stops, says so and writes all that was acknowledged into a copy (%s)', async (name) => {
    const older = join(folder, 'older');
    const workspace = await opened(older);
    MOVES[name]?.(older);
    const rescue = `${path}-rescue.aval`;
    const refusal = { code: 'workspace.files_moved', params: { path, rescue } };
    expect(refusalOf(() => addNote(workspace, 'd'))).toEqual(refusal);
    expect(await notesIn(rescue)).toEqual(['first', 'a', 'b', 'c']);
    // Every further change is refused, and no second copy is made.
    expect(refusalOf(() => addNote(workspace, 'd'))).toEqual(refusal);
    await expect(workspace.bulk(() => Promise.resolve())).rejects.toMatchObject(refusal);
    await workspace.close();
    expect(readdirSync(folder).filter((file) => file.includes('rescue'))).toEqual([basename(rescue)]);
    expect(readdirSync(folder)).not.toContain('clients.aval-lock');
  });

  it.each(Object.keys(MOVES))('does so at closing too, when nothing was asked since (%s)', async (name) => {
    const older = join(folder, 'older');
    const workspace = await opened(older);
    MOVES[name]?.(older);
    await expect(workspace.close()).rejects.toMatchObject({ code: 'workspace.files_moved' });
    expect(await notesIn(`${path}-rescue.aval`)).toEqual(['first', 'a', 'b', 'c']);
    expect(readdirSync(folder)).not.toContain('clients.aval-lock');
    // It is closed: a second call does nothing.
    await workspace.close();
  });

  it('is detected before an import replaces another file', async () => {
    const older = join(folder, 'older');
    const workspace = await opened(older);
    const done = workspace.bulk(async (shadow) => {
      shadow.run('INSERT INTO notes (id, text) VALUES (?, ?)', [shadow.nextId('notes'), 'imported']);
      await Promise.resolve();
      renameSync(older, path);
    });
    await expect(done).rejects.toMatchObject({ code: 'workspace.files_moved' });
    expect(await notesIn(path).catch((error: unknown) => error)).toMatchObject({
      code: 'workspace.journal_of_another',
    });
    expect(await notesIn(`${path}-rescue.aval`)).toEqual(['first', 'a', 'b', 'c']);
  });

  it('never replaces an earlier copy', async () => {
    const workspace = await opened(join(folder, 'older'));
    writeFileSync(`${path}-rescue.aval`, 'kept');
    unlinkSync(path);
    expect(refusalOf(() => addNote(workspace, 'd'))?.params).toMatchObject({ rescue: `${path}-rescue-2.aval` });
    await workspace.close();
  });

  it('reports that its folder is gone, and that no copy can be made', async () => {
    const workspace = await opened(join(folder, 'older'));
    const gone = `${folder}-gone`;
    renameSync(folder, gone);
    try {
      expect(refusalOf(() => addNote(workspace, 'd'))).toMatchObject({
        code: 'workspace.files_moved_uncopied',
        params: { path },
      });
      await workspace.close();
    } finally {
      renameSync(gone, folder);
    }
    // No data were lost: the files are complete in their new place.
    expect(await notesIn(path)).toEqual(['first', 'a', 'b', 'c']);
  });

  it('continues when a copy with the same bytes replaced it', async () => {
    const workspace = await opened(join(folder, 'older'));
    copyFileSync(path, join(folder, 'same'));
    renameSync(join(folder, 'same'), path);
    addNote(workspace, 'd');
    await workspace.close();
    expect(await notesIn(path)).toEqual(['first', 'a', 'b', 'c', 'd']);
  });

  it('leaves a copy that an erasure removes, unless it was opened and changed', async () => {
    const workspace = await opened(join(folder, 'older'));
    copyFileSync(path, join(folder, 'same'));
    unlinkSync(path);
    expect(refusalOf(() => addNote(workspace, 'd'))).not.toBeNull();
    await workspace.close();
    const rescue = `${path}-rescue.aval`;
    copyFileSync(rescue, `${path}-rescue-2.aval`);
    renameSync(join(folder, 'same'), path);

    const used = await openWorkspace(`${path}-rescue-2.aval`, { by: 'Camille', migrations: SMALL_LAYOUT });
    addNote(used, 'later');
    await used.close();
    const again = await open();
    await expect(again.compact({ dropBackup: true })).rejects.toMatchObject({
      code: 'workspace.copy_stays',
      params: { path: `${path}-rescue-2.aval` },
    });
    expect(readdirSync(folder)).toContain('clients.aval-rescue-2.aval');
    expect(readdirSync(folder)).not.toContain('clients.aval-rescue.aval');
    await again.close();
  });

  it('makes no copy of a moved workspace without changes', async () => {
    await createWorkspaceFile(path, 'Camille', { migrations: SMALL_LAYOUT }, () => undefined);
    const workspace = await open();
    renameSync(path, join(folder, 'new-name.aval'));
    await workspace.close();
    expect(readdirSync(folder)).toEqual(['new-name.aval']);
  });

  it('reports the outcome when the disk is full', async () => {
    const disk = new MemoryDisk();
    const workspace = await createSmall(disk);
    addNote(workspace, 'a');
    disk.remove(PATH);
    disk.mishap = (step) => (step.kind === 'create' ? { code: 'ENOSPC' } : null);
    expect(refusalOf(() => addNote(workspace, 'b'))).toEqual({
      code: 'workspace.files_moved_uncopied',
      params: { path: PATH, reason: 'ENOSPC' },
    });
    expect(disk.list('/disk').filter((name) => name.includes('rescue'))).toEqual([]);
    // With room again, the next change retries.
    disk.mishap = () => null;
    expect(refusalOf(() => addNote(workspace, 'b'))).toMatchObject({ code: 'workspace.files_moved' });
    const copy = await openWorkspace(`${PATH}-rescue.aval`, {
      by: 'Camille',
      readOnly: true,
      fileSystem: disk,
      migrations: SMALL_LAYOUT,
    });
    expect(notesOf(copy)).toEqual(['first', 'a']);
  });

  it('that another process has taken over reports that instead', async () => {
    const disk = new MemoryDisk();
    const workspace = await createSmall(disk);
    addNote(workspace, 'a');
    const other = await openSmall(disk, { machine: machineWith(9_999) });
    await other.compact();
    expect(refusalOf(() => addNote(workspace, 'b'))).toMatchObject({ code: 'workspace.lock_lost' });
    await workspace.close();
    expect(disk.list('/disk').filter((name) => name.includes('rescue'))).toEqual([]);
  });
});
