/**
 * `npm run bench [-- ROWS…]`: the cost of the main job, at 10,000, 100,000 and 1,000,000 rows by default, of realistic
 * people and of similar people, as ratios to the floor (inflating the workbook and counting `<`)
 * and to exceljs in the same run. Prints the figures, keeps them under out/bench and writes docs/performance.md from
 * all that is kept: a size may be measured alone. Goals that are not reached are shown as such.
 */
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { contactsWorkbook, POPULATIONS, type Population } from './contacts-workbook.ts';
import { keepFigures, readKeptFigures, type KeptFigures } from './kept-figures.ts';
import { measureInTurn, reportFigures, type Measured } from './measured.ts';
import { printedTables, writePage } from './performance-page.ts';
import { READING, TASKS } from './tasks.ts';
import { BENCH_STEPS } from './work.ts';

const SIZES = [10_000, 100_000, 1_000_000];

/** A million rows are measured once: a round takes minutes, and its noise is relatively small. */
const roundsFor = (rows: number): number => (rows >= 1_000_000 ? 1 : 3);

async function measureAt(rows: number, population: Population): Promise<KeptFigures> {
  const workbook = await contactsWorkbook(rows, population);
  const workspace = join(tmpdir(), `aval-bench-${population}-${String(rows)}.aval`);
  const figures = new Map<string, Measured>();
  for (const { name, script } of TASKS) {
    process.stderr.write(`${String(rows)} rows, ${population}: ${name}…\n`);
    const words =
      script === undefined
        ? ['--step', name, workspace, workbook, String(rows), population]
        : script === READING
          ? ['--task', name, workbook]
          : ['--task', name.replace('-xlsx', ''), String(rows)];
    const [measured] = await measureInTurn(script ?? import.meta.filename, [words], roundsFor(rows));
    if (measured !== undefined) figures.set(name, measured);
  }
  return { rows, population, on: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length), figures };
}

/** The output of another bench. */
async function printed(script: string, ...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, script), ...words],
    { cwd: join(import.meta.dirname, '..') },
  );
  return stdout.trim();
}

async function main(sizes: readonly number[]): Promise<void> {
  for (const [rows, population] of sizes.flatMap((size) => POPULATIONS.map((each) => [size, each] as const))) {
    const measured = await measureAt(rows, population);
    await keepFigures(measured);
    console.log(`\n${String(rows)} rows, ${population}${printedTables(measured, await readKeptFigures())}`);
  }
  const others: [title: string, figures: string][] = [];
  for (const [title, script, ...words] of [
    ['Keeping a workspace', 'workspace.ts', '--rows', String(Math.max(...sizes))],
    ['One verdict', 'verdict.ts'],
  ] as const) {
    const figures = await printed(script, ...words);
    console.log(`\n${title}\n${figures}`);
    others.push([title, figures]);
  }
  await writePage(await readKeptFigures(), others);
}

const [option, step = '', workspace = '', workbook = '', rows = '0', population] = process.argv.slice(2);
const prepare = option === '--step' ? BENCH_STEPS[step] : undefined;
if (prepare === undefined) {
  const sizes = process.argv.slice(2).map(Number);
  await main(sizes.length === 0 ? SIZES : sizes);
} else {
  const { work, tidy } = await prepare(
    workspace,
    workbook,
    Number(rows),
    population === 'alike' ? population : 'various',
  );
  await reportFigures(work);
  await tidy();
}
