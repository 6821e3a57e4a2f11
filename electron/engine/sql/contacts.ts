import { randomBytes } from 'node:crypto';
import { FIELDS } from '../../../shared/domain/contact/field-lists.ts';
import type { FieldName, PersonFacts } from '../../../shared/domain/contact/fields.ts';
import type { PhoneUse } from '../../../shared/domain/contact/facts.ts';
import type { StoredPhone, RowRef } from '../model/stored-contact.ts';
import { atOnce, type Steps } from '../steps/pauses.ts';
import type { SqlReader, SqlValue } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/** SQL of contacts and their coordinates. `fold-contact.ts` computes their content. */

/** Storage of a field: its column and its value. */
interface PersonColumn {
  readonly fact: FieldName;
  readonly column: string;
  readonly kind: 'text' | 'flag' | 'json';
}

const PERSON_COLUMNS: readonly PersonColumn[] = FIELDS.map(({ name, row: { column, type } }) => ({
  fact: name,
  column,
  kind: type === 'flag' ? 'flag' : type === 'texts' ? 'json' : 'text',
}));

const COLUMN_NAMES = PERSON_COLUMNS.map(({ column }) => column);

/** The only contribution of a contact, while it has one. */
export interface SoleContribution extends RowRef {
  readonly originId: number | null;
}

export interface ContactRow {
  readonly id: number;
  readonly person: PersonFacts;
  readonly sole: SoleContribution | null;
}

const SELECT_CONTACTS = `SELECT id, import_id, row, origin_id, ${COLUMN_NAMES.join(', ')} FROM contacts WHERE id BETWEEN ? AND ? ORDER BY id`;

/** Contacts in the order of their ids, both ends included. */
export function* readContactRows(reader: SqlReader, from: number, to: number): Generator<ContactRow, undefined> {
  for (const values of reader.values(SELECT_CONTACTS, [from, to])) {
    const importId = values[1] ?? null;
    yield {
      id: Number(values[0]),
      sole:
        importId === null
          ? null
          : { importId: Number(importId), row: Number(values[2]), originId: numberOf(values[3]) },
      person: personOf(values),
    };
  }
}

/** For a contact of one contribution: its match keys. */
export interface IdentityRow {
  readonly id: number;
  /** False: the contact has several contributions, which have the match keys. */
  readonly isSole: boolean;
  readonly person: Pick<
    PersonFacts,
    'civility' | 'firstName' | 'lastName' | 'company' | 'siret' | 'customerRef' | 'street' | 'postcode'
  >;
}

/** As `readContactRows`, with the identifying columns only. */
export function* readIdentityRows(reader: SqlReader, from: number, to: number): Generator<IdentityRow, undefined> {
  for (const [
    id,
    importId,
    civility,
    firstName,
    lastName,
    company,
    siret,
    customerRef,
    street,
    postcode,
  ] of reader.values(
    'SELECT id, import_id, civility, first_name, last_name, company, siret, customer_ref, street, postcode FROM contacts WHERE id BETWEEN ? AND ? ORDER BY id',
    [from, to],
  )) {
    const person = { civility, firstName, lastName, company, siret, customerRef, street, postcode };
    yield { id: Number(id), isSole: importId !== null, person: withoutNulls(person) };
  }
}

function withoutNulls(fields: Readonly<Record<string, SqlValue | undefined>>): IdentityRow['person'] {
  const present: Record<string, SqlValue> = {};
  for (const [fact, value] of Object.entries(fields)) if (value !== null && value !== undefined) present[fact] = value;
  return present;
}

function personOf(values: readonly SqlValue[]): PersonFacts {
  const person: Record<string, unknown> = {};
  for (let place = 0; place < PERSON_COLUMNS.length; place += 1) {
    const value = values[place + 4];
    const column = PERSON_COLUMNS[place];
    // Most of the columns of a person are empty.
    if (value === null || value === undefined || column === undefined) continue;
    const { fact, kind } = column;
    person[fact] = kind === 'text' ? value : kind === 'flag' ? value === 1 : JSON.parse(String(value));
  }
  return person as unknown as PersonFacts;
}

function valuesOf(person: PersonFacts): SqlValue[] {
  return PERSON_COLUMNS.map(({ fact, kind }) => {
    const value = person[fact];
    if (value === undefined) return null;
    if (typeof value === 'string') return value;
    return kind === 'flag' ? Number(value) : JSON.stringify(value);
  });
}

const PERSON_ID_BYTES = 9;
/** Random bytes for a thousand people at a time: a million rows need them. */
const chance = { bytes: Buffer.alloc(0), from: 0 };

/** An id that is unique across all copies of the workspace: 72 random bits, as a text that is not a number. */
function newPersonId(): string {
  if (chance.from === chance.bytes.length)
    Object.assign(chance, { bytes: randomBytes(1000 * PERSON_ID_BYTES), from: 0 });
  chance.from += PERSON_ID_BYTES;
  return `p${chance.bytes.toString('base64url', chance.from - PERSON_ID_BYTES, chance.from)}`;
}

const INSERT_CONTACT = `INSERT INTO contacts (id, person_id, import_id, row, origin_id, ${COLUMN_NAMES.join(', ')}) VALUES (?, ?, ?, ?, ?, ${COLUMN_NAMES.map(() => '?').join(', ')})`;

export function insertContact(transaction: Transaction, { id, person, sole }: ContactRow): void {
  transaction.run(INSERT_CONTACT, [
    id,
    newPersonId(),
    sole?.importId ?? null,
    sole?.row ?? null,
    sole?.originId ?? null,
    ...valuesOf(person),
  ]);
}

const UPDATE_CONTACT = `UPDATE contacts SET import_id = ?, row = ?, origin_id = ?, ${COLUMN_NAMES.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`;

export function updateContact(transaction: Transaction, { id, person, sole }: ContactRow): void {
  transaction.run(UPDATE_CONTACT, [
    sole?.importId ?? null,
    sole?.row ?? null,
    sole?.originId ?? null,
    ...valuesOf(person),
    id,
  ]);
}

/** The contact has several contributions now: they are stored in their own table. */
export function markShared(transaction: Transaction, id: number): void {
  transaction.run('UPDATE contacts SET import_id = NULL, row = NULL, origin_id = NULL WHERE id = ?', [id]);
}

export interface CoordinateRow {
  readonly contactId: number;
  readonly kind: 'email' | 'phone';
  readonly value: string;
  readonly use: PhoneUse | null;
}

/** Coordinates by contact, e-mails before phones, each kind in its order. */
export function* readCoordinateRows(reader: SqlReader, from: number, to: number): Generator<CoordinateRow, undefined> {
  for (const [contactId, kind, value, use] of reader.values(
    'SELECT contact_id, kind, value, phone_use FROM coordinates WHERE contact_id BETWEEN ? AND ? ORDER BY contact_id, kind, position',
    [from, to],
  )) {
    yield {
      contactId: Number(contactId),
      kind: kind === 'email' ? 'email' : 'phone',
      value: String(value),
      use: (use ?? null) as PhoneUse | null,
    };
  }
}

/** The values alone, in the same order: an e-mail has an @, a number begins with a +. */
export function readCoordinateValues(reader: SqlReader, from: number, to: number): Iterable<readonly SqlValue[]> {
  return reader.values(
    'SELECT contact_id, value FROM coordinates WHERE contact_id BETWEEN ? AND ? ORDER BY contact_id, kind, position',
    [from, to],
  );
}

const INSERT_COORDINATE =
  'INSERT INTO coordinates (contact_id, kind, position, value, phone_use) VALUES (?, ?, ?, ?, ?)';

export function insertCoordinates(
  transaction: Transaction,
  contactId: number,
  emails: readonly string[],
  phones: readonly StoredPhone[],
): void {
  for (const [position, email] of emails.entries())
    transaction.run(INSERT_COORDINATE, [contactId, 'email', position, email, null]);
  for (const [position, phone] of phones.entries())
    transaction.run(INSERT_COORDINATE, [contactId, 'phone', position, phone.number, phone.use ?? null]);
}

export function deleteCoordinates(transaction: Transaction, contactId: number): void {
  transaction.run('DELETE FROM coordinates WHERE contact_id = ?', [contactId]);
}

/**
 * Contacts that have an e-mail or an E.164 number, in the order of their ids. One scan of the coordinates for any
 * number of values.
 */
export function contactsWith(
  reader: SqlReader,
  coordinates: ReadonlySet<string>,
): ReadonlyMap<string, readonly number[]> {
  return atOnce(findingContactsWith(reader, coordinates));
}

/** The same in steps; no write may happen in between. */
export function* findingContactsWith(
  reader: SqlReader,
  coordinates: ReadonlySet<string>,
): Steps<ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, number[]>();
  if (coordinates.size === 0) return found;
  const [only] = coordinates;
  const rows =
    coordinates.size === 1 && only !== undefined
      ? reader.values('SELECT contact_id, value FROM coordinates WHERE value = ? ORDER BY contact_id', [only])
      : reader.values('SELECT contact_id, value FROM coordinates ORDER BY contact_id');
  for (const [contactId, value] of rows) {
    yield;
    const coordinate = String(value);
    if (!coordinates.has(coordinate)) continue;
    const ids = found.get(coordinate);
    if (ids === undefined) found.set(coordinate, [Number(contactId)]);
    else ids.push(Number(contactId));
  }
  return found;
}

export function contactExists(reader: SqlReader, id: number): boolean {
  return reader.get('SELECT 1 AS found FROM contacts WHERE id = ?', [id]) !== undefined;
}

export function countContacts(reader: SqlReader): number {
  // The narrow table has a row for each.
  return Number(reader.get('SELECT count(*) AS contacts FROM contact_vectors')?.['contacts'] ?? 0);
}

function numberOf(value: SqlValue | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}

/** The numbers of a contact, in stored order. */
export function readPhonesOf(reader: SqlReader, contactId: number): readonly string[] {
  return Array.from(
    reader.values("SELECT value FROM coordinates WHERE contact_id = ? AND kind = 'phone' ORDER BY position", [
      contactId,
    ]),
    ([value]) => String(value),
  );
}
