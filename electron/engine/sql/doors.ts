import type { HouseholdKey } from '../model/household-key.ts';
import type { SqlReader } from '../storage/reader.ts';

/** SQL of the people behind one door: address, floor and building. */

export type Door = Pick<HouseholdKey, 'high' | 'low'>;

/** The contacts with a postal address behind one of these doors, ascending, by `doorName`. One pass over all contacts. */
export function contactsBehind(reader: SqlReader, doors: readonly Door[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>(doors.map((door) => [doorName(door), []]));
  for (const [contactId, high, low] of reader.values(
    'SELECT contact_id, door, door_low FROM contact_vectors WHERE door IN (SELECT value FROM json_each(?)) ORDER BY contact_id',
    [JSON.stringify([...new Set(doors.map(({ high }) => high))])],
  ))
    found.get(doorName({ high: Number(high), low: Number(low) }))?.push(Number(contactId));
  return found;
}

/** One text per door. */
export function doorName({ high, low }: Door): string {
  return `${String(high)} ${String(low)}`;
}
