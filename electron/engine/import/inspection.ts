import { cellText } from './cell/cell-text.ts';
import { reportedProblems } from './import-report.ts';
import type { LayoutDrift } from './columns/layout-drift.ts';
import type { ProposedColumn } from './columns/proposed-column.ts';
import type { RefusalFile } from './columns/refusals.ts';
import type { SampleRow } from './table/sample-rows.ts';
import type { Problem } from '../../../shared/domain/value/finding.ts';
import type { Language } from '../../../shared/text/text.ts';
import type { ColumnTarget } from '../../../shared/domain/contact/target-field.ts';

/** What an import of a file would read (docs/formats/outputs.md). */
export interface Inspection {
  readonly file: string;
  readonly sha256: string;
  readonly format: 'xlsx' | 'csv';
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** `rows`: non-empty rows; for the sheet that an import would take, those below the header. */
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly hidden: boolean }[];
  /** null: a file without sheets. */
  readonly sheet: string | null;
  /** 0: the table has none. */
  readonly headerRow: number;
  /** Non-empty rows below the header. */
  readonly rows: number;
  readonly columns: readonly InspectedColumn[];
  /** Exactly as in the file, from its first row. */
  readonly firstRows: readonly (readonly string[])[];
  /** As set by an earlier import of the same layout (MAP.json, `refusedRepairs`). */
  readonly refusedRepairs: RefusalFile;
  /** How the layout differs from an earlier file that has most of its columns; absent: it does not, or there is none. */
  readonly drift?: LayoutDrift;
  /** The oldest purchase, visit or gift in the rows; absent: none. */
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
  /** Number of cells with a warning. */
  readonly problems: number;
  /** It is about another person than the one of the row. */
  readonly isOtherPerson?: true;
  /** It was explicitly left out when a file of this layout was imported. */
  readonly isLeftOut?: true;
}

const FIRST_ROWS = 20;

/** A column as an import would use it. */
export interface TakenColumn extends ProposedColumn {
  /** It was explicitly left out when a file of this layout was imported. */
  readonly isLeftOut?: true;
}

/** Findings about the whole table, before the import. */
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
