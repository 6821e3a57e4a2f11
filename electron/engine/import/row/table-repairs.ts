import type { Problem } from '../../../../shared/domain/value/finding.ts';
import type { FileFinding } from '../../spreadsheet/row-source.ts';
import { cellsText, isBlank } from '../cell/cell-text.ts';
import type { FoundTable } from '../table/find-table.ts';
import type { RepairGroup } from '../cell/repair-tally.ts';
import { isRefusalTitle } from '../header/refusal-title.ts';
import type { Refusals } from '../columns/refusals.ts';
import { FILE_REPAIRS, TABLE_REPAIRS, type RepairCode } from '../cell/repair.ts';

const SAMPLES = 5;

/** Findings about a whole table: lines above it, cells beside it, and headers of two rows. */
export function tableProblems({
  sheet,
  above,
  upper,
  headerRow,
  aside,
  otherSheets,
  refusalSheets,
}: FoundTable): readonly Problem[] {
  return [
    ...refusalSheetProblems(sheet, refusalSheets),
    ...(otherSheets.length === 0
      ? []
      : [
          { code: 'table.other_sheets', severity: 'warning' as const, params: { sheet, sheets: namesOf(otherSheets) } },
        ]),
    ...(above.length === 0
      ? []
      : [{ code: 'rows.above_header', severity: 'info' as const, params: { count: above.length } }]),
    ...(upper === null
      ? []
      : [
          {
            code: 'table.two_header_rows',
            severity: 'info' as const,
            params: { from: String(upper.number), to: String(headerRow) },
          },
        ]),
    ...(aside === null
      ? []
      : [
          {
            code: 'table.aside',
            severity: 'info' as const,
            params: { columns: aside.letters, count: aside.rows.length },
          },
        ]),
  ];
}

function refusalSheetProblems(sheet: string, others: readonly string[]): readonly Problem[] {
  const problem = (code: string, params: NonNullable<Problem['params']>) => ({
    code,
    severity: 'warning' as const,
    params,
  });
  return [
    ...(others.length === 0 ? [] : [problem('table.refusal_sheets', { sheets: namesOf(others) })]),
    ...(isRefusalTitle(sheet) ? [problem('table.refusal_sheet_read', { sheet })] : []),
  ];
}

const MOST_NAMES = 5;

function namesOf(sheets: readonly string[]): string {
  const named = sheets.slice(0, MOST_NAMES).join(', ');
  return sheets.length > MOST_NAMES ? `${named}…` : named;
}

export function tableRepairs({ above, upper, columns, headerRow, aside }: FoundTable): readonly RepairGroup[] {
  const headers = columns
    .map(({ group, header }) => (group === undefined || group === header ? header : `${group} : ${header}`))
    .join(' | ');
  return [
    ...group(
      'rows.above_header',
      above.map(({ number, cells }) => ({
        row: number,
        before: cellsText(cells.filter((cell) => !isBlank(cell))),
        after: null,
      })),
    ),
    ...group(
      'table.two_header_rows',
      upper === null ? [] : [{ row: headerRow, before: cellsText(upper.cells), after: headers }],
    ),
    ...group(
      'table.aside',
      (aside?.rows ?? []).map(({ number, cells }) => ({ row: number, before: cellsText(cells), after: null })),
    ),
  ];
}

function group(code: RepairCode, samples: RepairGroup['samples']): readonly RepairGroup[] {
  return samples.length === 0
    ? []
    : [{ code, column: null, count: samples.length, samples: samples.slice(0, SAMPLES), isRefused: false }];
}

/** Repairs of the reader of a file, before cells exist. */
export function fileRepairs(findings: readonly FileFinding[], { rows }: Refusals): readonly RepairGroup[] {
  return findings.flatMap(({ code, count }) => {
    const known = [...FILE_REPAIRS, ...TABLE_REPAIRS].find((repair) => repair === code);
    return known === undefined
      ? []
      : [{ code: known, column: null, count: count ?? 1, samples: [], isRefused: rows.has(known) }];
  });
}
