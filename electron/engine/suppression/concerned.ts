import { readPostalRows } from '../workspace/campaigns.ts';
import { readCoordinateRows } from '../workspace/contacts.ts';
import type { Reader } from '../workspace/database.ts';
import type { SuppressionIndex } from './suppression-index.ts';

/**
 * The contacts in a stretch of ids, both ends included, whom the suppression list may concern: whoever
 * carries a value of it, whatever the name. Everybody else is free for certain.
 */
export function concernedBy(index: SuppressionIndex, reader: Reader, from: number, to: number): ReadonlySet<number> {
  const ids = new Set<number>();
  if (index.size === 0) return ids;
  for (const { contactId, kind, value } of readCoordinateRows(reader, from, to)) if (index.knows(kind, value)) ids.add(contactId);
  if (index.hasAddresses) {
    for (const { contactId, ...person } of readPostalRows(reader, from, to)) if (!ids.has(contactId) && index.knowsAddress(person)) ids.add(contactId);
  }
  for (const id of index.contactIds()) if (id >= from && id <= to) ids.add(id);
  return ids;
}
