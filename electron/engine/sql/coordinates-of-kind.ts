import type { SqlReader } from '../storage/reader.ts';
import { textOf } from './column-values.ts';
import { readJoinedColumns } from './joined-columns.ts';

export interface CoordinateOfKind {
  readonly contactId: number;
  readonly value: string;
  readonly use: string | null;
}

const OF_KIND = {
  columns: ['contact_id', 'value', "coalesce(phone_use, '')"],
  from: 'FROM coordinates WHERE contact_id BETWEEN ? AND ? AND kind = ?',
};

/** The e-mails, or the numbers, of a range of contacts, both ends included, by contact. */
export function readCoordinatesOfKind(
  reader: SqlReader,
  kind: 'email' | 'phone',
  from: number,
  to: number,
): readonly CoordinateOfKind[] {
  const columns = readJoinedColumns(reader, OF_KIND, [from, to, kind]);
  if (columns === null) return [...readCoordinatesOneByOne(reader, kind, from, to)];
  const [contactIds = [], values = [], uses = []] = columns;
  return contactIds.map((contactId, place) => ({
    contactId: Number(contactId),
    value: values[place] ?? '',
    use: uses[place] || null,
  }));
}

/** The same one by one, for values that can’t be joined. */
export function* readCoordinatesOneByOne(
  reader: SqlReader,
  kind: 'email' | 'phone',
  from: number,
  to: number,
): Generator<CoordinateOfKind, undefined> {
  for (const [contactId, value, use] of reader.values(
    'SELECT contact_id, value, phone_use FROM coordinates WHERE contact_id BETWEEN ? AND ? AND kind = ? ORDER BY contact_id, position',
    [from, to, kind],
  )) {
    yield { contactId: Number(contactId), value: String(value), use: textOf(use) ?? null };
  }
}
