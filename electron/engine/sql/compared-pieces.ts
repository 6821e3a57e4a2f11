import type { SqlReader } from '../storage/reader.ts';

/**
 * What contacts are compared by, of a range of contacts, as two long texts: SQLite joins texts many times faster than it
 * hands over values. `readCoordinateValues` and `readNamedAddresses` read the same one by one.
 */
export interface ComparedPiece {
  /** A line per e-mail and number: the id of the contact, a space, the value. Empty: there is none. */
  readonly coordinates: string;
  /** A line per contact with a postcode, its columns after one another with `COLUMN_END` in between. Empty: there is none. */
  readonly people: string;
}

/** The columns of a line of `people`. */
export const PEOPLE_COLUMNS = ['id', 'surnameOrFirm', 'firstAndLastName', 'company', 'street', 'postcode'] as const;

/** No text that a person types has it. */
export const COLUMN_END = '\u001F';

/** The rows of a table come in the order of its key. */
const COORDINATES = `SELECT count(*), group_concat(contact_id || ' ' || value, char(10)) FROM coordinates
  WHERE contact_id BETWEEN ? AND ?`;

const PEOPLE = `SELECT count(*), group_concat(concat_ws(char(31), id, coalesce(last_name, company, ''),
    concat(first_name, ' ', last_name), coalesce(company, ''), coalesce(street, ''), postcode), char(10))
  FROM contacts WHERE id BETWEEN ? AND ? AND postcode IS NOT NULL`;

/** Both ends included. Null: a value has a line break or a `COLUMN_END` in it; these contacts are read one by one. */
export function readComparedPiece(reader: SqlReader, from: number, to: number): ComparedPiece | null {
  const coordinates = joined(reader, COORDINATES, from, to, 0);
  const people = joined(reader, PEOPLE, from, to, PEOPLE_COLUMNS.length - 1);
  return coordinates === null || people === null ? null : { coordinates, people };
}

function joined(reader: SqlReader, sql: string, from: number, to: number, endsALine: number): string | null {
  const [row] = reader.values(sql, [from, to]);
  const [count = 0, text = null] = row ?? [];
  const lines = Number(count);
  if (lines === 0 || typeof text !== 'string') return '';
  return countOf(text, '\n') === lines - 1 && (endsALine === 0 || countOf(text, COLUMN_END) === lines * endsALine)
    ? text
    : null;
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}
