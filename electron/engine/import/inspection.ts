import { cellText } from './cell/cell-text.ts';
import { reportedProblems } from './import-report.ts';
import type { ProposedColumn } from './columns/proposed-column.ts';
import type { RefusalFile } from './columns/refusals.ts';
import type { SampleRow } from './table/sample-rows.ts';
import type { Problem } from '../../../shared/domain/value/finding.ts';
import type { Language } from '../../../shared/text/text.ts';
import type { ColumnTarget } from '../../../shared/domain/contact/target-field.ts';

/** What an import of a file would see (docs/formats/outputs.md). */
export interface Inspection {
  readonly file: string;
  readonly sha256: string;
  readonly format: 'xlsx' | 'csv';
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** `rows`: rows that hold anything; of the sheet that an import would take, those below the header. */
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly hidden: boolean }[];
  /** null: a file without sheets. */
  readonly sheet: string | null;
  /** 0: the table has none. */
  readonly headerRow: number;
  /** Rows below the header that hold anything. */
  readonly rows: number;
  readonly columns: readonly InspectedColumn[];
  /** Exactly as in the file, from its first row. */
  readonly firstRows: readonly (readonly string[])[];
  /** As an earlier import of the same layout settled it (MAP.json, `refusedRepairs`). */
  readonly refusedRepairs: RefusalFile;
  /** The oldest purchase, visit or gift that the rows tell; absent: they tell none. */
  readonly oldestOn?: string;
  readonly problems: readonly {
    readonly code: string;
    readonly count?: number;
    readonly severity: 'info' | 'warning';
    readonly message: string;
  }[];
}

export interface InspectedColumn {
  readonly letter: string;
  readonly header: string;
  readonly target: ColumnTarget | null;
  readonly confidence: number;
  readonly samples: readonly string[];
  /** Cells that an import would warn of. */
  readonly problems: number;
  /** It tells of somebody else than the person of the row. */
  readonly isOtherPerson?: true;
  /** Somebody left it out by name when a file of this layout was imported. */
  readonly isLeftOut?: true;
}

const FIRST_ROWS = 20;

/** A column as an import would take it. */
export interface TakenColumn extends ProposedColumn {
  /** Somebody left it out by name when a file of this layout was imported. */
  readonly isLeftOut?: true;
}

/** What is said of the table as a whole, before it is imported. */
export function inspectedProblems(problems: readonly Problem[], language: Language): Inspection['problems'] {
  return reportedProblems(problems, language).map(({ code, severity, message, params }) => {
    const count = params?.['count'];
    return {
      code,
      severity: severity === 'info' ? 'info' : 'warning',
      ...(typeof count === 'number' ? { count } : {}),
      message,
    };
  });
}

export function inspected(
  { letter, header, target, confidence, samples, isOtherPerson, isLeftOut }: TakenColumn,
  warnings: ReadonlyMap<string, number>,
): InspectedColumn {
  return {
    letter,
    header,
    target,
    confidence,
    samples,
    problems: warnings.get(header === '' ? letter : header) ?? 0,
    ...(isOtherPerson === true ? { isOtherPerson } : {}),
    ...(isLeftOut === true ? { isLeftOut } : {}),
  };
}

/** Blank rows are included as empty ones. */
export function firstRows(rows: readonly SampleRow[]): string[][] {
  const shown: string[][] = [];
  for (const { number, cells } of rows) {
    if (number > FIRST_ROWS) break;
    while (shown.length < number - 1) shown.push([]);
    shown.push(cells.map(cellText));
  }
  return shown;
}
