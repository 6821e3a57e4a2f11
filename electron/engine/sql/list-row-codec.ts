import type { KeyedHash } from '../model/keyed-hash.ts';
import { QUICK_ROWS_A_STEP, type Steps } from '../steps/pauses.ts';
import { PackedNumbers } from './packed-numbers.ts';

/**
 * The rows of a list in file order, packed: a million rows are about 12 MB. Each row is the distance from the id before
 * (varint, the sign in its lowest bit), `attempts × 16 + notice × 8 + heads` (varint), the heads of the keyed hashes of
 * its coordinates (8 bytes each), how many contacts share it (varint), and their distances from the row's own id.
 */
export interface ListRow {
  readonly contactId: number;
  /** The calls that the list permits; 1 for a message. */
  readonly attempts: number;
  /** The first 16 hexadecimal digits of the keyed hash of each coordinate used, the best first; none: an older list. */
  readonly heads: readonly string[];
  /** Whether the message informs the person of the source of the data (art. 14). */
  readonly notice: boolean;
  /** The rest of the household of the letter. */
  readonly housemates: readonly number[];
}

export const HEAD_DIGITS = 16;
const HEAD_BYTES = HEAD_DIGITS / 2;
const MOST_HEADS = 7;
const NOTICE = MOST_HEADS + 1;

/** The head of the keyed hash of a coordinate, as rows keep it. */
export function headOf(hash: KeyedHash, coordinate: string): string {
  return hash.of(coordinate).slice(0, HEAD_DIGITS);
}

/** Packs rows one by one. */
export class ListRowPacker {
  readonly #numbers = new PackedNumbers();
  #before = 0;
  #rows = 0;

  /** Number of rows added. */
  get rows(): number {
    return this.#rows;
  }

  /** Length when packed. */
  get bytes(): number {
    return this.#numbers.length;
  }

  add({ contactId, attempts, heads, notice, housemates }: ListRow): void {
    const kept = heads.slice(0, MOST_HEADS);
    this.#numbers.addSigned(contactId - this.#before);
    this.#numbers.add(attempts * 2 * NOTICE + (notice ? NOTICE : 0) + kept.length);
    for (const head of kept) this.#numbers.addHex(head);
    this.#numbers.add(housemates.length);
    for (const id of housemates) this.#numbers.addSigned(id - contactId);
    this.#before = contactId;
    this.#rows += 1;
  }

  finish(): Uint8Array {
    return this.#numbers.finish();
  }
}

/** The rows of a list, in the order of its file. */
export function* unpackListRows(bytes: Uint8Array): Generator<ListRow, undefined> {
  const cursor = new ListRowCursor(bytes);
  while (cursor.next()) yield cursor.row;
}

/** Iterates over the rows of a list without an object for each: a million rows are some tens of milliseconds. */
export class ListRowCursor {
  readonly #bytes: Buffer;
  #at = 0;
  #codeAt = 0;
  #headsAt = 0;
  #heads = 0;
  #housemates: number[] = NOBODY;
  #contactId = 0;
  #attempts = 0;
  #notice = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Moves to the next row; false: none. */
  next(): boolean {
    if (this.#at >= this.#bytes.length) return false;
    this.#contactId += this.#signed();
    this.#codeAt = this.#at;
    const code = this.#varint();
    this.#attempts = Math.floor(code / (2 * NOTICE));
    this.#notice = code % (2 * NOTICE) >= NOTICE;
    this.#heads = code % NOTICE;
    this.#headsAt = this.#at;
    this.#at += this.#heads * HEAD_BYTES;
    const housemates = this.#varint();
    this.#housemates = housemates === 0 ? NOBODY : [];
    for (let left = housemates; left > 0; left -= 1) this.#housemates.push(this.#contactId + this.#signed());
    return true;
  }

  get contactId(): number {
    return this.#contactId;
  }

  get attempts(): number {
    return this.#attempts;
  }

  get notice(): boolean {
    return this.#notice;
  }

  get housemates(): readonly number[] {
    return this.#housemates;
  }

  get heads(): readonly string[] {
    return headsAt(this.#bytes, this.#headsAt, this.#heads);
  }

  /** Where `headsFrom` finds the heads of this row again. */
  get headsPlace(): number {
    return this.#codeAt;
  }

  /** @param place the `headsPlace` of a row of these bytes. */
  headsFrom(place: number): readonly string[] {
    const before = this.#at;
    this.#at = place;
    const heads = this.#varint() % NOTICE;
    const found = headsAt(this.#bytes, this.#at, heads);
    this.#at = before;
    return found;
  }

  get row(): ListRow {
    return new PackedRow(this, this.#bytes, this.#headsAt, this.#heads);
  }

  #varint(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 0x80) {
      const byte = this.#bytes[this.#at] ?? 0;
      this.#at += 1;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
  }

  #signed(): number {
    const value = this.#varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}

const NOBODY: number[] = [];

/** Its heads are read when they are asked for: most readers want only the people of a row. */
class PackedRow implements ListRow {
  readonly contactId: number;
  readonly attempts: number;
  readonly notice: boolean;
  readonly housemates: readonly number[];
  readonly #bytes: Buffer;
  readonly #headsAt: number;
  readonly #heads: number;

  constructor(
    { contactId, attempts, notice, housemates }: Omit<ListRow, 'heads'>,
    bytes: Buffer,
    headsAt: number,
    heads: number,
  ) {
    this.contactId = contactId;
    this.attempts = attempts;
    this.notice = notice;
    this.housemates = housemates;
    this.#bytes = bytes;
    this.#headsAt = headsAt;
    this.#heads = heads;
  }

  get heads(): readonly string[] {
    return headsAt(this.#bytes, this.#headsAt, this.#heads);
  }
}

function headsAt(bytes: Buffer, from: number, count: number): readonly string[] {
  const heads: string[] = [];
  for (let at = from; heads.length < count; at += HEAD_BYTES) heads.push(bytes.toString('hex', at, at + HEAD_BYTES));
  return heads;
}

/** Moves a cursor through all its rows, and calls `work` at each, with its place among the rows. */
export function* eachListRow(rows: ListRowCursor, work: (place: number) => void): Steps<void> {
  for (let from = 0; workThrough(rows, from, work); from += QUICK_ROWS_A_STEP) yield;
}

/** The next rows: a function of its own for the reason of `eachInSteps`. False: the list has no more. */
function workThrough(rows: ListRowCursor, from: number, work: (place: number) => void): boolean {
  for (let place = from; place < from + QUICK_ROWS_A_STEP; place += 1) {
    if (!rows.next()) return false;
    work(place);
  }
  return true;
}
