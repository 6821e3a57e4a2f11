import type { Suppressible } from '../model/suppressible.ts';
import type { Steps } from '../steps/pauses.ts';
import { textOf } from './column-values.ts';
import { contactsWith, findingContactsWith } from './contacts.ts';
import type { SqlReader, SqlValue } from '../storage/reader.ts';

/** Contacts for the suppression list: only names, coordinates and address. */

export type StoredSuppressible = Suppressible & { readonly contactId: number };

type Row = {
  readonly id: number;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly company: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly coordinates: string | null;
};

/** The coordinates of a contact as one JSON text: a second query per contact would cost more. */
const SELECT = `SELECT id, first_name, last_name, company, street, postcode,
  (SELECT json_group_array(json_array(kind, value)) FROM coordinates WHERE contact_id = contacts.id) AS coordinates
  FROM contacts`;

function suppressibleOf(row: Row): StoredSuppressible {
  const coordinates = JSON.parse(row.coordinates ?? '[]') as ['email' | 'phone', string][];
  return {
    contactId: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    company: row.company,
    street: row.street,
    postcode: row.postcode,
    emails: coordinates.filter(([kind]) => kind === 'email').map(([, value]) => value),
    phones: coordinates.filter(([kind]) => kind === 'phone').map(([, value]) => value),
  };
}

export function findSuppressible(reader: SqlReader, contactId: number): StoredSuppressible | null {
  const row = reader.get<Row>(`${SELECT} WHERE id = ?`, [contactId]);
  return row === undefined ? null : suppressibleOf(row);
}

/** The customer references that have the form of another workspace's reference (`K7Q2M-1074`), with their contacts. */
export function readForeignReferences(reader: SqlReader): readonly (readonly [reference: string, contactId: number])[] {
  return Array.from(
    reader.values("SELECT customer_ref, id FROM contacts WHERE customer_ref GLOB '?????*-*[0-9]'", []),
    ([reference, id]) => [String(reference), Number(id)],
  );
}

/** Some contacts by id, many to a query; ids of no contact are left out. */
export function* readingSuppressibles(
  reader: SqlReader,
  ids: Iterable<number>,
): Steps<ReadonlyMap<number, StoredSuppressible>> {
  const found = new Map<number, StoredSuppressible>();
  const all = [...ids];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = [JSON.stringify(all.slice(from, from + AT_ONCE))];
    const coordinates = new Map<number, { readonly emails: string[]; readonly phones: string[] }>();
    for (const values of reader.values(`${NAMED} WHERE id IN (SELECT value FROM json_each(?))`, some)) {
      const person = namedAddressOf(values);
      const own = { emails: [], phones: [] };
      coordinates.set(person.contactId, own);
      found.set(person.contactId, { ...person, ...own });
    }
    for (const [id, kind, value] of reader.values(
      'SELECT contact_id, kind, value FROM coordinates WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY contact_id, kind, position',
      some,
    )) {
      const own = coordinates.get(Number(id));
      (kind === 'email' ? own?.emails : own?.phones)?.push(String(value));
    }
    yield;
  }
  return found;
}

const AT_ONCE = 200;

/** The names of some contacts by id, many to a query: their coordinates cost most of a contact. */
export function* readingNames(
  reader: SqlReader,
  ids: Iterable<number>,
): Steps<ReadonlyMap<number, Pick<NamedAddress, 'firstName' | 'lastName' | 'company'>>> {
  const found = new Map<number, Pick<NamedAddress, 'firstName' | 'lastName' | 'company'>>();
  const all = [...ids];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = JSON.stringify(all.slice(from, from + AT_ONCE));
    for (const [id, firstName, lastName, company] of reader.values(
      'SELECT id, first_name, last_name, company FROM contacts WHERE id IN (SELECT value FROM json_each(?))',
      [some],
    ))
      found.set(Number(id), {
        firstName: textOf(firstName) ?? null,
        lastName: textOf(lastName) ?? null,
        company: textOf(company) ?? null,
      });
    yield;
  }
  return found;
}

/** A contact without its coordinates. */
export type NamedAddress = Omit<StoredSuppressible, 'emails' | 'phones'>;

/** Names and addresses of contacts, in the order of the ids, both ends included. */
export function* readNamedAddresses(reader: SqlReader, from: number, to: number): Generator<NamedAddress, undefined> {
  for (const values of reader.values(`${NAMED} WHERE id BETWEEN ? AND ? ORDER BY id`, [from, to]))
    yield namedAddressOf(values);
}

const NAMED = 'SELECT id, first_name, last_name, company, street, postcode FROM contacts';

function namedAddressOf([id, firstName, lastName, company, street, postcode]: readonly SqlValue[]): NamedAddress {
  return {
    contactId: Number(id),
    firstName: textOf(firstName) ?? null,
    lastName: textOf(lastName) ?? null,
    company: textOf(company) ?? null,
    street: textOf(street) ?? null,
    postcode: textOf(postcode) ?? null,
  };
}

/** The contacts that have one of these e-mails or numbers. One scan for any number of values. */
export function contactsWithCoordinates(reader: SqlReader, values: Iterable<string>): Set<number> {
  return new Set([...contactsWith(reader, new Set(values)).values()].flat());
}

/** The contacts that have one of these e-mails or numbers, or live in one of these postcodes. In steps; no write may happen in between. */
export function* findingContacts(
  reader: SqlReader,
  coordinates: ReadonlySet<string>,
  postcodes: ReadonlySet<string>,
): Steps<Set<number>> {
  const ids = new Set<number>();
  for (const found of (yield* findingContactsWith(reader, coordinates)).values()) for (const id of found) ids.add(id);
  if (postcodes.size === 0) return ids;
  for (const [id, postcode] of reader.values(
    'SELECT id, postcode FROM contacts WHERE postcode IS NOT NULL ORDER BY id',
  )) {
    // As in a postal key.
    if (postcodes.has(String(postcode).replace(/\s/g, '').toLowerCase())) ids.add(Number(id));
    yield;
  }
  return ids;
}

/** The contacts of one postcode, to search a postal address among them. */
export function* contactsInPostcode(reader: SqlReader, postcode: string): Generator<StoredSuppressible> {
  for (const row of reader.all<Row>(`${SELECT} WHERE postcode = ? ORDER BY id`, [postcode])) yield suppressibleOf(row);
}
