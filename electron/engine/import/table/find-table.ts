import { AppError } from '../../../../shared/contract/result.ts';
import { asideColumns } from './aside-columns.ts';
import { columnLetter, isBlank, tidyText } from '../cell/cell-text.ts';
import { headerHint } from '../header/header-words.ts';
import { isRefusalTitle } from '../header/refusal-title.ts';
import { bestHeader, headerRowOf, headingsOf, isCoordinate, isValue } from './find-header.ts';
import type { SampleRow, SheetSample } from './sample-rows.ts';

export interface TableColumn {
  /** 0 = A. */
  readonly index: number;
  readonly letter: string;
  /** Tidied; '' for a non-empty column without a header. */
  readonly header: string;
  /** Header of the merged group above, if any. */
  readonly group?: string;
  /** It belongs to a small table beside that of the contacts. */
  readonly isAside?: true;
}

export interface FoundTable {
  readonly sheet: string;
  /** Row of the header, 1 = first; the lower of two; 0 when the table has none. */
  readonly headerRow: number;
  readonly columns: readonly TableColumn[];
  /** The lines above the header, without the upper of two header rows. */
  readonly above: readonly SampleRow[];
  /** The upper of two header rows. */
  readonly upper: SampleRow | null;
  /** A small table beside the contacts: its columns, and its part of the rows. */
  readonly aside: { readonly letters: string; readonly rows: readonly SampleRow[] } | null;
  /** Sampled data rows, below the header. */
  readonly rows: readonly SampleRow[];
  /** Other sheets with contacts, if none was chosen. */
  readonly otherSheets: readonly string[];
  /** Other sheets whose name says that their people are not to be contacted, hidden or not. */
  readonly refusalSheets: readonly string[];
}

/** Required fields of a table of contacts: an identification or a coordinate. */
const TELLING = new Set(['lastName', 'fullName', 'email', 'phone', 'mobile', 'fullAddress', 'street', 'company']);

function sheetScore(sample: SheetSample): number {
  const header = bestHeader(sample.rows);
  const telling = header.row === null ? 0 : tellingFields(header.row);
  const data = sample.rows.filter((row) => header.row === null || row.number > header.row.number);
  const reachable = data.filter((row) => row.cells.some(isCoordinate)).length;
  if (data.length === 0) return 0;
  return (
    telling * 10 +
    header.fields +
    Math.min(5, reachable / 10) +
    Math.min(3, data.length / 100) -
    (sample.hidden ? 1000 : 0)
  );
}

/**
 * The columns of a table: each that has a header or, below it, a value. A heading that is merged over both header rows
 * is in the upper one.
 */
function columnsOf(header: SampleRow | null, group: SampleRow | null, data: readonly SampleRow[]): TableColumn[] {
  const width = Math.max(header?.cells.length ?? 0, ...data.map((row) => row.cells.length), 0);
  const columns: TableColumn[] = [];
  let above = '';
  for (let index = 0; index < width; index += 1) {
    const own = tidyText(group?.cells[index] ?? null);
    const text = tidyText(header?.cells[index] ?? null) || (headerHint(own) === null ? '' : own);
    above = own || above;
    if (text === '' && !data.some((row) => !isBlank(row.cells[index] ?? null))) continue;
    columns.push({
      index,
      letter: columnLetter(index),
      header: text,
      ...(above === '' || group === null ? {} : { group: above }),
    });
  }
  return columns;
}

/** The row of groups directly above a header: merged headings over several columns each. */
function groupAbove(rows: readonly SampleRow[], header: SampleRow): SampleRow | null {
  const above = rows.find((row) => row.number === header.number - 1);
  if (
    above === undefined ||
    headingsOf(above).length < 2 ||
    above.cells.some((cell) => isCoordinate(cell) || isValue(cell))
  )
    return null;
  return above;
}

/**
 * The table of contacts in a workbook: its sheet, its header row (at any place, the lower of two), its columns. Hidden
 * sheets are used only by name, a sheet « Ne plus contacter » where there is no other. A table without headers has
 * `headerRow` 0.
 *
 * @param options.refusals looks for a list of refusals: a sheet of that name is taken before others.
 * @throws AppError `table.unknown_sheet` (`sheet`, `sheets`) for a missing sheet, and `table.none` when no sheet has
 *   rows
 */
export function findTable(
  samples: readonly SheetSample[],
  options: { readonly sheet?: string; readonly headerRow?: number; readonly refusals?: true } = {},
): FoundTable {
  const sample =
    options.sheet === undefined
      ? bestSheet(samples, options.refusals === true)
      : samples.find((candidate) => candidate.name === options.sheet);
  if (sample === undefined) {
    if (options.sheet === undefined) throw new AppError('table.none');
    throw new AppError('table.unknown_sheet', {
      sheet: options.sheet,
      sheets: samples.map((candidate) => candidate.name).join(', '),
    });
  }
  const header =
    options.headerRow === undefined
      ? headerRowOf(sample.rows)
      : (sample.rows.find((row) => row.number === options.headerRow) ?? null);
  const headerRow = options.headerRow ?? header?.number ?? 0;
  const rows = sample.rows.filter((row) => row.number > headerRow);
  const upper = header === null ? null : groupAbove(sample.rows, header);
  const columns = columnsOf(header, upper, rows);
  const aside = asideColumns(columns, rows);
  return {
    sheet: sample.name,
    headerRow,
    columns: columns.map((column) => (aside.has(column.index) ? { ...column, isAside: true } : column)),
    above: sample.rows.filter((row) => row.number < headerRow && row !== upper),
    upper,
    aside: aside.size === 0 ? null : tableAside(columns, aside, rows),
    rows,
    otherSheets:
      options.sheet === undefined
        ? samples
            .filter(
              (candidate) =>
                candidate !== sample &&
                !candidate.hidden &&
                !isRefusalTitle(candidate.name) &&
                holdsContacts(candidate),
            )
            .map(({ name }) => name)
        : [],
    refusalSheets: samples
      .filter((candidate) => candidate !== sample && candidate.rows.length > 0 && isRefusalTitle(candidate.name))
      .map(({ name }) => name),
  };
}

/** Whether a sheet has a table of people with coordinates, unlike figures and explanations. */
function holdsContacts({ rows }: SheetSample): boolean {
  const header = bestHeader(rows);
  if (header.row === null || header.fields < 2 || tellingFields(header.row) === 0) return false;
  return rows.slice(rows.indexOf(header.row) + 1).some(({ cells }) => cells.some(isCoordinate));
}

function tellingFields(header: SampleRow): number {
  return new Set(
    headingsOf(header)
      .map((heading) => headerHint(heading)?.target ?? '')
      .filter((target) => TELLING.has(target)),
  ).size;
}

function tableAside(
  columns: readonly TableColumn[],
  aside: ReadonlySet<number>,
  rows: readonly SampleRow[],
): FoundTable['aside'] {
  const letters = columns.flatMap(({ index, letter }) => (aside.has(index) ? [letter] : [])).join(', ');
  const own = rows.map(({ number, cells }) => ({ number, cells: cells.filter((_, index) => aside.has(index)) }));
  return { letters, rows: own.filter(({ cells }) => !cells.every(isBlank)) };
}

/** More than any fit of the columns: the name of a sheet says what its people asked for. */
const NAMED = 500;

function bestSheet(samples: readonly SheetSample[], refusals: boolean): SheetSample | undefined {
  const score = (sample: SheetSample): number =>
    sheetScore(sample) + (isRefusalTitle(sample.name) === refusals ? 0 : -NAMED);
  const visible = samples.filter((sample) => !sample.hidden && sample.rows.length > 0);
  const candidates = visible.length > 0 ? visible : samples.filter((sample) => sample.rows.length > 0);
  return candidates.reduce<SheetSample | undefined>(
    (best, sample) => (best === undefined || score(sample) > score(best) ? sample : best),
    undefined,
  );
}
