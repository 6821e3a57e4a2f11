/**
 * `npm run bench [-- ROWS…]`: what the main job costs at 10,000 and 100,000 rows, as ratios to exceljs
 * reading the same workbook in the same run, and to the floor (inflating it and counting `<`). Prints
 * and writes docs/performance.md. A figure that is not reached stands there as it is.
 */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { textTable } from '../electron/cli/table.ts';
import { contactsWorkbook } from './contacts-workbook.ts';
import { measureInTurn, report, type Measured } from './measured.ts';
import { STEPS } from './work.ts';

const ROUNDS = 3;
const READING = join(import.meta.dirname, 'reading.ts');
const PAGE = join(import.meta.dirname, '..', 'docs', 'performance.md');

/** What is measured: a reader of reading.ts, or a step of work.ts. */
const WORK = [
  { name: 'floor', script: READING, title: 'inflate and count (the floor)' },
  { name: 'exceljs', script: READING, title: 'exceljs reads every cell' },
  { name: 'aval', script: READING, title: 'Aval reads every cell' },
  { name: 'import', script: import.meta.filename, title: 'import: normalised, deduplicated, durable' },
  { name: 'open', script: import.meta.filename, title: 'open the workspace' },
  { name: 'check', script: import.meta.filename, title: 'check a campaign' },
  { name: 'export', script: import.meta.filename, title: 'check and write post-lines.xlsx with its record' },
] as const;

type Figures = ReadonlyMap<string, Measured>;

async function measureAt(rows: number): Promise<Figures> {
  const workbook = await contactsWorkbook(rows);
  const workspace = join(tmpdir(), `aval-bench-${String(rows)}.aval`);
  const figures = new Map<string, Measured>();
  for (const { name, script } of WORK) {
    process.stderr.write(`${String(rows)} rows: ${name}…\n`);
    const words = script === READING ? ['--task', name, workbook] : ['--step', name, workspace, workbook];
    const [measured] = await measureInTurn(script, [words], ROUNDS);
    if (measured !== undefined) figures.set(name, measured);
  }
  return figures;
}

function linesOf(rows: number, figures: Figures, smaller: { readonly rows: number; readonly figures: Figures } | undefined): string[][] {
  const floor = figures.get('floor')?.seconds ?? Number.NaN;
  const exceljs = figures.get('exceljs')?.seconds ?? Number.NaN;
  return WORK.flatMap(({ name, title }) => {
    const measured = figures.get(name);
    if (measured === undefined) return [];
    const before = smaller?.figures.get(name);
    // 1 is linear: a row costs what a row of the smaller workbook costs.
    const growth = before === undefined || smaller === undefined ? '' : (measured.seconds / rows / (before.seconds / smaller.rows)).toFixed(2);
    return [[title, measured.seconds.toFixed(2), (measured.seconds / exceljs).toFixed(2), (measured.seconds / floor).toFixed(1), String(Math.round(measured.peakMiB)), growth, measured.result]];
  });
}

const HEADINGS = ['work', 'seconds', '÷ exceljs', '÷ floor', 'peak MiB', 'growth a row', 'came to'];

async function main(sizes: readonly number[]): Promise<void> {
  const command = `npm run bench -- ${sizes.join(' ')}`;
  const page = [
    '# Performance',
    '',
    `Written by \`${command}\` on ${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}, ${process.platform}; the middle of ${String(ROUNDS)} runs, each step in a process of its own.`,
    'Seconds swing with the machine: the ratios to the floor (inflate the workbook, count `<`) and to exceljs reading the same workbook in the same run are what counts. *Growth a row* compares with the smaller workbook: 1 is linear.',
  ];
  let smaller: { rows: number; figures: Figures } | undefined;
  for (const rows of sizes) {
    const figures = await measureAt(rows);
    const lines = linesOf(rows, figures, smaller);
    console.log(`\n${String(rows)} rows`);
    for (const line of textTable([HEADINGS, ...lines], ['left', 'right', 'right', 'right', 'right', 'right'])) console.log(line);
    page.push('', `## ${rows.toLocaleString('en-GB')} rows`, '', `| ${HEADINGS.join(' | ')} |`, '| --- | ---: | ---: | ---: | ---: | ---: | --- |', ...lines.map((line) => `| ${line.join(' | ')} |`));
    smaller = { rows, figures };
  }
  const { stdout: verdict } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'verdict.ts')], { cwd: join(import.meta.dirname, '..') });
  console.log(`\n${verdict.trim()}`);
  page.push('', '## One verdict', '', verdict.trim());
  await writeFile(PAGE, `${page.join('\n')}\n`);
}

const [option, step = '', workspace = '', workbook = ''] = process.argv.slice(2);
const prepare = option === '--step' ? STEPS[step] : undefined;
if (prepare === undefined) {
  const sizes = process.argv.slice(2).map(Number);
  await main(sizes.length === 0 ? [10_000, 100_000] : sizes);
} else {
  const { work, tidy } = await prepare(workspace, workbook);
  await report(work);
  await tidy();
}
