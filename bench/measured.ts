import { spawn } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** The cost of one task in its own process. */
export interface Measured {
  readonly seconds: number;
  /** Processor time of all threads, without the preparation. */
  readonly cpuSeconds: number;
  readonly peakMiB: number;
  /** The longest time in which nothing else could run, in milliseconds. */
  readonly longestBlock: number;
  /** The result of the work, for comparison. */
  readonly result: string;
}

/** In the child: runs the work and sends the figures to the parent. */
export async function reportFigures(work: () => Promise<string>): Promise<void> {
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  const start = performance.now();
  const begun = process.cpuUsage();
  const result = await work();
  delays.disable();
  const { user, system } = process.cpuUsage(begun);
  const measured: Measured = {
    seconds: (performance.now() - start) / 1000,
    longestBlock: delays.max / 1e6,
    cpuSeconds: (user + system) / 1e6,
    peakMiB: process.resourceUsage().maxRSS / 1024,
    result,
  };
  process.stdout.write(JSON.stringify(measured));
}

/** In the parent: runs `script` with `words` in a separate process. */
export function measure(script: string, words: readonly string[]): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
    const output: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => output.push(piece));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(Buffer.concat(output).toString('utf8')) as Measured);
      else reject(new Error(`${words.join(' ')} ended with ${String(code)}`));
    });
  });
}

/**
 * Runs every task `rounds` times in turn, so that a busy moment affects all equally; returns the median round of each.
 */
export async function measureInTurn(
  script: string,
  tasks: readonly (readonly string[])[],
  rounds: number,
): Promise<readonly Measured[]> {
  const all: Measured[][] = tasks.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, words] of tasks.entries()) all[index]?.push(await measure(script, words));
  }
  return all.map(
    (runs) => [...runs].sort((one, other) => one.seconds - other.seconds)[Math.floor(runs.length / 2)] as Measured,
  );
}
