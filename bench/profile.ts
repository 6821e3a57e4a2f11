/**
 * Where the processor time of a step goes, in µs a row by part: `node bench/profile.ts STEP WORKSPACE WORKBOOK ROWS
 * [POPULATION]`, for instance `node bench/profile.ts import /tmp/p.aval - 100000`; a `-` makes the workbook. Prints the
 * parts (rooms of the engine and of `shared`, libraries, SQLite, memory) and the dearest files. The start of the program
 * and the preparation of the step are not included, nor are other threads.
 */
import { Session, type Profiler } from 'node:inspector/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textTable } from '../electron/cli/table.ts';
import { contactsWorkbook } from './contacts-workbook.ts';
import { BENCH_STEPS } from './work.ts';

const ROOT = `${import.meta.dirname}/..`;
/** Microseconds between two samples. */
const INTERVAL = 500;
const FILES = 30;
/** Idle, or busy with the profile itself. */
const MEASURING = 'measuring';

/** The place of a function: its part, and its file where it has one. */
type Place = { readonly part: string; readonly file: string | null };

function placeOf({ url, functionName }: Profiler.Profile['nodes'][number]['callFrame']): Place {
  if (functionName === '(garbage collector)') return { part: 'memory (garbage collector)', file: null };
  if (functionName === '(idle)' || url === 'node:inspector') return { part: MEASURING, file: null };
  if (url.startsWith('wasm:') || functionName.startsWith('wasm-')) return { part: 'SQLite (WebAssembly)', file: null };
  if (url === '') return { part: 'the engine of JavaScript', file: null };
  if (!url.startsWith('file:')) return { part: 'Node', file: url };
  const file = relative(ROOT, fileURLToPath(url));
  const words = file.split('/');
  const library = words.lastIndexOf('node_modules');
  if (library !== -1) return { part: words.slice(library, library + 2).join('/'), file };
  // A room of the engine, a folder of the domain: `electron/engine/import`, `shared/domain/value`.
  return { part: words.slice(0, Math.min(3, words.length - 1)).join('/'), file };
}

/** Microseconds by key, the greatest first. */
function summed(profile: Profiler.Profile, keyOf: (place: Place) => string | null): readonly [string, number][] {
  const places = new Map(profile.nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]));
  const spent = new Map<string, number>();
  for (const [place, node] of (profile.samples ?? []).entries()) {
    const key = keyOf(places.get(node) ?? { part: 'unknown', file: null });
    if (key !== null) spent.set(key, (spent.get(key) ?? 0) + (profile.timeDeltas?.[place] ?? 0));
  }
  return [...spent].sort(([, one], [, other]) => other - one);
}

/** Samples are taken by the clock, so that they give shares; the processor time of a row is divided by them. */
function print(title: string, times: readonly [string, number][], whole: number, perRow: number): void {
  const lines = times.map(([name, time]) => {
    const share = time / whole;
    return [name, (share * perRow).toFixed(2), `${(share * 100).toFixed(1)} %`];
  });
  for (const line of textTable([[title, 'µs a row', 'share'], ...lines], ['left', 'right', 'right'])) console.log(line);
}

const [step = 'import', workspace = '', given = '-', count = '100000', population] = process.argv.slice(2);
const rows = Number(count);
const people = population === 'alike' ? population : 'various';
const prepare = BENCH_STEPS[step];
if (prepare === undefined || workspace === '') throw new Error('node bench/profile.ts STEP WORKSPACE WORKBOOK ROWS');
const workbook = given === '-' ? await contactsWorkbook(rows, people) : given;
const { work, tidy } = await prepare(workspace, workbook, rows, people);
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
await session.post('Profiler.start');
const [begun, threadBegun] = [process.cpuUsage(), process.threadCpuUsage()];
const result = await work();
const [all, own] = [process.cpuUsage(begun), process.threadCpuUsage(threadBegun)];
const { profile } = await session.post('Profiler.stop');
session.disconnect();
await tidy();

const parts = summed(profile, ({ part }) => part).filter(([part]) => part !== MEASURING);
const whole = parts.reduce((sum, [, time]) => sum + time, 0);
const perRow = (own.user + own.system) / rows;
console.log(`${step}: ${result}`);
console.log(
  `${perRow.toFixed(1)} µs of processor a row in this thread, ${((all.user + all.system) / rows).toFixed(1)} in all threads`,
);
print('part', parts, whole, perRow);
console.log('');
print('file', summed(profile, ({ file }) => file).slice(0, FILES), whole, perRow);
