/**
 * The rows of one small table of an SQLite database, page by page, so that a name can be read from a file of gigabytes
 * (the format: https://sqlite.org/fileformat2.html). Texts and numbers only; a row that overflows its page is left out.
 */

type Value = string | number | null;

const SCHEMA_PAGE = 1;
/** The first page begins with the head of the database. */
const HEAD = 100;
const INTERIOR = 0x05;
const LEAF = 0x0d;
/** A larger tree is damage, or not a small table. */
const MOST_PAGES = 500;

/** @param read bytes of the database from a place on; fewer than asked at its end */
export function readSmallTable(
  read: (place: number, length: number) => Buffer,
  name: string,
): readonly (readonly Value[])[] {
  const stated = read(16, 2).readUInt16BE(0);
  const size = stated === 1 ? 65_536 : stated;
  const pages = new Pages((page) => read((page - 1) * size, size), size);
  const root = pages.rows(SCHEMA_PAGE).find(([type, called]) => type === 'table' && called === name)?.[3];
  return typeof root === 'number' ? pages.rows(root) : [];
}

class Pages {
  readonly #page: (number: number) => Buffer;
  readonly #size: number;
  #read = 0;

  constructor(page: (number: number) => Buffer, size: number) {
    this.#page = page;
    this.#size = size;
  }

  rows(page: number): (readonly Value[])[] {
    this.#read += 1;
    const bytes = this.#page(page);
    const start = page === SCHEMA_PAGE ? HEAD : 0;
    const kind = bytes[start];
    if (this.#read > MOST_PAGES || bytes.length < this.#size || (kind !== LEAF && kind !== INTERIOR))
      throw new RangeError('no page of a table');
    const cells = bytes.readUInt16BE(start + 3);
    const pointers = start + (kind === LEAF ? 8 : 12);
    const found: (readonly Value[])[] = [];
    for (let cell = 0; cell < cells; cell += 1) {
      const place = bytes.readUInt16BE(pointers + 2 * cell);
      if (kind === INTERIOR) {
        found.push(...this.rows(bytes.readUInt32BE(place)));
        continue;
      }
      const row = this.#rowAt(bytes, place);
      if (row !== null) found.push(row);
    }
    if (kind === INTERIOR) found.push(...this.rows(bytes.readUInt32BE(start + 8)));
    return found;
  }

  #rowAt(bytes: Buffer, place: number): readonly Value[] | null {
    const [length, afterLength] = variableNumber(bytes, place);
    const [, start] = variableNumber(bytes, afterLength);
    const isWhole = length <= this.#size - 35;
    return recordAt(bytes.subarray(start, isWhole ? start + length : undefined), isWhole);
  }
}

/** The first columns of an overflowing row are on its page; it ends at the first column that is not. */
function recordAt(record: Buffer, isWhole: boolean): readonly Value[] | null {
  const values: Value[] = [];
  const [headerLength, first] = variableNumber(record, 0);
  let place = headerLength;
  for (let at = first; at < headerLength;) {
    const [type, next] = variableNumber(record, at);
    const width = widthOf(type);
    if (place + width > record.length) return isWhole ? null : values;
    values.push(valueAt(record, place, type, width));
    place += width;
    at = next;
  }
  return values;
}

/** Bytes of the serial types 0 to 9. */
const WIDTHS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function widthOf(type: number): number {
  return type >= 12 ? Math.floor((type - 12) / 2) : (WIDTHS[type] ?? 0);
}

function valueAt(record: Buffer, place: number, type: number, width: number): Value {
  if (type >= 13 && type % 2 === 1) return record.toString('utf8', place, place + width);
  if (type >= 1 && type <= 5) return record.readIntBE(place, width);
  return type === 8 ? 0 : type === 9 ? 1 : null;
}

/** A varint of 1 to 9 bytes; the high bit of a byte says that another follows. */
function variableNumber(bytes: Buffer, place: number): readonly [value: number, next: number] {
  let value = 0;
  let at = place;
  for (let read = 0; read < 9; read += 1, at += 1) {
    const byte = bytes[at] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + 1];
  }
  return [value, at];
}
