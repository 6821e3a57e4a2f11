import { normaliseEmails } from '../../../../shared/domain/value/email.ts';
import { fold } from '../../../../shared/domain/value/fold.ts';
import type { Cell, Row } from '../../spreadsheet/row-source.ts';
import { isBlank, tidyText } from '../cell/cell-text.ts';
import { isOfKind, isPlainKind, kindOfField, type ColumnKind } from '../table/column-kind.ts';
import type { TableColumn } from '../table/find-table.ts';
import { isCountHeading } from '../table/count-heading.ts';
import { headerHint, headerWords } from '../header/header-words.ts';
import { isRefusalTitle } from '../header/refusal-title.ts';

/** The properties of the table of contacts that distinguish its rows from those of another one. */
export interface KnownTable {
  readonly columns: readonly TableColumn[];
  /** By column index: the plain kind of its cells. */
  readonly kinds: ReadonlyMap<number, ColumnKind>;
}

/** The confidence that a row is the header of another table: `weak` needs confirming rows below. */
export type Heading = 'strong' | 'weak' | null;

const SUMMARY_TITLE =
  /^(?:recap(?:itulatif|itulation)?|statistiques?|stats?|synthese|bilan|legende|resume|repartition|totaux|comptage|tableau de bord|summary|statistics|legend|breakdown|key figures|chiffres cles)\b/;
const LONGEST_HEADING = 40;
const MOST_WORDS = 4;
const LONGEST_TITLE = 100;

/** The only text of a row, in a column of names or the first; null for others. */
export function titleOf(row: Row, { columns }: KnownTable): string | null {
  let title: string | null = null;
  for (let index = 0; index < row.width; index += 1) {
    const cell = row.cell(index);
    if (isBlank(cell)) continue;
    if (typeof cell !== 'string' || title !== null || cell.length > LONGEST_TITLE) return null;
    const target = targetOf(columns.find((column) => column.index === index)?.header ?? '');
    // A lone remark or refusal, whose person is missing, is not a title.
    if (target === 'opposition' || target === 'note' || target === 'status') return null;
    title = cell;
  }
  return title;
}

export function isSummaryTitle(title: string): boolean {
  return SUMMARY_TITLE.test(headerWords(title));
}

/** A cache of known headings and other words: first names and towns repeat. */
const HEADINGS = new Map<string, boolean>();
const KEPT_HEADINGS = 10_000;

/**
 * Whether a row directly below a contact may begin another table: by the title of a summary or of refusals, or by
 * headings.
 */
export function beginsTableBelow(row: Row, table: KnownTable): boolean {
  const filled = wordsOnly(row);
  if (filled === 0) return false;
  if (filled > 1) return headsOtherTable(row, table) !== null;
  const title = titleOf(row, table);
  if (title === null) return false;
  return isSummaryTitle(title) || isRefusalTitle(title);
}

/**
 * The number of non-empty cells of a row, if all are words and enough of them headings; else 0. Checked from the right,
 * where most rows have a digit, or a cached town or trade.
 */
function wordsOnly(row: Row): number {
  let filled = 0;
  let unknown = 0;
  for (let column = row.width - 1; column >= 0; column -= 1) {
    const cell = row.cell(column);
    if (cell === null) continue;
    if (typeof cell !== 'string' ? !isYear(cell) : !isWording(cell)) return 0;
    if (isBlank(cell)) continue;
    filled += 1;
    if (typeof cell === 'string' && !isMetHeading(cell)) unknown += 1;
    // At least two headings of three are known (`headsOtherTable`); a single text may be a title.
    if (unknown > 1 && unknown * 3 > row.width) return 0;
  }
  return filled;
}

function isYear(cell: Cell): boolean {
  return typeof cell === 'number' && cell >= 1900 && cell < 2100 && Number.isInteger(cell);
}

/** Neither an address nor a number: without @ and three digits. */
function isWording(text: string): boolean {
  if (text.length > LONGEST_TITLE) return false;
  let digits = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code >= DIGIT_0 && code <= DIGIT_9) digits += 1;
    if (code === AT || digits > 2) return false;
  }
  return true;
}

const DIGIT_0 = 48;
const DIGIT_9 = 57;
const AT = 64;

function isMetHeading(text: string): boolean {
  const met = HEADINGS.get(text);
  if (met !== undefined) return met;
  if (HEADINGS.size >= KEPT_HEADINGS) HEADINGS.clear();
  const isHeading = isKnownHeading(tidyText(text));
  HEADINGS.set(text, isHeading);
  return isHeading;
}

interface HeadingCell {
  readonly column: number;
  readonly text: string;
}

/** The cells of a row of only short texts, apart from years; null for others. */
function headingCells(row: Row): readonly HeadingCell[] | null {
  const cells: HeadingCell[] = [];
  for (let column = 0; column < row.width; column += 1) {
    const cell = row.cell(column);
    if (isBlank(cell)) continue;
    const text = tidyText(cell);
    if (!isHeadingText(cell, text)) return null;
    cells.push({ column, text });
  }
  return cells;
}

function isHeadingText(cell: Cell, text: string): boolean {
  if (/^(?:19|20)\d\d$/.test(text)) return true;
  return (
    typeof cell === 'string' &&
    text.length <= LONGEST_HEADING &&
    !/\d{3}/.test(text) &&
    normaliseEmails(text).value === null
  );
}

/**
 * Whether a row is the header of a table other than that of the contacts: only headings, most of them known, above
 * columns other than those that they would name here.
 */
export function headsOtherTable(row: Row, { columns }: KnownTable): Heading {
  const cells = headingCells(row);
  if (cells === null || cells.length < 2 || new Set(cells.map(({ text }) => fold(text))).size < cells.length)
    return null;
  const headers = new Map(columns.map(({ index, header }) => [index, header]));
  const repeated = cells.filter(({ column, text }) => fold(headers.get(column) ?? '') === fold(text)).length;
  if (repeated * 2 >= cells.length) return null;
  const known = cells.filter(({ text }) => isKnownHeading(text));
  const foreign = known.filter(
    ({ column, text }) => targetOf(text) === null || targetOf(text) !== targetOf(headers.get(column) ?? ''),
  );
  if (known.length < 2 || foreign.length < 2 || known.length * 3 < cells.length * 2) return null;
  return cells.length > 2 && known.length === cells.length ? 'strong' : 'weak';
}

function isKnownHeading(text: string): boolean {
  if (/^(?:19|20)\d\d$/.test(text)) return true;
  const words = headerWords(text);
  if (words.split(' ').length > MOST_WORDS || /\d/.test(words)) return false;
  return isCountHeading(text) || (headerHint(text)?.weight ?? 0) >= 0.7;
}

function targetOf(header: string): string | null {
  return headerHint(header)?.target ?? null;
}

/** Whether a row fits the rows of contacts: some cell is plainly of its column's kind, and none plainly of another. */
export function fitsTable(row: Row, table: KnownTable): boolean {
  const { fits, misfits } = fitOf(row, table);
  return fits > 0 && misfits === 0;
}

/** Whether a row plainly does not fit the rows of contacts. */
export function contradictsTable(row: Row, table: KnownTable): boolean {
  const { fits, misfits } = fitOf(row, table);
  return fits === 0 && misfits > 0;
}

/**
 * Whether any cell of a row is plainly of its column's kind; in a table without such columns, every row may be a
 * contact.
 */
export function reachesSomebody(row: Row, table: KnownTable): boolean {
  const { fits } = fitOf(row, table);
  return (
    fits > 0 ||
    !table.columns.some(({ index, header }) =>
      isPlain(table.kinds.get(index) ?? kindOfField(headerHint(header)?.target ?? null)),
    )
  );
}

function isPlain(kind: ColumnKind | undefined): boolean {
  return kind !== undefined && isPlainKind(kind);
}

function fitOf(row: Row, { columns, kinds }: KnownTable): { readonly fits: number; readonly misfits: number } {
  let fits = 0;
  let misfits = 0;
  for (const { index, header } of columns) {
    const cell = row.cell(index);
    const kind = kinds.get(index) ?? kindOfField(headerHint(header)?.target ?? null);
    if (cell === null || isBlank(cell) || kind === undefined) continue;
    if (!isOfKind(cell, kind)) misfits += 1;
    else if (isPlainKind(kind)) fits += 1;
  }
  return { fits, misfits };
}
