import { TELLS } from './told-rows.ts';
import type { SqlReader } from '../storage/reader.ts';

/**
 * SQL of the ids that identify a person in every copy of a workspace. The number of a contact does not: a workspace
 * restored from an older copy reuses it.
 */

/**
 * The ids of a contact's person. A contact older than these ids has none: its number together with the instant of each
 * import that described it identifies it, the same in every copy.
 */
export function personIdsOf(reader: SqlReader, contactId: number): readonly string[] {
  const found = reader.get<{ person_id: string | null }>('SELECT person_id FROM contacts WHERE id = ?', [contactId]);
  if (found === undefined) return [];
  if (found.person_id !== null) return [found.person_id];
  return tellingInstants(reader, contactId).map((at) => `${contactId}@${at}`);
}

/** Instants of the imports that described a contact, ascending. */
function tellingInstants(reader: SqlReader, contactId: number): readonly string[] {
  return reader
    .all<{ at: string }>(
      `SELECT at FROM imports WHERE id IN (
         SELECT import_id FROM contacts WHERE id = :contact AND import_id IS NOT NULL
         UNION SELECT import_id FROM contributions WHERE contact_id = :contact
         UNION SELECT return_id FROM return_rows WHERE contact_id = :contact AND ${TELLS}) ORDER BY id`,
      { contact: contactId },
    )
    .map(({ at }) => at);
}

/** An erased person in the ledger of erasures. */
export interface ErasedPerson {
  readonly personId: string;
  /** Instant. */
  readonly at: string;
  readonly by: string;
}

/** The whole ledger of erasures. */
export function readErasedPersons(reader: SqlReader): readonly ErasedPerson[] {
  return reader.all<{ personId: string; at: string; by: string }>(
    'SELECT person_id AS personId, at, by FROM erasures ORDER BY at, person_id',
  );
}

/** The contacts that are in the ledger of erasures, ascending. One scan of the contacts. */
export function contactsErasedBy(reader: SqlReader, erased: readonly ErasedPerson[]): readonly number[] {
  const wanted = new Map(erased.map((person) => [person.personId, person]));
  const ids = new Set(findContactsByPersonIds(reader, new Set(wanted.keys())));
  // The earlier ledger has only the number: it never means a contact imported after the erasure.
  for (const { personId, at } of erased) {
    if (!/^\d+$/.test(personId)) continue;
    const contactId = Number(personId);
    const known = personIdsOf(reader, contactId);
    if (
      known.some((id) => id.startsWith(`${personId}@`)) &&
      tellingInstants(reader, contactId).some((instant) => Date.parse(instant) <= Date.parse(at))
    )
      ids.add(contactId);
  }
  return [...ids].sort((one, other) => one - other);
}

/** The contacts of some persons, ascending. */
export function findContactsByPersonIds(reader: SqlReader, personIds: ReadonlySet<string>): readonly number[] {
  const ids = new Set<number>();
  if ([...personIds].some((id) => id.startsWith('p'))) {
    for (const [id, personId] of reader.values('SELECT id, person_id FROM contacts WHERE person_id IS NOT NULL'))
      if (personIds.has(String(personId))) ids.add(Number(id));
  }
  for (const personId of personIds) {
    const number = /^(\d+)@/.exec(personId)?.[1];
    if (number !== undefined && personIdsOf(reader, Number(number)).includes(personId)) ids.add(Number(number));
  }
  return [...ids].sort((one, other) => one - other);
}
