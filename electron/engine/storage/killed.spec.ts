import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededChance } from '../../../test/workspace/chance.ts';
import { diskOpenedBy, RECOVERY } from '../../../test/workspace/sealed-disk.ts';
import { SMALL_LAYOUT } from '../../../test/workspace/small-layout.ts';
import { openWorkspace } from './open-workspace.ts';
import { verifyWorkspace } from '../restore/verify.ts';

const CHILD = fileURLToPath(new URL('../../../test/workspace/committing-child.ts', import.meta.url));
/** Of each of both programs; more by the environment, for a long trial. */
const KILLS = Number(process.env['AVAL_KILLS'] ?? 12);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aval-killed-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the child, kills it after that many acknowledged changes. Returns the last one acknowledged. */
async function runAndKill(path: string, first: number, mode: string, acknowledgements: number): Promise<number> {
  const child = spawn(process.execPath, [CHILD, path, String(first), mode], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let last = first - 1;
  // Output written before the kill is read too.
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    if (last >= first + acknowledgements) child.kill('SIGKILL');
  }
  await ended;
  return last;
}

// Two at a time: most of such a short run is start-up.
it.concurrent.each(['plain', 'sealing'])(
  'a program that is killed again and again loses nothing acknowledged (%s)',
  async (mode) => {
    const chance = seededChance(mode.length);
    const path = join(folder, `${mode}.aval`);
    const surroundings = { migrations: SMALL_LAYOUT, fileSystem: diskOpenedBy(RECOVERY) };
    let last = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const acknowledged = await runAndKill(path, last + 1, mode, Math.floor(chance() * 14));
      const workspace = await openWorkspace(path, { by: 'Camille', readOnly: true, ...surroundings });
      const texts = workspace.all<{ text: string }>('SELECT text FROM notes ORDER BY id').map(({ text }) => text);
      await workspace.close();
      // Whole changes only: all acknowledged ones, and at most the one in progress.
      const changes = texts.length / 2;
      expect(texts).toEqual(
        Array.from({ length: changes }, (_, index) => [`${index + 1}, first half`, `${index + 1}, second half`]).flat(),
      );
      expect([acknowledged, acknowledged + 1]).toContain(changes);
      expect((await verifyWorkspace(path, surroundings)).damages).toEqual([]);
      last = changes;
    }
    // The next writer takes over the dead one's lock and cleans up.
    await (await openWorkspace(path, { by: 'Camille', ...surroundings })).close();
    expect(readdirSync(folder).filter((file) => file.startsWith(mode) && /-(lock|next)/.test(file))).toEqual([]);
  },
);
