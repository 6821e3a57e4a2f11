import { LISTS_RECALLED } from './afterwards.ts';
import type { Measured } from './measured.ts';

/** Measurements at one size, by task name. */
export type Figures = ReadonlyMap<string, Measured>;

/** The goals of Aval, relative to the floor and to exceljs in the same run. */
interface Goal {
  readonly title: string;
  /** The goal, the measurement, and whether it is reached. */
  readonly read: (figures: Figures) => readonly [wanted: string, measured: string, verdict: string];
}

const seconds = (figures: Figures, name: string): number => figures.get(name)?.seconds ?? Number.NaN;

function atMost(title: string, wanted: number, unit: string, measure: (figures: Figures) => number): Goal {
  const digits = wanted < 20 ? 2 : 0;
  return {
    title,
    read: (figures) => {
      const measured = measure(figures);
      return [
        `≤ ${String(wanted)} ${unit}`,
        `${measured.toFixed(digits)} ${unit}`,
        measured <= wanted ? 'reached' : 'not reached',
      ];
    },
  };
}

const toFloor = (title: string, wanted: number, name: string): Goal =>
  atMost(title, wanted, '× floor', (figures) => seconds(figures, name) / seconds(figures, 'floor'));
const peak = (title: string, wanted: number, name: string): Goal =>
  atMost(`${title}: memory`, wanted, 'MiB', (figures) => figures.get(name)?.peakMiB ?? Number.NaN);

/** Steps of the engine during which a user may cancel or send other requests. */
const ENGINE = [
  'import',
  'again',
  'check',
  'check-after',
  'today',
  'suppress',
  'export',
  'long-csv',
  'long-xlsx',
  'directory',
  'returns',
  'recall',
  'notices',
  'undo',
];

export const GOALS: readonly Goal[] = [
  toFloor('read every cell', 2.5, 'aval'),
  peak('read every cell', 250, 'aval'),
  toFloor('import', 10, 'import'),
  atMost(
    'import, beside exceljs only reading',
    0.45,
    '×',
    (figures) => seconds(figures, 'import') / seconds(figures, 'exceljs'),
  ),
  peak('import', 900, 'import'),
  atMost(
    'the same file again, beside the first import',
    0.7,
    '×',
    (figures) => seconds(figures, 'again') / seconds(figures, 'import'),
  ),
  toFloor('check', 1.5, 'check'),
  toFloor('check after lists of everybody', 1.5, 'check-after'),
  atMost('check, beside the import', 0.1, '×', (figures) => seconds(figures, 'check') / seconds(figures, 'import')),
  toFloor('a suppression list as long as the workspace', 3, 'suppress'),
  atMost(
    'returned calls, beside as many rows imported',
    0.1,
    '×',
    (figures) => seconds(figures, 'returns') / seconds(figures, 'import'),
  ),
  atMost(
    'recall of five lists, each',
    1.5,
    '× floor',
    (figures) => seconds(figures, 'recall') / LISTS_RECALLED / seconds(figures, 'floor'),
  ),
  atMost(
    'who is to be informed, beside a check',
    1,
    '×',
    (figures) => seconds(figures, 'notices') / seconds(figures, 'check'),
  ),
  toFloor('dialer list of everybody', 4, 'long-csv'),
  peak('dialer list of everybody', 350, 'long-csv'),
  atMost(
    'xlsx of everybody, beside exceljs writing one',
    0.5,
    '×',
    (figures) => seconds(figures, 'long-xlsx') / seconds(figures, 'exceljs-xlsx'),
  ),
  peak('xlsx of everybody', 400, 'long-xlsx'),
  toFloor('open', 0.5, 'open'),
  peak('open', 700, 'open'),
  atMost('longest block of any step', 200, 'ms', (figures) =>
    Math.max(...ENGINE.map((name) => figures.get(name)?.longestBlock ?? Number.NaN)),
  ),
  atMost('cancel an import', 200, 'ms', (figures) => Number.parseFloat(figures.get('cancel')?.result ?? '')),
  atMost('cancel another job', 200, 'ms', (figures) => Number.parseFloat(figures.get('cancel-others')?.result ?? '')),
];
