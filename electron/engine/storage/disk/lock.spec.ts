import { describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../../shared/contract/result.ts';
import { MemoryDisk } from '../../../../test/workspace/memory-disk.ts';
import {
  addNote,
  createSmallFile,
  machineWith,
  notesOf,
  openSmall,
  PATH,
} from '../../../../test/workspace/small-layout.ts';
import { type Machine, machineFrom, thisMachine } from './machine.ts';

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
const bothRun = (process: number, name?: string): ReturnType<typeof machineWith> => ({
  ...machineWith(process, name),
  isRunning: () => true,
});

describe('the lock', () => {
  it('names its holder, and permits reading', async () => {
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

  it('of another machine is respected, whether its process runs or not', async () => {
    const files = await disk();
    await openSmall(files, { machine: machineWith(1, 'poste-1') });
    expect(await refusalOf(openSmall(files, { machine: machineWith(2, 'poste-2') }))).toMatchObject({
      params: { machine: 'poste-1' },
    });
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

  it('that another process took over stops the first one before it writes', async () => {
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

  it('is checked again before an import is swapped in', async () => {
    const files = await disk();
    const first = await openSmall(files, { machine: machineWith(1) });
    const before = files.bytesOf(PATH);
    const after = await first
      .bulk(async (shadow) => {
        shadow.run("INSERT INTO notes (id, text) VALUES (2, 'imported')");
        await Promise.resolve();
        // Taken over by mistake while the new snapshot is being written.
        files.mishap = (step) => {
          if (step.kind === 'create' && step.path === `${PATH}-next`) {
            files.mishap = () => null;
            files.place(
              LOCK,
              Buffer.from(JSON.stringify({ ...machineWith(2).self(), person: 'Paul', token: 'of Paul' })),
            );
          }
          return null;
        };
      })
      .then(
        () => 'replaced',
        (error: unknown) => error,
      );
    expect(after).toMatchObject({ code: 'workspace.lock_lost' });
    expect(files.bytesOf(PATH)).toEqual(before);
    files.remove(LOCK);
    expect(notesOf(await openSmall(files))).toEqual(['first']);
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

  it('removes the remains of killed attempts', async () => {
    const files = await disk();
    files.place(`${LOCK}-1f0c`, Buffer.from('{}'));
    await (await openSmall(files)).close();
    expect(files.list('/disk')).toEqual(['demo.aval']);
  });
});

/** A machine whose clock, start and processes are set by hand. */
interface Facts {
  boot: string | null;
  uptime: number;
  /** Start times by process number; a missing number has ended. */
  processes: Readonly<Record<number, string | null>>;
}

function machineOf(facts: Facts, process = 1): Machine {
  return machineFrom({
    name: 'poste-1',
    process,
    boot: () => facts.boot,
    uptime: () => facts.uptime,
    isAlive: (pid) => pid in facts.processes,
    beginningOf: (pid) => facts.processes[pid] ?? null,
  });
}

describe('a machine', () => {
  const LINUX: Facts = { boot: 'b1', uptime: 1000, processes: { 1: '500' } };
  const OTHER: Facts = { boot: null, uptime: 1000, processes: { 1: null } };

  it.each<[string, Facts, Partial<Facts>, boolean]>([
    ['the same moment', LINUX, {}, true],
    ['much later', LINUX, { uptime: 9_000_000 }, true],
    ['after another start', LINUX, { boot: 'b2', uptime: 2000 }, false],
    ['when the process has ended', LINUX, { processes: {} }, false],
    ['when its number was given again', LINUX, { processes: { 1: '501' } }, false],
    ['(without the number of the start) the same moment', OTHER, {}, true],
    ['(without) much later', OTHER, { uptime: 9_000_000 }, true],
    ['(without) after another start', OTHER, { uptime: 30 }, false],
    ['(without) when the process has ended', OTHER, { processes: {} }, false],
    ['when the start can’t be read any more', LINUX, { boot: null }, true],
  ])('knows whether a process runs: %s', (_when, then, later, runs) => {
    const identity = machineOf(then).self();
    expect(machineOf({ ...then, ...later }).isRunning(identity)).toBe(runs);
  });

  it('never uses the clock, which users and servers set', () => {
    const identity = machineOf(LINUX).self();
    vi.useFakeTimers({ now: new Date('2035-01-01T00:00:00Z'), toFake: ['Date'] });
    try {
      expect(machineOf(LINUX).isRunning(identity)).toBe(true);
      expect(thisMachine.isRunning(thisMachine.self())).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('keeps its own lock when its clock jumps', async () => {
    const files = await disk();
    const first = await openSmall(files, { machine: thisMachine });
    vi.useFakeTimers({ now: new Date('2035-01-01T00:00:00Z'), toFake: ['Date'] });
    try {
      expect((await refusalOf(openSmall(files, { machine: thisMachine })))?.code).toBe('workspace.already_open');
    } finally {
      vi.useRealTimers();
    }
    addNote(first, 'still mine');
    await first.close();
  });

  it('respects the lock of an earlier version, which has only the time of the start', async () => {
    const files = await disk();
    const { machine, process: pid, began } = thisMachine.self();
    files.place(
      LOCK,
      Buffer.from(
        JSON.stringify({
          person: 'Paul',
          machine,
          process: pid,
          began,
          machineStartedAt: '2001-01-01T00:00:00.000Z',
          token: 't',
        }),
      ),
    );
    expect((await refusalOf(openSmall(files, { machine: thisMachine })))?.code).toBe('workspace.already_open');
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
    expect(thisMachine.isRunning({ ...self, uptime: self.uptime + 1e6, boot: null })).toBe(false);
    if (self.boot !== null) expect(thisMachine.isRunning({ ...self, boot: 'another' })).toBe(false);
    if (self.began !== null) expect(thisMachine.isRunning({ ...self, began: '1' })).toBe(false);
  });
});
