import type { Audience } from '../../../shared/domain/contact/words.ts';
import type { SqlReader } from '../storage/reader.ts';
import { textOrNull } from './column-values.ts';

/** A contact in one line. */
export interface DirectoryRow {
  readonly id: number;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly company: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly customerRef: string | null;
  readonly audience: Audience;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** The kind of its latest origin: `direct`, `purchased`…; null: recorded by hand without an origin. */
  readonly origin: string | null;
}

/** The kind of the latest origin of a row of `contacts`. */
export const LATEST_ORIGIN = `(SELECT kind FROM origins WHERE origins.id = coalesce(contacts.origin_id,
  (SELECT origin_id FROM contributions
    WHERE contact_id = contacts.id AND origin_id IS NOT NULL ORDER BY import_id DESC, row DESC LIMIT 1)))`;

/** The contacts with ids from `from` to `to`, both included, in the order of the ids. */
export function* readDirectoryRows(reader: SqlReader, from: number, to: number): Generator<DirectoryRow, undefined> {
  const emails = new Map<number, string[]>();
  const phones = new Map<number, string[]>();
  for (const [id, kind, value] of reader.values(
    'SELECT contact_id, kind, value FROM coordinates WHERE contact_id BETWEEN ? AND ? ORDER BY contact_id, kind, position',
    [from, to],
  )) {
    const byContact = kind === 'email' ? emails : phones;
    const known = byContact.get(Number(id));
    if (known === undefined) byContact.set(Number(id), [String(value)]);
    else known.push(String(value));
  }
  const rows = reader.values(
    `SELECT id, first_name, last_name, company, street, postcode, city, customer_ref, audience,
       ${LATEST_ORIGIN}
     FROM contacts WHERE id BETWEEN ? AND ? ORDER BY id`,
    [from, to],
  );
  for (const [id, firstName, lastName, company, street, postcode, city, customerRef, audience, origin] of rows) {
    yield {
      id: Number(id),
      firstName: textOrNull(firstName),
      lastName: textOrNull(lastName),
      company: textOrNull(company),
      street: textOrNull(street),
      postcode: textOrNull(postcode),
      city: textOrNull(city),
      customerRef: textOrNull(customerRef),
      audience: audience as Audience,
      emails: emails.get(Number(id)) ?? [],
      phones: phones.get(Number(id)) ?? [],
      origin: textOrNull(origin),
    };
  }
}

/** The same for a few, in the given order; missing contacts are left out. */
export function readDirectoryRowsOf(reader: SqlReader, ids: Iterable<number>): readonly DirectoryRow[] {
  return Array.from(ids).flatMap((id) => [...readDirectoryRows(reader, id, id)]);
}
