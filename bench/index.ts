/**
 * `npm run bench [-- ROWS…]`: the cost of the main job, at 10,000, 100,000 and 1,000,000 rows by default, of people as
 * various as life and of people who are much alike, as ratios to the floor (inflating the workbook and counting `<`)
 * and to exceljs in the same run. Prints and writes docs/performance.md. Goals that are not reached are shown as such.
 */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { textTable } from '../electron/cli/table.ts';
import { contactsWorkbook, POPULATIONS, type Population } from './contacts-workbook.ts';
import { GOALS, type Figures } from './goals.ts';
import { measureInTurn, reportFigures, type Measured } from './measured.ts';
import { BENCH_STEPS } from './work.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const READING = join(import.meta.dirname, 'reading.ts');
const WRITING = join(import.meta.dirname, 'writing.ts');
const PAGE = join(import.meta.dirname, '..', 'docs', 'performance.md');
/** The part of the page below this line is written by hand. */
const NOTES = '<!-- notes -->';

interface Task {
  readonly name: string;
  readonly title: string;
  /** The arguments of the script of a task; a step of work.ts has none. */
  readonly script?: string;
}

const TASKS: readonly Task[] = [
  { name: 'floor', script: READING, title: 'inflate and count (the floor)' },
  { name: 'exceljs', script: READING, title: 'exceljs reads every cell' },
  { name: 'aval', script: READING, title: 'Aval reads every cell' },
  { name: 'import', title: 'import: normalised, deduplicated, durable' },
  { name: 'again', title: 'the same file again' },
  { name: 'open', title: 'open the workspace' },
  { name: 'check', title: 'check a campaign' },
  { name: 'suppress', title: 'take in a list of as many entries, and check' },
  { name: 'export', title: 'check and write post-lines.xlsx with its record' },
  { name: 'long-csv', title: 'the same for a dialer.csv of everybody with a number' },
  { name: 'long-xlsx', title: 'the same for a post-lines.xlsx of everybody with an address' },
  { name: 'check-after', title: 'check a campaign after those lists' },
  { name: 'today', title: 'who may be contacted today, by all channels' },
  { name: 'exceljs-xlsx', script: WRITING, title: 'exceljs writes an xlsx of as many rows' },
  { name: 'directory', title: 'read what the table of contacts searches' },
  { name: 'returns', title: 'take in as many returned calls' },
  { name: 'recall', title: 'judge five lists of nearly everybody again' },
  { name: 'notices', title: 'who of a bought file is to be informed of its source' },
  { name: 'supplier', title: 'what a delivery of everybody is worth' },
  { name: 'transfer', title: 'pass everybody on to a partner: transfer.csv' },
  { name: 'sale', title: 'sell the file for two channels' },
  { name: 'plan', title: 'plan a week of calls to everybody with a number' },
  { name: 'undo', title: 'take the import back' },
  { name: 'cancel', title: 'cancel an import, at several moments' },
  { name: 'cancel-others', title: 'cancel a list of oppositions, a list of everybody, an undo, notices' },
];

const TITLE_OF: Readonly<Record<Population, string>> = { various: 'as various as life', alike: 'much alike' };

/** A million rows are measured once: a round takes minutes, and its noise is relatively small. */
const roundsFor = (rows: number): number => (rows >= 1_000_000 ? 1 : 3);

async function measureAt(rows: number, population: Population): Promise<Figures> {
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
  return figures;
}

const HEADINGS = ['work', 'seconds', '÷ floor', '÷ exceljs', 'peak MiB', 'longest block ms', 'growth a row', 'came to'];

function linesOf(
  rows: number,
  figures: Figures,
  smaller: { readonly rows: number; readonly figures: Figures } | undefined,
): string[][] {
  const floor = figures.get('floor')?.seconds ?? Number.NaN;
  const exceljs = figures.get('exceljs')?.seconds ?? Number.NaN;
  return TASKS.flatMap(({ name, title }) => {
    const measured = figures.get(name);
    if (measured === undefined) return [];
    const before = smaller?.figures.get(name);
    // 1 is linear: a row costs as much as a row of the smaller workbook.
    const growth =
      before === undefined || smaller === undefined
        ? ''
        : (measured.seconds / rows / (before.seconds / smaller.rows)).toFixed(2);
    const { seconds, peakMiB, longestBlock, result } = measured;
    return [
      [
        title,
        seconds.toFixed(2),
        (seconds / floor).toFixed(1),
        (seconds / exceljs).toFixed(2),
        String(Math.round(peakMiB)),
        String(Math.round(longestBlock)),
        growth,
        result,
      ],
    ];
  });
}

function table(headings: readonly string[], lines: readonly (readonly string[])[]): string[] {
  return [
    `| ${headings.join(' | ')} |`,
    `|${headings.map(() => ' --- ').join('|')}|`,
    ...lines.map((line) => `| ${line.join(' | ')} |`),
  ];
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
  const command = `npm run bench${sizes === SIZES ? '' : ` -- ${sizes.join(' ')}`}`;
  const page = [
    '# Performance',
    '',
    `Written by \`${command}\` on ${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}, ${process.platform}; the middle of three runs (a million rows: one run), each step in a process of its own.`,
    'Seconds swing with the machine: the ratios to the floor (inflate the workbook, count `<`) and to exceljs reading the same workbook in the same run are what counts. *Longest block*: the longest stretch in which the engine heard nothing. *Growth a row* compares with the smaller workbook: 1 is linear.',
  ];
  const smaller = new Map<Population, { readonly rows: number; readonly figures: Figures }>();
  for (const [rows, population] of sizes.flatMap((size) => POPULATIONS.map((each) => [size, each] as const))) {
    const figures = await measureAt(rows, population);
    const title = `${rows.toLocaleString('en-GB')} rows, people ${TITLE_OF[population]}`;
    const lines = linesOf(rows, figures, smaller.get(population));
    const goals = GOALS.map(({ title: goal, read }) => [goal, ...read(figures)]);
    for (const [headings, body] of [
      [HEADINGS, lines],
      [['goal', 'wanted', 'measured', ''], goals],
    ] as const) {
      console.log(`\n${title}`);
      for (const line of textTable([headings, ...body], ['left', 'right', 'right', 'right', 'right', 'right', 'right']))
        console.log(line);
    }
    page.push(
      '',
      `## ${title}`,
      '',
      ...table(HEADINGS, lines),
      '',
      ...table(['goal', 'wanted', 'measured', ''], goals),
    );
    smaller.set(population, { rows, figures });
  }
  for (const [title, script, ...words] of [
    ['Keeping a workspace', 'workspace.ts', '--rows', String(Math.max(...sizes))],
    ['One verdict', 'verdict.ts'],
  ] as const) {
    const figures = await printed(script, ...words);
    console.log(`\n${title}\n${figures}`);
    page.push('', `## ${title}`, '', '```', figures, '```');
  }
  const notes = (await readFile(PAGE, 'utf8').catch(() => '')).split(NOTES)[1];
  if (notes !== undefined) page.push('', NOTES, notes.trim());
  await writeFile(PAGE, `${page.join('\n')}\n`);
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
