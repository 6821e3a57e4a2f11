import type { Problem } from '../../../../shared/domain/value/finding.ts';
import type { RepairGroup } from '../cell/repair-tally.ts';

/** Another table below the contacts: a summary, a list of suppliers. */
export interface OtherTable {
  /** Its non-empty rows, including title and header, as the spreadsheet numbers them. */
  readonly rows: readonly number[];
  /** Its name: its header, else its title. */
  readonly headings: string;
  /** It lists people not to contact. */
  readonly isRefusals: boolean;
  /** The first of its rows. */
  readonly samples: readonly { readonly row: number; readonly before: string }[];
}

export const SAMPLES = 5;

/**
 * The left-out tables, one finding each; their rows are data rows, rejected like a row of totals.
 *
 * @param isKept they were read as contacts: a list of people not to contact is still reported
 */
export function otherTableProblems(found: readonly OtherTable[], isKept: boolean): readonly Problem[] {
  return found.flatMap(({ rows, headings, isRefusals }) => {
    const place = withRowNumbers({ from: rows[0] ?? 0, to: rows.at(-1) ?? 0, headings });
    const finding = { row: rows[0] ?? 0, params: { ...place, count: rows.length } };
    return [
      ...(isRefusals ? [{ ...finding, code: 'table.refusals', severity: 'warning' as const }] : []),
      ...(isRefusals || isKept ? [] : [{ ...finding, code: 'table.other', severity: 'info' as const }]),
      ...(isKept
        ? []
        : rows.map((row): Problem => ({ row, code: 'row.other_table', severity: 'error', params: place }))),
    ];
  });
}

/** Row numbers are written as in the spreadsheet, without spaces between thousands. */
function withRowNumbers({
  from,
  to,
  headings,
}: {
  readonly from: number;
  readonly to: number;
  readonly headings: string;
}) {
  return { from: String(from), to: String(to), headings };
}

export function otherTableRepair(found: readonly OtherTable[], isRefused: boolean): readonly RepairGroup[] {
  if (found.length === 0) return [];
  const samples = found.flatMap((table) => table.samples).slice(0, SAMPLES);
  return [
    {
      code: 'row.other_table',
      column: null,
      count: found.reduce((sum, { rows }) => sum + rows.length, 0),
      samples: samples.map(({ row, before }) => ({ row, before, after: isRefused ? before : null })),
      isRefused,
    },
  ];
}
