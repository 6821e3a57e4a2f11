import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/contract/result.ts';
import { MemoryDisk } from '../../../test/workspace/memory-disk.ts';
import { addNote, createSmallFile, machineWith, notesOf, openSmall, PATH } from '../../../test/workspace/small-layout.ts';
import { thisMachine } from './machine.ts';

const LOCK = `${PATH}-lock`;

async function disk(): Promise<MemoryDisk> {
  const made = new MemoryDisk();
  await createSmallFile(made);
  return made;
}

async function refusalOf(work: Promise<unknown>): Promise<Pick<AppError, 'code' | 'params'> | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, params: error.params };
    throw error;
  }
}

/** Both processes run. */
const bothRun = (process: number, name?: string): ReturnType<typeof machineWith> => ({ ...machineWith(process, name), isRunning: () => true });

describe('the lock', () => {
  it('names who has the workspace open, and lets others read', async () => {
    const files = await disk();
    const first = await openSmall(files, { machine: bothRun(1) });
    expect(await refusalOf(openSmall(files, { machine: bothRun(2) }))).toEqual({
      code: 'workspace.already_open',
      params: { path: PATH, person: 'Camille', machine: 'poste-1', process: 1 },
    });
    addNote(first, 'a');
    const reader = await openSmall(files, { readOnly: true, machine: bothRun(2) });
    expect(notesOf(reader)).toEqual(['first', 'a']);
    expect(() => addNote(reader, 'b')).toThrow(expect.objectContaining({ code: 'workspace.read_only' }));
    await reader.close();
    addNote(first, 'c');
    await first.close();
    expect(files.status(LOCK)).toBeNull();
    expect(notesOf(await openSmall(files, { machine: bothRun(2) }))).toEqual(['first', 'a', 'c']);
  });

  it('refuses the same process a second time', async () => {
    const files = await disk();
    await openSmall(files, { machine: machineWith(1) });
    expect((await refusalOf(openSmall(files, { machine: machineWith(1) })))?.code).toBe('workspace.already_open');
  });

  it('of a dead process of this machine is taken over', async () => {
    const files = await disk();
    const dead = await openSmall(files, { machine: machineWith(1) });
    addNote(dead, 'a');
    expect(notesOf(await openSmall(files, { machine: machineWith(2) }))).toEqual(['first', 'a']);
  });

  it('of another machine is respected, dead or alive', async () => {
    const files = await disk();
    await openSmall(files, { machine: machineWith(1, 'poste-1') });
    expect(await refusalOf(openSmall(files, { machine: machineWith(2, 'poste-2') }))).toMatchObject({ params: { machine: 'poste-1' } });
  });

  it('that was torn by a power cut is taken over', async () => {
    for (const bytes of ['', '{"person":"Cam', '[]', '\0\0\0\0']) {
      const files = await disk();
      files.place(LOCK, Buffer.from(bytes));
      const workspace = await openSmall(files);
      await workspace.close();
      expect(files.list('/disk')).toEqual(['demo.aval']);
    }
  });

  it('that another process took stops the first one before it writes', async () => {
    const files = await disk();
    const first = await openSmall(files, { machine: machineWith(1) });
    addNote(first, 'in the journal of both');
    const second = await openSmall(files, { machine: machineWith(2) });
    const before = files.contents();
    expect(() => addNote(first, 'a')).toThrow(expect.objectContaining({ code: 'workspace.lock_lost' }));
    await expect(first.bulk(() => Promise.resolve())).rejects.toMatchObject({ code: 'workspace.lock_lost' });
    await first.close();
    expect(files.contents()).toEqual(before);
    addNote(second, 'b');
    expect(notesOf(second)).toEqual(['first', 'in the journal of both', 'b']);
    await second.close();
    expect(notesOf(await openSmall(files))).toEqual(['first', 'in the journal of both', 'b']);
  });

  it('works on a disk without second names', async () => {
    const files = await disk();
    files.mishap = (step) => (step.kind === 'link' ? { code: 'EPERM' } : null);
    const workspace = await openSmall(files, { machine: bothRun(1) });
    expect((await refusalOf(openSmall(files, { machine: bothRun(2) })))?.code).toBe('workspace.already_open');
    addNote(workspace, 'a');
    await workspace.compact();
    await workspace.close();
    expect(files.list('/disk')).toEqual(['demo.aval', 'demo.aval-backup', 'demo.aval-backup-journal']);
    expect(notesOf(await openSmall(files))).toEqual(['first', 'a']);
  });

  it('clears what killed attempts left', async () => {
    const files = await disk();
    files.place(`${LOCK}-1f0c`, Buffer.from('{}'));
    await (await openSmall(files)).close();
    expect(files.list('/disk')).toEqual(['demo.aval']);
  });
});

describe('this machine', () => {
  it('knows that it runs itself', () => {
    expect(thisMachine.isRunning(thisMachine.self())).toBe(true);
  });

  it('knows that a process has ended', () => {
    const ended = { ...thisMachine.self(), process: 2 ** 22 + 1 };
    expect(thisMachine.isRunning(ended)).toBe(false);
  });

  it('does not take a later process of the same number for the old one', () => {
    const self = thisMachine.self();
    expect(thisMachine.isRunning({ ...self, machineStartedAt: '2001-01-01T00:00:00.000Z' })).toBe(false);
    if (self.began !== null) expect(thisMachine.isRunning({ ...self, began: '1' })).toBe(false);
  });
});
