import { normaliseEmails } from '../../../../shared/domain/value/email.ts';
import { normalisePhones } from '../../../../shared/domain/value/phone.ts';
import type { Cell } from '../../spreadsheet/row-source.ts';
import { isBlank, tidyText } from '../cell/cell-text.ts';
import { headerHint, namedField } from '../header/header-words.ts';
import type { SampleRow } from './sample-rows.ts';

/** Number of rows searched for a header. */
const DEEPEST_HEADER = 60;

/** Whether a cell is a coordinate, which a heading never is. */
export function isCoordinate(cell: Cell): boolean {
  if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return false;
  if (typeof cell === 'object') return cell.kind === 'link' && /^mailto:/i.test(cell.target);
  const text = tidyText(cell);
  if (/^\S+@\S+\.\S+$/.test(text)) return normaliseEmails(text).value !== null;
  return /^\+?[\d\s./()-]{6,}$/.test(text) && normalisePhones(text).value !== null;
}

/** Whether a cell is a value rather than a heading. Years and months may head a column, one beside others. */
export function isValue(cell: Cell): boolean {
  return (
    typeof cell === 'number' ||
    typeof cell === 'boolean' ||
    (cell !== null && typeof cell === 'object' && cell.kind !== 'link')
  );
}

/** A row that may be the header, and how well it heads the rows below. */
export interface HeaderCandidate {
  readonly row: SampleRow | null;
  readonly score: number;
  /** Number of different fields in its headings. */
  readonly fields: number;
}

/** Titles are merged over many columns: a repeated text counts once. */
export function headingsOf(row: SampleRow): string[] {
  return [...new Set(row.cells.filter((cell) => !isBlank(cell)).map(tidyText))].filter((text) => text.length <= 80);
}

const NO_HEADER: HeaderCandidate = { row: null, score: 0, fields: 0 };

function scoreHeader(row: SampleRow, below: readonly SampleRow[], first: boolean): HeaderCandidate {
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

export function bestHeader(rows: readonly SampleRow[]): HeaderCandidate {
  let best = NO_HEADER;
  rows.slice(0, DEEPEST_HEADER).forEach((row, index) => {
    const candidate = scoreHeader(row, rows.slice(index + 1), index === 0);
    if (candidate.fields > 0 && candidate.score > best.score) best = candidate;
  });
  return best;
}

/** The header row of a sheet; of two rows of headings, the lower one. */
export function headerRowOf(rows: readonly SampleRow[]): SampleRow | null {
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
