import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MemoryDisk, PowerCut } from '../../../test/workspace/memory-disk.ts';
import { seededChance } from '../../../test/workspace/chance.ts';
import {
  addNote,
  createSmall,
  createSmallFile,
  notesOf,
  openSmall,
  PATH,
  SECOND_STEP,
  SMALL_LAYOUT,
} from '../../../test/workspace/small-layout.ts';
import { openWorkspace } from './open-workspace.ts';
import { MIGRATIONS } from './migrations/index.ts';

const BOTH = [...SMALL_LAYOUT, SECOND_STEP];
const COPY = `${PATH}-before-0020`;

/** An old workspace whose last change is still in its journal. */
async function oldDisk(): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  addNote(await createSmall(disk), 'a');
  return disk.copy();
}

describe('migrations', () => {
  it('are numbered, one file each, and all applied in order', () => {
    const names = readdirSync(new URL('./migrations', import.meta.url)).filter(
      (name) => /^\d/.test(name) && !name.endsWith('.spec.ts'),
    );
    const numbers = names.map((name) => Number(name.slice(0, 4)));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(MIGRATIONS.map(({ version, title }) => `${String(version).padStart(4, '0')}-${title}.ts`)).toEqual(
      names.sort(),
    );
  });

  it('bring an old workspace up to date and keep a copy of it as it was', async () => {
    const disk = await oldDisk();
    const before = { snapshot: disk.bytesOf(PATH), journal: disk.bytesOf(`${PATH}-journal`) };
    const workspace = await openSmall(disk, { migrations: BOTH });
    expect(workspace.all('SELECT text, colour FROM notes')).toEqual([
      { text: 'first', colour: 'white' },
      { text: 'a', colour: 'white' },
    ]);
    await workspace.close();
    expect(disk.bytesOf(COPY)).toEqual(before.snapshot);
    expect(disk.bytesOf(`${COPY}-journal`)).toEqual(before.journal);
    const old = await openWorkspace(COPY, {
      by: 'Camille',
      readOnly: true,
      fileSystem: disk,
      migrations: SMALL_LAYOUT,
    });
    expect(notesOf(old)).toEqual(['first', 'a']);
    const again = await openSmall(disk, { migrations: BOTH });
    expect(again.get('PRAGMA user_version')).toEqual({ user_version: 20 });
  });

  it('are applied in memory only when a workspace is opened for reading', async () => {
    const disk = await oldDisk();
    const before = disk.contents();
    const workspace = await openSmall(disk, { readOnly: true, migrations: BOTH });
    expect(workspace.get('SELECT colour FROM notes')).toEqual({ colour: 'white' });
    await workspace.close();
    expect(disk.contents()).toEqual(before);
  });

  it('refuse a workspace of a newer version and leave it untouched', async () => {
    const disk = await oldDisk();
    await (await openSmall(disk, { migrations: BOTH })).close();
    const before = disk.contents();
    await expect(openSmall(disk)).rejects.toMatchObject({ code: 'workspace.newer_version' });
    await expect(openSmall(disk, { readOnly: true })).rejects.toMatchObject({ code: 'workspace.newer_version' });
    expect(disk.contents()).toEqual(before);
  });

  it('stop at a failing step: the workspace stays as it was, with the copy beside it', async () => {
    const disk = await oldDisk();
    const before = disk.contents();
    const failing = {
      version: 30,
      title: 'impossible',
      statements: ['CREATE TABLE colours (name TEXT)', 'INSERT INTO nowhere VALUES (1)'],
    };
    await expect(openSmall(disk, { migrations: [...BOTH, failing] })).rejects.toMatchObject({
      code: 'workspace.migration_failed',
      params: { step: '0030-impossible' },
    });
    expect(disk.contents()).toMatchObject({ [PATH]: before[PATH], [`${PATH}-journal`]: before[`${PATH}-journal`] });
    expect(notesOf(await openSmall(disk))).toEqual(['first', 'a']);
  });

  it('survive a power cut at every step', async () => {
    const start = await oldDisk();
    const whole = start.copy();
    await (await openSmall(whole, { migrations: BOTH })).close();
    for (let cutAt = 0; cutAt < whole.steps.length; cutAt += 1) {
      const disk = start.copy();
      disk.mishap = (step) => (step.number === cutAt ? 'cut' : null);
      await openSmall(disk, { migrations: BOTH })
        .then((workspace) => workspace.close())
        .catch((error: unknown) => {
          if (!(error instanceof PowerCut)) throw error;
        });
      for (const seed of [1, 2, 3]) {
        const workspace = await openSmall(disk.afterPowerCut(seededChance(seed)), { migrations: BOTH });
        expect(notesOf(workspace), `cut at ${cutAt}`).toEqual(['first', 'a']);
        expect(workspace.get('PRAGMA user_version')).toEqual({ user_version: 20 });
      }
    }
  });

  it('match the layout of a new workspace', async () => {
    const disk = new MemoryDisk();
    await createSmallFile(disk);
    expect((await openSmall(disk)).get('PRAGMA user_version')).toEqual({ user_version: 10 });
  });
});
