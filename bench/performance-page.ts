import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { textTable } from '../electron/cli/table.ts';
import type { Population } from './contacts-workbook.ts';
import { GOALS, type Figures } from './goals.ts';
import type { KeptFigures } from './kept-figures.ts';
import { TASKS } from './tasks.ts';

const PAGE = join(import.meta.dirname, '..', 'docs', 'performance.md');
/** The part of the page below this line is written by hand. */
const NOTES = '<!-- notes -->';

const TITLE_OF: Readonly<Record<Population, string>> = { various: 'realistic people', alike: 'similar people' };

const HEADINGS = [
  'work',
  'seconds',
  'processor s',
  '÷ floor',
  '÷ exceljs',
  'peak MiB',
  'longest block ms',
  'growth a row',
  'came to',
];
const GOAL_HEADINGS = ['goal', 'wanted', 'measured', ''];

/** The tables of one size, for the terminal. */
export function printedTables(measured: KeptFigures, kept: readonly KeptFigures[]): string {
  return tablesOf(measured, kept)
    .flatMap(([headings, body]) => [
      '',
      ...textTable([headings, ...body], ['left', ...headings.slice(1, -1).map(() => 'right' as const)]),
    ])
    .join('\n');
}

/** Writes docs/performance.md from all kept figures and the printed results of other benches; the notes stay. */
export async function writePage(
  kept: readonly KeptFigures[],
  others: readonly (readonly [title: string, figures: string])[],
): Promise<void> {
  const page = [
    '# Performance',
    '',
    `Written by \`npm run bench\` on ${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}, ${process.platform}; the middle of three runs (a million rows: one run), each step in a process of its own.`,
    'Seconds swing with the machine: the ratios to the floor (inflate the workbook, count `<`) and to exceljs reading the same workbook in the same run are what counts. *Processor s*: of all threads. *Longest block*: the longest stretch in which the engine heard nothing. *Growth a row* compares with the smaller workbook: 1 is linear.',
  ];
  for (const measured of kept) {
    const { rows, population, on } = measured;
    page.push('', `## ${rows.toLocaleString('en-GB')} rows, ${TITLE_OF[population]} (${on})`);
    for (const [headings, body] of tablesOf(measured, kept)) page.push('', ...markdownTable(headings, body));
  }
  for (const [title, figures] of others) page.push('', `## ${title}`, '', '```', figures, '```');
  const notes = (await readFile(PAGE, 'utf8')).split(NOTES)[1];
  if (notes !== undefined) page.push('', NOTES, '', notes.trim());
  await writeFile(PAGE, `${page.join('\n')}\n`);
}

type Table = readonly [headings: readonly string[], body: readonly (readonly string[])[]];

function tablesOf(measured: KeptFigures, kept: readonly KeptFigures[]): readonly Table[] {
  const { rows, population, figures } = measured;
  const smaller = kept.filter((one) => one.population === population && one.rows < rows).at(-1);
  const goals = GOALS.filter(({ rows: from = 0 }) => rows >= from).map(({ title, read }) => [
    title,
    ...read(figures, (name) => growth(measured, smaller, name)),
  ]);
  return [
    [HEADINGS, linesOf(figures, (name) => growth(measured, smaller, name))],
    [GOAL_HEADINGS, goals],
  ];
}

/** What a row costs, beside a row of the smaller workbook. */
function growth(measured: KeptFigures, smaller: KeptFigures | undefined, name: string): number | undefined {
  const [now, before] = [measured.figures.get(name), smaller?.figures.get(name)];
  if (now === undefined || before === undefined || smaller === undefined) return undefined;
  return now.seconds / measured.rows / (before.seconds / smaller.rows);
}

function linesOf(figures: Figures, growthOf: (name: string) => number | undefined): string[][] {
  const floor = figures.get('floor')?.seconds ?? Number.NaN;
  const exceljs = figures.get('exceljs')?.seconds ?? Number.NaN;
  return TASKS.flatMap(({ name, title }) => {
    const measured = figures.get(name);
    if (measured === undefined) return [];
    const { seconds, cpuSeconds, peakMiB, longestBlock, result } = measured;
    return [
      [
        title,
        seconds.toFixed(2),
        cpuSeconds.toFixed(2),
        (seconds / floor).toFixed(1),
        (seconds / exceljs).toFixed(2),
        String(Math.round(peakMiB)),
        String(Math.round(longestBlock)),
        growthOf(name)?.toFixed(2) ?? '',
        result,
      ],
    ];
  });
}

function markdownTable(headings: readonly string[], lines: readonly (readonly string[])[]): string[] {
  return [
    `| ${headings.join(' | ')} |`,
    `|${headings.map(() => ' --- ').join('|')}|`,
    ...lines.map((line) => `| ${line.join(' | ')} |`),
  ];
}
