import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/contract/result.ts';
import { type DiskStep, MemoryDisk, type Mishap } from '../../../test/workspace/memory-disk.ts';
import {
  NOT_COUNTED,
  addNote,
  createSmallFile,
  notesOf,
  openSmall,
  PATH,
  SMALL_LAYOUT,
} from '../../../test/workspace/small-layout.ts';
import { type Surface, SURFACES } from '../../../test/workspace/sealed-disk.ts';
import { backupWorkspace } from '../restore/backup.ts';
import { readFileWhole } from './disk/file-system.ts';
import { readJournal } from './disk/journal.ts';
import { restoreWorkspace } from '../restore/restore.ts';
import type { Workspace } from './workspace.ts';

/** Every file; of a journal only its changes, because the mark after the last one has no room on a full disk. */
function filesOf(disk: MemoryDisk, surface: Surface): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(disk.contents()).map((path) => {
      const bytes = readFileWhole(surface(disk), path);
      return [path, path.endsWith('-journal') ? changesIn(bytes) : bytes.toString('base64')];
    }),
  );
}

function changesIn(bytes: Buffer): unknown {
  const reading = readJournal(bytes);
  return reading.state === 'whole'
    ? { follows: reading.follows, changes: reading.changes.map(String), tornBytes: reading.tornBytes }
    : reading.state;
}

const TAKES_ROOM: ReadonlySet<DiskStep['kind']> = new Set(['create', 'write', 'link', 'makeFolder']);

/** From this step on the disk is full: operations that take space fail, others work. */
const fullFrom =
  (first: number): Mishap =>
  (step) =>
    step.number >= first && TAKES_ROOM.has(step.kind) ? { code: 'ENOSPC' } : null;

/** One step of any kind fails. */
const failsAt =
  (number: number, code: string): Mishap =>
  (step) =>
    step.number === number ? { code } : null;

const WORKS: Readonly<
  Record<
    string,
    {
      readonly before: readonly string[];
      readonly after: readonly string[];
      readonly work: (workspace: Workspace) => Promise<void> | void;
    }
  >
> = {
  'a small change': {
    before: ['first', 'second'],
    after: ['first', 'second', 'a'],
    work: (workspace) => addNote(workspace, 'a'),
  },
  'an import': {
    before: ['first', 'second'],
    after: ['first', 'second', 'x', 'y'],
    work: (workspace) =>
      workspace.bulk(async (shadow) => {
        for (const text of ['x', 'y'])
          shadow.run('INSERT INTO notes (id, text) VALUES (?, ?)', [shadow.nextId('notes'), text]);
        await Promise.resolve();
      }),
  },
  'a snapshot': { before: ['first', 'second'], after: ['first', 'second'], work: (workspace) => workspace.compact() },
};

describe.each(SURFACES)('a disk that is full, %s workspace,', (_, surface) => {
  let start: MemoryDisk;
  beforeAll(async () => {
    start = new MemoryDisk();
    await createSmallFile(surface(start));
  });

  /** A workspace with a change in its journal, and the number of the first step of the work. */
  async function opened(): Promise<{ disk: MemoryDisk; workspace: Workspace; first: number }> {
    const disk = start.copy();
    const workspace = await openSmall(surface(disk));
    addNote(workspace, 'second');
    return { disk, workspace, first: disk.steps.length };
  }

  async function stepsOf(work: (workspace: Workspace) => Promise<void> | void): Promise<number> {
    const { disk, workspace, first } = await opened();
    await work(workspace);
    return disk.steps.length - first;
  }

  for (const [name, { before, after, work }] of Object.entries(WORKS)) {
    it(`during ${name} is reported, and changes nothing`, async () => {
      const steps = await stepsOf(work);
      let refusals = 0;
      for (let at = 0; at < steps; at += 1) {
        const { disk, workspace, first } = await opened();
        const files = filesOf(disk, surface);
        disk.mishap = fullFrom(first + at);
        const error = await refusalOf(() => work(workspace));
        const about = `full from step ${JSON.stringify(disk.steps[first + at])}`;
        disk.mishap = () => null;
        expect([null, 'file.disk_full'], about).toContain(error?.code ?? null);
        expect(notesOf(workspace), about).toEqual(error === null ? after : before);
        if (error !== null) {
          refusals += 1;
          expect(filesOf(disk, surface), about).toEqual(files);
          await work(workspace);
          expect(notesOf(workspace), about).toEqual(after);
        }
        await workspace.close();
        const again = await openSmall(surface(disk));
        expect(notesOf(again), about).toEqual(after);
        expect(disk.openFiles, about).toEqual([]);
      }
      expect(refusals).toBeGreaterThan(0);
    });

    it(`or faulty during ${name} leaves one of the two states, and so does the next opening`, async () => {
      const steps = await stepsOf(work);
      for (let at = 0; at < steps; at += 1) {
        const { disk, workspace, first } = await opened();
        disk.mishap = failsAt(first + at, 'EIO');
        const error = await refusalOf(() => work(workspace));
        const about = `EIO at ${JSON.stringify(disk.steps[first + at])}: ${error?.code ?? 'done'}`;
        disk.mishap = () => null;
        const notes = notesOf(workspace);
        expect(notes, about).toEqual(error === null ? after : before);
        await workspace.close();
        const found = notesOf(await openSmall(surface(disk)));
        if (error === null) expect(found, about).toEqual(after);
        else expect([before, after], about).toContainEqual(found);
      }
    });
  }

  it('at closing is not a failure: everything is in the journal', async () => {
    const { disk, workspace } = await opened();
    disk.mishap = fullFrom(0);
    await workspace.close();
    disk.mishap = () => null;
    expect(notesOf(await openSmall(surface(disk)))).toEqual(['first', 'second']);
  });

  it('at opening is reported, and leaves no lock', async () => {
    const disk = start.copy();
    const files = disk.contents();
    disk.mishap = fullFrom(0);
    expect((await refusalOf(() => openSmall(surface(disk))))?.code).toBe('file.disk_full');
    expect(disk.contents()).toEqual(files);
  });

  it('during a backup or a restore changes nothing', async () => {
    const { disk, workspace } = await opened();
    await WORKS['an import']!.work(workspace);
    await backupWorkspace(workspace, '/disk/saved.avalbackup', { fileSystem: surface(disk) });
    addNote(workspace, 'later');
    await workspace.close();
    const whole = disk.copy();
    const restore = (files: MemoryDisk): Promise<unknown> =>
      restoreWorkspace('/disk/saved.avalbackup', PATH, {
        fileSystem: surface(files),
        migrations: SMALL_LAYOUT,
        at: '2026-11-24T10:00:00+01:00',
        by: 'Camille',
        carryOver: () => undefined,
        keptTables: [],
        countAltered: () => 0,
        ...NOT_COUNTED,
      });
    const trial = whole.copy();
    await restore(trial);
    for (let at = 0; at < trial.steps.length; at += 1) {
      const files = whole.copy();
      files.mishap = fullFrom(at);
      const error = await refusalOf(() => restore(files));
      if (error === null) continue;
      expect(error.code).toBe('file.disk_full');
      expect(files.contents(), `full from ${at}`).toEqual(whole.contents());
    }

    const again = whole.copy();
    const open = await openSmall(surface(again));
    const before = again.contents();
    const first = again.steps.length;
    again.mishap = fullFrom(first + 2);
    expect(
      (await refusalOf(() => backupWorkspace(open, '/disk/saved.avalbackup', { fileSystem: surface(again) })))?.code,
    ).toBe('file.disk_full');
    expect(again.contents()).toEqual(before);
  });
});

async function refusalOf(work: () => unknown): Promise<AppError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
