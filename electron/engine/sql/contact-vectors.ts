import { EARLIEST, type ContactVector } from '../model/contact-vector.ts';
import type { HouseholdKey } from '../model/household-key.ts';
import type { AddressFit } from '../model/address-fit.ts';
import type { SqlReader, SqlValue } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/**
 * SQL of the vectors of contacts (`contact-vector.ts`): a few numbers per contact and a dictionary of texts. Days are
 * 17 bits each, three per number.
 */

const ADDRESS_TARGETS: readonly AddressFit[] = ['no_address', 'fits', 'does_not_fit'];
const DAYS_A_NUMBER = 3;
const DAY = 0x2_0000;

/** Above that, texts are no longer shared: a contact with a new text is read whole. */
const MOST_TEXTS = 50_000;

/** Every text by its number. */
export function readVectorTexts(reader: SqlReader): Map<number, string> {
  return new Map(
    [...reader.values('SELECT id, text FROM vector_texts')].map(([id, text]) => [Number(id), String(text)]),
  );
}

/** Writes vectors; remembers the numbers of their texts. */
export class VectorTable {
  readonly #transaction: Transaction;
  readonly #ids = new Map<string, number>();

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
    for (const [id, text] of readVectorTexts(transaction)) this.#ids.set(text, id);
  }

  insert(contactId: number, vector: ContactVector): void {
    this.#transaction.run(
      'INSERT INTO contact_vectors (contact_id, text_id, days, later_days, letter, door, door_low, name) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      [contactId, ...this.#valuesOf(vector)],
    );
  }

  update(contactId: number, vector: ContactVector): void {
    this.#transaction.run(
      'UPDATE contact_vectors SET text_id = ?, days = ?, later_days = ?, letter = ?, door = ?, door_low = ?, name = ? WHERE contact_id = ?',
      [...this.#valuesOf(vector), contactId],
    );
  }

  #valuesOf({ text, days, addressFit, household }: ContactVector): readonly SqlValue[] {
    const textId = text === null ? null : this.#textId(text);
    return [
      textId,
      packed(days, 0),
      packed(days, DAYS_A_NUMBER),
      ADDRESS_TARGETS.indexOf(addressFit),
      household?.high ?? null,
      household?.low ?? null,
      household?.name ?? null,
    ];
  }

  #textId(text: string): number | null {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    if (this.#ids.size >= MOST_TEXTS) return null;
    const id = this.#transaction.nextId('vector_texts');
    this.#transaction.run('INSERT INTO vector_texts (id, text) VALUES (?, ?)', [id, text]);
    this.#ids.set(text, id);
    return id;
  }
}

/** The contact must be read whole from now on. */
export function forgetVectorText(transaction: Transaction, contactId: number): void {
  transaction.run('UPDATE contact_vectors SET text_id = NULL, days = NULL, later_days = NULL WHERE contact_id = ?', [
    contactId,
  ]);
}

/** A vector as a check reads it. */
export interface VectorRow {
  readonly contactId: number;
  /** Null: the contact must be read whole. */
  readonly textId: number | null;
  /** Only as many as the text names are used. */
  readonly days: readonly number[];
  readonly addressFit: AddressFit;
  readonly household: HouseholdKey | null;
}

/** Vectors in the order of the contacts' ids, both ends included. */
export function* readVectors(reader: SqlReader, from: number, to: number): Generator<VectorRow, undefined> {
  for (const [contactId, textId, days, laterDays, addressFit, household, low, name] of reader.values(
    'SELECT contact_id, text_id, days, later_days, letter, door, door_low, name FROM contact_vectors WHERE contact_id BETWEEN ? AND ? ORDER BY contact_id',
    [from, to],
  )) {
    const unpacked: number[] = [];
    unpack(days as number | null, unpacked);
    if (laterDays !== null) unpack(laterDays as number, unpacked);
    yield {
      contactId: contactId as number,
      textId: textId as number | null,
      days: unpacked,
      addressFit: ADDRESS_TARGETS[addressFit as number] ?? 'no_address',
      household: household === null ? null : { high: household as number, low: low as number, name: name as number },
    };
  }
}

/** A door with its contact: the household key without the name. */
export type ContactDoor = readonly [contactId: number, high: number, low: number];

/** The contacts with an address that fits a letter, in the order of their ids, both ends included. */
export function* readDoors(reader: SqlReader, from: number, to: number): Generator<ContactDoor, undefined> {
  for (const [id, high, low] of reader.values(
    'SELECT contact_id, door, door_low FROM contact_vectors WHERE contact_id BETWEEN ? AND ? AND door IS NOT NULL ORDER BY contact_id',
    [from, to],
  ))
    yield [id as number, high as number, low as number];
}

/** The contacts behind one door, ascending. */
export function contactsAtDoor(reader: SqlReader, high: number, low: number): readonly number[] {
  return Array.from(
    reader.values('SELECT contact_id FROM contact_vectors WHERE door_low = ? AND door = ? ORDER BY contact_id', [
      low,
      high,
    ]),
    ([id]) => Number(id),
  );
}

/** Null for no day. */
function packed(days: readonly number[], from: number): number | null {
  if (days.length <= from) return null;
  let number = 0;
  for (let place = Math.min(days.length, from + DAYS_A_NUMBER) - 1; place >= from; place -= 1)
    number = number * DAY + ((days[place] ?? EARLIEST) - EARLIEST);
  return number;
}

function unpack(number: number | null, days: number[]): void {
  let rest = number ?? 0;
  for (let place = 0; place < DAYS_A_NUMBER; place += 1) {
    const higher = Math.floor(rest / DAY);
    days.push(rest - higher * DAY + EARLIEST);
    rest = higher;
  }
}
