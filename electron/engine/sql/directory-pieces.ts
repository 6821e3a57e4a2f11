import { LATEST_ORIGIN } from './directory-rows.ts';
import type { SqlReader } from '../storage/reader.ts';

/**
 * The contacts of a range of ids as a few long texts, an entry per contact in each, in the order of the ids: SQLite
 * joins texts many times faster than it hands over values. '' is a missing value. `readDirectoryRows` reads the same one
 * by one.
 */
export interface DirectoryPiece {
  readonly ids: readonly string[];
  readonly audiences: readonly string[];
  /** Kinds of the latest origins. */
  readonly origins: readonly string[];
  /** The first two digits of the postcode, three overseas; '' where it is not French. */
  readonly departments: readonly string[];
  /** A line per contact; ASCII letters are in lower case here and below. */
  readonly cities: string;
  /** Surname and first name; else the firm or the first name. */
  readonly names: string;
  /** Everything that is searched, numbers as they are dialled in France. */
  readonly searched: string;
}

/** Before each coordinate, while its number is still `+33…`. */
const COORDINATE = '\u0001';

const joined = (text: string): string => `lower(group_concat(${text}, char(10)))`;

const COORDINATES = `char(1) || (SELECT group_concat(value, ' ' || char(1)) FROM coordinates WHERE contact_id = contacts.id)`;

/** A customer number of digits and separators, without these. */
const DIGITS = `CASE WHEN customer_ref NOT GLOB '*[^0-9 .()/-]*' AND customer_ref GLOB '*[ .()/-]*'
  THEN replace(replace(replace(replace(replace(replace(customer_ref, ' ', ''), '.', ''), '(', ''), ')', ''), '/', ''), '-', '') END`;

const DEPARTMENT = `CASE WHEN postcode GLOB '[0-9][0-9][0-9][0-9][0-9]'
  THEN substr(postcode, 1, iif(postcode GLOB '9[78]*', 3, 2)) END`;

const NAME = "coalesce(last_name || ' ' || coalesce(first_name, ''), company, first_name, '')";

/** Contacts are read, and so joined, in the order of the key. */
const PIECE = `SELECT group_concat(id), group_concat(audience), group_concat(coalesce(${LATEST_ORIGIN}, '')), group_concat(coalesce(${DEPARTMENT}, '')),
    ${joined("coalesce(city, '')")},
    ${joined(NAME)},
    ${joined(`concat_ws(' ', first_name, last_name, company, street, postcode, city, customer_ref, ${DIGITS}, ${COORDINATES})`)}
  FROM contacts WHERE id BETWEEN ? AND ?`;

/** Both ends included. */
export function* readDirectoryPieces(
  reader: SqlReader,
  from: number,
  to: number,
): Generator<DirectoryPiece, undefined> {
  const [row] = reader.values(PIECE, [from, to]);
  const [ids = null, audiences, origins, departments, ...lines] = row ?? [];
  if (ids === null) return;
  const known = String(ids).split(',');
  const isOne = known.length === 1;
  const [cities = '', names = '', searched = ''] = lines.map((text) =>
    isOne ? String(text).replaceAll('\n', ' ') : String(text),
  );
  if (!isOne && [cities, names, searched].some((text) => linesOf(text) !== known.length)) {
    // A value with a line break: its contact is found by halves.
    const middle = (from + to) >>> 1;
    yield* readDirectoryPieces(reader, from, middle);
    yield* readDirectoryPieces(reader, middle + 1, to);
    return;
  }
  yield {
    ids: known,
    audiences: String(audiences).split(','),
    origins: String(origins).split(','),
    departments: String(departments).split(','),
    cities,
    names,
    searched: dialled(searched),
  };
}

function linesOf(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function dialled(text: string): string {
  return text.replaceAll(`${COORDINATE}+33`, '0').replaceAll(`${COORDINATE}+`, '').replaceAll(COORDINATE, '');
}

const SPELLED = 'coalesce(last_name, company, first_name, char(0))';

/** Capitals and what comes before them, other signs and small letters, and all that folding turns into ASCII. */
const NAMES_BELOW = `SELECT id, ${NAME} FROM contacts WHERE id BETWEEN ? AND ?
  AND (${SPELLED} < ? OR (${SPELLED} >= '[' AND ${SPELLED} < ?) OR ${SPELLED} > '~')`;

/**
 * The names, as they are written, in a range of ids, both ends included: at least those whose folded first character is
 * not after `highest`. Null: all.
 */
export function* readNamesUpTo(
  reader: SqlReader,
  [from, to]: readonly [from: number, to: number],
  highest: string | null,
): Generator<{ readonly id: number; readonly name: string }, undefined> {
  const below = highest === null || highest > '~' ? ABOVE_ALL : String.fromCharCode(highest.charCodeAt(0) + 1);
  // An accent alone (`) becomes an apostrophe.
  const limits = [below.toUpperCase(), below < 'a' ? 'a' : below];
  for (const [id, name] of reader.values(NAMES_BELOW, [from, to, ...limits]))
    yield { id: Number(id), name: String(name) };
}

const ABOVE_ALL = '\u{10FFFF}';
