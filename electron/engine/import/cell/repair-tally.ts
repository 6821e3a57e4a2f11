import type { Language } from '../../../../shared/text/text.ts';
import { say } from '../../../../shared/text/index.ts';
import { isCellRepair, isCommonRepair, type Repair, type RepairCode } from './repair.ts';

interface RepairSample {
  /** As the spreadsheet shows it; null: not of a single row. */
  readonly row: number | null;
  readonly before: string;
  /** null: left out. */
  readonly after: string | null;
}

/** The repairs of one rule in one column, or of whole rows. */
export interface RepairGroup {
  readonly code: RepairCode;
  /** null: whole rows, the table or the file. */
  readonly column: string | null;
  readonly count: number;
  /** The first of them. */
  readonly samples: readonly RepairSample[];
  readonly isRefused: boolean;
}

/** In the form of the import report. */
export interface ReportedRepair extends Omit<RepairGroup, 'isRefused'> {
  /** Whether MAP.json may refuse it (`refusedRepairs`); whole rows under `*`. */
  readonly refusable: boolean;
  /** It was refused: the cells are kept unchanged. */
  readonly refused: boolean;
  readonly sentence: string;
}

const SAMPLES = 5;
/** Limit of a sample, since a cell may contain a page. */
const LONGEST_SAMPLE = 300;

/** Counts the repairs of the rows, grouped. */
export class RepairTally {
  readonly #groups = new Map<
    string,
    { -readonly [K in keyof RepairGroup]: RepairGroup[K] } & { samples: RepairSample[] }
  >();

  add(row: number, repairs: readonly Repair[]): void {
    for (const { code, column, before, after, isRefused } of repairs) {
      const key = `${code} ${column ?? ''}`;
      let group = this.#groups.get(key);
      if (group === undefined) this.#groups.set(key, (group = { code, column, count: 0, samples: [], isRefused }));
      group.count += 1;
      if (group.samples.length < SAMPLES)
        group.samples.push({ row, before: cut(before), after: after === null ? null : cut(after) });
    }
  }

  /** The most frequent first. */
  all(others: readonly RepairGroup[] = []): readonly RepairGroup[] {
    return [...others, ...this.#groups.values()].sort((one, other) => other.count - one.count);
  }
}

function cut(text: string): string {
  return text.length <= LONGEST_SAMPLE ? text : `${text.slice(0, LONGEST_SAMPLE)}…`;
}

export function reportedRepairs(groups: readonly RepairGroup[], language: Language): readonly ReportedRepair[] {
  return groups.map(({ code, column, count, samples, isRefused }) => ({
    code,
    column,
    count,
    samples,
    refusable: isCellRepair(code) || isCommonRepair(code),
    refused: isRefused,
    sentence: say(language, `repair.${code}`),
  }));
}
