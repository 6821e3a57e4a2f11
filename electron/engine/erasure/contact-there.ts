import { findContactsByPersonIds, personIdsOf } from '../sql/person-ids.ts';
import { holdsTable } from '../storage/holds-table.ts';
import type { SqlReader } from '../storage/reader.ts';

/**
 * By what an entry of a contact, stored by its number, finds the contact in a restored workspace: by its number there, or
 * by an id of the person while it is not there. Null: a contact without an id.
 *
 * @param value the number in the replaced workspace, or an id of the person.
 */
export function contactThere(value: string, replaced: SqlReader, restored: SqlReader): string | null {
  const isNumber = /^\d+$/.test(value);
  // From a damaged workspace only the list is read, so only the number is known.
  if (isNumber && !holdsTable(replaced, 'contacts')) return value;
  const personIds = isNumber ? personIdsOf(replaced, Number(value)) : [value];
  const [contactId] = findContactsByPersonIds(restored, new Set(personIds));
  return contactId === undefined ? (personIds[0] ?? null) : String(contactId);
}
