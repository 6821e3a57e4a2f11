import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What one step cost: milliseconds of its work without the start of its process, and the peak of that process in MiB. */
export type Cost = { readonly milliseconds: number; readonly peak: number };

const run = promisify(execFile);

/** Runs one step of `steps.ts` in a process of its own, so that peaks do not add up. */
export async function measure(step: string, ...args: readonly string[]): Promise<Cost> {
  const { stdout } = await run(process.execPath, ['--expose-gc', join(import.meta.dirname, 'step.ts'), step, ...args], { maxBuffer: 1 << 20 });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  return JSON.parse(last) as Cost;
}

/** The middle of three runs, by time. */
export async function median(step: string, ...args: readonly string[]): Promise<Cost> {
  const costs: Cost[] = [];
  for (let run = 0; run < 3; run += 1) costs.push(await measure(step, ...args));
  const [, middle] = costs.sort((one, other) => one.milliseconds - other.milliseconds);
  if (middle === undefined) throw new Error('three runs have a middle');
  return middle;
}
