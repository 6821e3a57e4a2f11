import { readCoordinateRows } from '../../sql/contacts.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { lastContactId } from '../../sql/imports.ts';
import { readNamedAddresses, type StoredSuppressible } from '../../sql/suppressible.ts';
import type { SuppressionIndex } from './suppression-index.ts';

/**
 * The contacts in a range of ids, both ends included, whom the suppression list may concern: those with a value of the
 * list, under any name. All others are certainly not in the list. Ascending ids.
 */
export function concernedBy(
  index: SuppressionIndex,
  reader: SqlReader,
  from: number,
  to: number,
): ReadonlyMap<number, StoredSuppressible> {
  const concerned = new Map<number, StoredSuppressible>();
  if (index.size === 0) return concerned;
  const named = new Set<number>();
  for (const id of index.contactIds()) if (id >= from && id <= to) named.add(id);
  const coordinates = coordinatesBetween(index, reader, from, to);
  if (!index.hasAddresses && named.size === 0 && coordinates.concerned.size === 0) return concerned;
  for (const row of readNamedAddresses(reader, from, to)) {
    const id = row.contactId;
    if (!coordinates.concerned.has(id) && !named.has(id) && !(index.hasAddresses && index.knowsAddress(row))) continue;
    concerned.set(id, { ...row, ...(coordinates.all.get(id) ?? NO_COORDINATES) });
  }
  return concerned;
}

const NO_COORDINATES = { emails: [], phones: [] };

interface Coordinates {
  readonly all: ReadonlyMap<number, { readonly emails: readonly string[]; readonly phones: readonly string[] }>;
  /** Contacts with a coordinate in the list. */
  readonly concerned: ReadonlySet<number>;
}

function coordinatesBetween(index: SuppressionIndex, reader: SqlReader, from: number, to: number): Coordinates {
  const all = new Map<number, { emails: string[]; phones: string[] }>();
  const concerned = new Set<number>();
  for (const { contactId, kind, value } of readCoordinateRows(reader, from, to)) {
    let own = all.get(contactId);
    if (own === undefined) all.set(contactId, (own = { emails: [], phones: [] }));
    (kind === 'email' ? own.emails : own.phones).push(value);
    if (!concerned.has(contactId) && index.knows(kind, value)) concerned.add(contactId);
  }
  return { all, concerned };
}

/** Contacts per step between two pauses. */
const STRETCH = 500;

/** Of more contacts, a pass over everybody costs less than a search for each. */
export const MOST_TO_SEARCH = 200;

/**
 * All contacts whom the list may concern, by ranges; null for an empty range, so that the caller can pause there. No
 * query is open meanwhile.
 */
export function* everybodyConcerned(
  index: SuppressionIndex,
  reader: SqlReader,
): Generator<StoredSuppressible | null, undefined> {
  const last = lastContactId(reader);
  for (let from = 1; from <= last; from += STRETCH) {
    yield* concernedBy(index, reader, from, from + STRETCH - 1).values();
    yield null;
  }
}
