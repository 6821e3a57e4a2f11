/**
 * Corrupts real workbooks and reads them: every run must end in rows or in a refusal, in bounded time and memory. `npm
 * run fuzz -- [--runs 10000] [--seed 0]`
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { loadVictim, readSpoilt } from '../test/spreadsheet/mutations.ts';

const SAMPLES = join(import.meta.dirname, '..', 'test', 'fixtures', 'samples');
const SLOW_MILLISECONDS = 2000;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '0' } },
});
const names = readdirSync(SAMPLES).filter((name) => /\.(?:xlsx|csv)$/.test(name));
const victims = await Promise.all(names.map((name) => loadVictim(join(SAMPLES, name))));
const ends = new Map<string, number>();
let slowest = 0;
let failures = 0;

for (let run = 0; run < Number(values.runs); run += 1) {
  const seed = Number(values.seed) + run;
  const victim = victims[run % victims.length];
  if (victim === undefined) break;
  const start = performance.now();
  let end: string;
  try {
    end = (await readSpoilt(victim, seed)) ?? 'read';
  } catch (error) {
    failures += 1;
    end = 'neither read nor refused';
    console.error(`${victim.name}, seed ${seed}:`, error);
  }
  const milliseconds = performance.now() - start;
  if (milliseconds > SLOW_MILLISECONDS) console.error(`${victim.name}, seed ${seed}: ${milliseconds.toFixed(0)} ms`);
  slowest = Math.max(slowest, milliseconds);
  ends.set(end, (ends.get(end) ?? 0) + 1);
}

for (const [end, count] of [...ends].sort((one, other) => other[1] - one[1]))
  console.log(String(count).padStart(7), end);
console.log(`slowest ${slowest.toFixed(0)} ms, peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);
process.exitCode = failures === 0 ? 0 : 1;
