import { AppError } from '../../../../shared/contract/result.ts';
import { normaliseEmails } from '../../../../shared/domain/value/email.ts';
import { normalisePhones } from '../../../../shared/domain/value/phone.ts';
import type { Cell } from '../../spreadsheet/row-source.ts';
import { asideColumns } from './aside-columns.ts';
import { columnLetter, isBlank, tidyText } from '../cell/cell-text.ts';
import { headerHint, namedField } from '../header/header-words.ts';
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
}

/** Number of rows searched for a header. */
const DEEPEST_HEADER = 60;

/** Whether a cell is a coordinate, which a heading never is. */
function isCoordinate(cell: Cell): boolean {
  if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return false;
  if (typeof cell === 'object') return cell.kind === 'link' && /^mailto:/i.test(cell.target);
  const text = tidyText(cell);
  if (/^\S+@\S+\.\S+$/.test(text)) return normaliseEmails(text).value !== null;
  return /^\+?[\d\s./()-]{6,}$/.test(text) && normalisePhones(text).value !== null;
}

/** Whether a cell is a value rather than a heading. Years and months may head a column, one beside others. */
function isValue(cell: Cell): boolean {
  return (
    typeof cell === 'number' ||
    typeof cell === 'boolean' ||
    (cell !== null && typeof cell === 'object' && cell.kind !== 'link')
  );
}

interface Candidate {
  readonly row: SampleRow | null;
  readonly score: number;
  /** Number of different fields in its headings. */
  readonly fields: number;
}

/** Titles are merged over many columns: a repeated text counts once. */
function headingsOf(row: SampleRow): string[] {
  return [...new Set(row.cells.filter((cell) => !isBlank(cell)).map(tidyText))].filter((text) => text.length <= 80);
}

const NO_HEADER: Candidate = { row: null, score: 0, fields: 0 };

function scoreHeader(row: SampleRow, below: readonly SampleRow[], first: boolean): Candidate {
  const filled = row.cells.filter((cell) => !isBlank(cell));
  const headings = headingsOf(row);
  const values = filled.filter(isValue).length;
  if (filled.some(isCoordinate) || values * 2 > filled.length) return NO_HEADER;
  const hints = headings.map(headerHint);
  const fields = new Set(hints.flatMap((hint) => namedField(hint) ?? []));
  // A single possible heading is one above matching values, or when it is plain and comes first.
  const plain = first && hints.some((hint) => hint !== null && hint.target !== null && hint.weight > 0.9);
  if (fields.size < 2 && !plain && !headsCoordinates(row, below)) return NO_HEADER;
  const weight = hints.reduce((sum, hint) => sum + (hint === null ? 0 : hint.weight), 0);
  // A heading is above values; a row of « Identité | Contact » is above other headings.
  const columns = row.cells.flatMap((cell, index) => (isBlank(cell) ? [] : [index]));
  const supported =
    columns.filter((index) => below.slice(0, 40).some((data) => !isBlank(data.cells[index] ?? null))).length /
    Math.max(1, columns.length);
  const repeated = 1 - headings.length / filled.length;
  return { row, score: weight + headings.length * 0.15 + supported - repeated * 3 - values * 0.3, fields: fields.size };
}

/** Whether a cell with the text « E-mail » or « Tél. » has such values below it. */
function headsCoordinates(row: SampleRow, below: readonly SampleRow[]): boolean {
  return row.cells.some((cell, index) => {
    const target = isBlank(cell) ? null : namedField(headerHint(tidyText(cell)));
    if (target !== 'email' && target !== 'phone' && target !== 'mobile') return false;
    return below
      .slice(0, 40)
      .some((data) => isCoordinate(data.cells[index] ?? null) || typeof data.cells[index] === 'number');
  });
}

function bestHeader(rows: readonly SampleRow[]): Candidate {
  let best = NO_HEADER;
  rows.slice(0, DEEPEST_HEADER).forEach((row, index) => {
    const candidate = scoreHeader(row, rows.slice(index + 1), index === 0);
    if (candidate.fields > 0 && candidate.score > best.score) best = candidate;
  });
  return best;
}

/** The header row of a sheet; of two rows of headings, the lower one. */
function headerOf(rows: readonly SampleRow[]): SampleRow | null {
  const { row } = bestHeader(rows);
  if (row === null) return null;
  const header = headerOfMore(rows, row) ?? row;
  return subHeader(rows, header) ?? header;
}

/** The header of a table higher up with more people: a few suppliers below the customers may have better headings. */
function headerOfMore(rows: readonly SampleRow[], best: SampleRow): SampleRow | null {
  const place = rows.indexOf(best);
  const above = bestHeader(rows.slice(0, place)).row;
  if (above === null || headingsOf(above).join() === headingsOf(best).join()) return null;
  const people = (some: readonly SampleRow[]): number => some.filter(({ cells }) => cells.some(isCoordinate)).length;
  return people(rows.slice(rows.indexOf(above), place)) > people(rows.slice(place)) ? above : null;
}

/**
 * The row below a header that names the parts of its merged headings: « Fixe | Portable » below « Téléphone ». Every
 * cell of it is below one that is merged to the right; headings merged downwards leave it blank.
 */
function subHeader(rows: readonly SampleRow[], upper: SampleRow): SampleRow | null {
  const lower = rows.find((row) => row.number === upper.number + 1);
  if (lower === undefined || lower.cells.some((cell) => isCoordinate(cell) || isValue(cell))) return null;
  const isBlankAbove = (index: number): boolean => isBlank(upper.cells[index] ?? null);
  const groupOf = (index: number): string =>
    tidyText(upper.cells.slice(0, index + 1).findLast((cell) => !isBlank(cell)) ?? null);
  const parts = lower.cells.flatMap((cell, index) =>
    isBlank(cell) ? [] : [{ index, text: tidyText(cell), group: groupOf(index) }],
  );
  const isUnderGroup = (index: number, group: string): boolean =>
    group !== '' && (isBlankAbove(index) || (isBlankAbove(index + 1) && !isBlank(lower.cells[index + 1] ?? null)));
  const continued = parts.filter(({ index }) => isBlankAbove(index)).length;
  const known = parts.filter(({ text, group }) => headerHint(text) !== null || saysMore(group, text)).length;
  return continued > 0 && known * 2 >= parts.length && parts.every(({ index, group }) => isUnderGroup(index, group))
    ? lower
    : null;
}

/** « SMS » and « Accord » are each ambiguous; together they name a field. */
function saysMore(group: string, part: string): boolean {
  const together = headerHint(`${group} ${part}`);
  return together !== null && together.target !== headerHint(group)?.target;
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
 * sheets are used only by name. A table without headers has `headerRow` 0.
 *
 * @throws AppError `table.unknown_sheet` (`sheet`, `sheets`) for a missing sheet, and `table.none` when no sheet has
 *   rows
 */
export function findTable(
  samples: readonly SheetSample[],
  options: { readonly sheet?: string; readonly headerRow?: number } = {},
): FoundTable {
  const sample =
    options.sheet === undefined ? bestSheet(samples) : samples.find((candidate) => candidate.name === options.sheet);
  if (sample === undefined) {
    if (options.sheet === undefined) throw new AppError('table.none');
    throw new AppError('table.unknown_sheet', {
      sheet: options.sheet,
      sheets: samples.map((candidate) => candidate.name).join(', '),
    });
  }
  const header =
    options.headerRow === undefined
      ? headerOf(sample.rows)
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
            .filter((candidate) => candidate !== sample && !candidate.hidden && holdsContacts(candidate))
            .map(({ name }) => name)
        : [],
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

function bestSheet(samples: readonly SheetSample[]): SheetSample | undefined {
  const visible = samples.filter((sample) => !sample.hidden && sample.rows.length > 0);
  const candidates = visible.length > 0 ? visible : samples.filter((sample) => sample.rows.length > 0);
  return candidates.reduce<SheetSample | undefined>(
    (best, sample) => (best === undefined || sheetScore(sample) > sheetScore(best) ? sample : best),
    undefined,
  );
}
