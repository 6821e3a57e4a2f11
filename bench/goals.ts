import { LISTS_RECALLED } from './afterwards.ts';
import type { Measured } from './measured.ts';

/** Measurements at one size, by task name. */
export type Figures = ReadonlyMap<string, Measured>;

/** What a row of a task costs beside a row of the smaller workbook; undefined: there is none. */
type GrowthOf = (task: string) => number | undefined;

/** The goals of Aval, relative to the floor and to exceljs in the same run. */
interface Goal {
  readonly title: string;
  /** The smallest size that it speaks of; absent: every size. */
  readonly rows?: number;
  /** The goal, the measurement, and whether it is reached. */
  readonly read: (figures: Figures, growthOf: GrowthOf) => readonly [wanted: string, measured: string, verdict: string];
}

const seconds = (figures: Figures, name: string): number => figures.get(name)?.seconds ?? Number.NaN;

function atMost(
  title: string,
  wanted: number,
  unit: string,
  measure: (figures: Figures, growthOf: GrowthOf) => number,
): Goal {
  const digits = wanted < 20 ? 2 : 0;
  return {
    title,
    read: (figures, growthOf) => {
      const measured = measure(figures, growthOf);
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
/** The cost of a work beside that of another. */
const beside = (title: string, wanted: number, name: string, other: string): Goal =>
  atMost(title, wanted, '×', (figures) => seconds(figures, name) / seconds(figures, other));
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
  'supplier',
  'transfer',
  'sale',
  'plan',
  'undo',
];

const MILLION = 1_000_000;

export const GOALS: readonly Goal[] = [
  toFloor('read every cell', 1.5, 'aval'),
  peak('read every cell', 200, 'aval'),
  toFloor('import', 12, 'import'),
  beside('import, beside exceljs only reading', 0.6, 'import', 'exceljs'),
  peak('import', 900, 'import'),
  beside('the same file again, beside the first import', 0.7, 'again', 'import'),
  toFloor('check', 1.5, 'check'),
  toFloor('check after lists of everybody', 1.5, 'check-after'),
  { ...atMost('who may be contacted today (Home)', 2, 's', (figures) => seconds(figures, 'today')), rows: MILLION },
  toFloor('a suppression list as long as the workspace', 9, 'suppress'),
  peak('a suppression list as long as the workspace', 1229, 'suppress'),
  toFloor('dialer list of everybody', 4, 'long-csv'),
  peak('dialer list of everybody', 600, 'long-csv'),
  beside('xlsx of everybody, beside exceljs writing one', 0.4, 'long-xlsx', 'exceljs-xlsx'),
  peak('xlsx of everybody', 650, 'long-xlsx'),
  toFloor('take the import back', 4, 'undo'),
  toFloor('open', 0.5, 'open'),
  peak('open', 700, 'open'),
  beside('returned calls, beside as many rows imported', 0.1, 'returns', 'import'),
  atMost(
    'recall of five lists, each',
    1.5,
    '× floor',
    (figures) => seconds(figures, 'recall') / LISTS_RECALLED / seconds(figures, 'floor'),
  ),
  beside('who is to be informed, beside a check', 1, 'notices', 'check'),
  beside('what a delivery is worth, beside a check', 1, 'supplier', 'check'),
  atMost('longest block of any step', 100, 'ms', (figures) =>
    Math.max(...ENGINE.map((name) => figures.get(name)?.longestBlock ?? Number.NaN)),
  ),
  {
    ...atMost('growth of an import’s row', 1.2, '×', (_, growthOf) => growthOf('import') ?? Number.NaN),
    rows: MILLION,
  },
  atMost('cancel an import', 200, 'ms', (figures) => Number.parseFloat(figures.get('cancel')?.result ?? '')),
  atMost('cancel another job', 200, 'ms', (figures) => Number.parseFloat(figures.get('cancel-others')?.result ?? '')),
];
