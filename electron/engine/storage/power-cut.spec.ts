import { beforeAll, describe, expect, it } from 'vitest';
import { MemoryDisk, PowerCut } from '../../../test/workspace/memory-disk.ts';
import { EVERYTHING_ARRIVED, NOTHING_ARRIVED, seededChance, type Chance } from '../../../test/workspace/chance.ts';
import {
  addNote,
  createSmall,
  createSmallFile,
  notesOf,
  openSmall,
  PATH,
  SMALL_LAYOUT,
} from '../../../test/workspace/small-layout.ts';
import { type Surface, SURFACES } from '../../../test/workspace/sealed-disk.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { verifyRegister } from './register.ts';
import { verifyWorkspace } from '../restore/verify.ts';
import type { Workspace } from './workspace.ts';

/** Makes changes in sequence; calls `acknowledged` for each. */
interface Script {
  readonly name: string;
  /** The notes after each acknowledged change; the first entry is the initial state. */
  readonly states: readonly (readonly string[])[];
  readonly run: (workspace: Workspace, acknowledged: () => void, disk: MemoryDisk) => Promise<void>;
}

const addSeveral = (workspace: Workspace, texts: readonly string[]): Promise<void> =>
  workspace.bulk(async (shadow) => {
    for (const text of texts) {
      shadow.run('INSERT INTO notes (id, text) VALUES (?, ?)', [shadow.nextId('notes'), text]);
      await Promise.resolve();
    }
    shadow.register({
      at: '2026-11-24T10:00:00+01:00',
      by: 'Camille',
      action: 'notes.imported',
      subject: { rows: texts.length },
    });
  });

const SCRIPTS: readonly Script[] = [
  {
    name: 'small changes',
    states: [['first'], ['first', 'a'], ['first', 'a', 'b'], ['first', 'a', 'b', 'c']],
    run(workspace, acknowledged) {
      for (const text of ['a', 'b', 'c']) {
        addNote(workspace, text);
        acknowledged();
      }
      return Promise.resolve();
    },
  },
  {
    name: 'an import between small changes',
    states: [['first'], ['first', 'a'], ['first', 'a', 'x', 'y', 'z'], ['first', 'a', 'x', 'y', 'z', 'b']],
    async run(workspace, acknowledged) {
      addNote(workspace, 'a');
      acknowledged();
      await addSeveral(workspace, ['x', 'y', 'z']);
      acknowledged();
      addNote(workspace, 'b');
      acknowledged();
    },
  },
  {
    name: 'two imports, the second with small changes in its midst',
    states: [
      ['first'],
      ['first', 'x'],
      ['first', 'x', 'm'],
      ['first', 'x', 'm', 'n'],
      ['first', 'x', 'm', 'n', 'y'],
      ['first', 'x', 'm', 'n', 'y', 'b'],
    ],
    async run(workspace, acknowledged, disk) {
      await addSeveral(workspace, ['x']);
      acknowledged();
      const { mishap } = disk;
      disk.mishap = (step) => {
        const result = mishap(step);
        // The snapshot is written and waits for its sync: another caller makes a change.
        if (result === null && step.kind === 'sync' && step.path === `${PATH}-next`) {
          disk.mishap = mishap;
          addNote(workspace, 'n');
          acknowledged();
        }
        return result;
      };
      await workspace.bulk(async (shadow) => {
        shadow.run('INSERT INTO notes (id, text) VALUES (?, ?)', [shadow.nextId('notes') + 100, 'y']);
        await Promise.resolve();
        addNote(workspace, 'm');
        acknowledged();
        shadow.register({
          at: '2026-11-24T10:00:00+01:00',
          by: 'Camille',
          action: 'notes.imported',
          subject: { rows: 1 },
        });
      });
      acknowledged();
      workspace.write((transaction) => transaction.run("INSERT INTO notes (id, text) VALUES (1000, 'b')"));
      acknowledged();
    },
  },
  {
    name: 'a snapshot and an orderly end',
    states: [['first'], ['first', 'a'], ['first', 'a', 'b']],
    async run(workspace, acknowledged) {
      addNote(workspace, 'a');
      acknowledged();
      await workspace.compact();
      addNote(workspace, 'b');
      acknowledged();
      await workspace.close();
    },
  },
];

const CHANCES: readonly Chance[] = [NOTHING_ARRIVED, EVERYTHING_ARRIVED, ...[1, 2, 3].map(seededChance)];

/** The disks that differ: most cuts leave few states, which several chances give alike. */
function distinct(disks: readonly MemoryDisk[]): MemoryDisk[] {
  return [...new Map(disks.map((disk) => [disk.image(), disk])).values()];
}

/** Runs a script until a power cut at a step. Returns how many changes were acknowledged. */
async function runUntil(script: Script, disk: MemoryDisk, surface: Surface, cutAt: number): Promise<number> {
  let acknowledged = 0;
  disk.mishap = (step) => (step.number === cutAt ? 'cut' : null);
  try {
    const workspace = await openSmall(surface(disk));
    await script.run(workspace, () => (acknowledged += 1), disk);
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error;
  }
  return acknowledged;
}

async function stepsOf(script: Script, start: MemoryDisk, surface: Surface): Promise<number> {
  const disk = start.copy();
  expect(await runUntil(script, disk, surface, -1)).toBe(script.states.length - 1);
  return disk.steps.length;
}

describe.each(SURFACES)('a power cut, %s workspace,', (_, surface) => {
  let start: MemoryDisk;
  beforeAll(async () => {
    start = new MemoryDisk();
    await createSmallFile(surface(start));
  });

  for (const script of SCRIPTS) {
    it(`at any step of ${script.name} loses nothing acknowledged and leaves nothing half done`, async () => {
      const steps = await stepsOf(script, start, surface);
      expect(steps).toBeGreaterThan(5);
      for (let cutAt = 0; cutAt < steps; cutAt += 1) {
        const disk = start.copy();
        const acknowledged = await runUntil(script, disk, surface, cutAt);
        for (const found of distinct(CHANCES.map((chance) => disk.afterPowerCut(chance)))) {
          const about = `cut at ${JSON.stringify(disk.steps[cutAt])}, acknowledged ${acknowledged}`;
          const notes = await expectUsable(found, surface, about);
          expect([script.states[acknowledged], script.states[acknowledged + 1]], about).toContainEqual(notes);
        }
      }
    });
  }

  it('while a workspace is created leaves none or a complete one', async () => {
    const whole = new MemoryDisk();
    await createSmallFile(surface(whole));
    for (let cutAt = 0; cutAt < whole.steps.length; cutAt += 1) {
      const disk = new MemoryDisk();
      disk.mishap = (step) => (step.number === cutAt ? 'cut' : null);
      await expect(createSmallFile(surface(disk))).rejects.toThrow(PowerCut);
      for (const found of distinct(CHANCES.map((chance) => disk.afterPowerCut(chance)))) {
        if (found.status(PATH) === null) await expect(createSmall(surface(found))).resolves.toBeDefined();
        else expect(await expectUsable(found, surface, `cut at ${cutAt}`)).toEqual(['first']);
      }
    }
  });

  it('while the next opening cleans up after the last one loses nothing either', async () => {
    const script = SCRIPTS[2]!;
    const steps = await stepsOf(script, start, surface);
    for (let cutAt = 0; cutAt < steps; cutAt += 1) {
      const disk = start.copy();
      const acknowledged = await runUntil(script, disk, surface, cutAt);
      const found = disk.afterPowerCut(seededChance(cutAt));
      const seen = new Set<string>();
      for (let secondCut = 0; secondCut < 12; secondCut += 1) {
        const again = found.copy();
        again.mishap = (step) => (step.number === secondCut ? 'cut' : null);
        await openSmall(surface(again))
          .then((workspace) => workspace.close())
          .catch(expectPowerCut);
        const left = again.afterPowerCut(seededChance(secondCut));
        if (seen.has(left.image())) continue;
        seen.add(left.image());
        const about = `cut at ${cutAt}, then at ${secondCut}`;
        const notes = await expectUsable(left, surface, about);
        expect([script.states[acknowledged], script.states[acknowledged + 1]], about).toContainEqual(notes);
      }
    }
  });
});

function expectPowerCut(error: unknown): void {
  if (!(error instanceof PowerCut)) throw error;
}

/** Opens the files after a crash, checks everything, changes the workspace, opens it again. Returns its notes. */
async function expectUsable(disk: MemoryDisk, surface: Surface, about: string): Promise<string[]> {
  const workspace = await openSmall(surface(disk)).catch((error: unknown) => {
    throw new Error(`${about}: ${error instanceof AppError ? error.code : String(error)}`);
  });
  const notes = notesOf(workspace);
  expect(verifyRegister(workspace).brokenAt, about).toBeNull();
  addNote(workspace, 'afterwards');
  await workspace.close();
  const again = await openSmall(surface(disk));
  expect(notesOf(again).toSorted(), about).toEqual([...notes, 'afterwards'].toSorted());
  await again.close();
  expect((await verifyWorkspace(PATH, { fileSystem: surface(disk), migrations: SMALL_LAYOUT })).damages, about).toEqual(
    [],
  );
  expect(disk.openFiles, about).toEqual([]);
  expect(
    disk.list('/disk').filter((name) => !/^demo\.aval(-backup(-journal)?|-journal)?$/.test(name)),
    about,
  ).toEqual([]);
  return notes;
}
