import { textOrNull } from './column-values.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { DeadCoordinate } from '../model/dead-coordinate.ts';

/** SQL of the numbers, e-mails and addresses that are dead. */

export function insertDeadCoordinate(
  transaction: Transaction,
  { contactId, kind, coordinate, on, reason, source, importId, row }: DeadCoordinate & { readonly row: number },
): void {
  transaction.run(
    'INSERT OR IGNORE INTO dead_coordinates (contact_id, kind, coordinate, on_day, reason, source, import_id, row) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    [contactId, kind, coordinate, on, reason, source, importId, row],
  );
}

/** By contact, in a stretch of ids, both ends included; without those that a person lifted. */
export function* readDeadCoordinates(
  reader: SqlReader,
  from: number,
  to: number,
): Generator<DeadCoordinate, undefined> {
  for (const [contactId, kind, coordinate, on, reason, source, importId] of reader.values(
    'SELECT contact_id, kind, coordinate, on_day, reason, source, import_id FROM dead_coordinates WHERE contact_id BETWEEN ? AND ? AND lifted_on IS NULL ORDER BY contact_id, import_id, row',
    [from, to],
  ))
    yield {
      contactId: Number(contactId),
      kind: kindOf(kind),
      coordinate: String(coordinate),
      on: String(on),
      reason: textOrNull(reason) ?? '',
      source: textOrNull(source) ?? '',
      importId: Number(importId),
    };
}

/** Contacts of a stretch of ids, both ends included, of whom some coordinate was dead. */
export function contactsWithDeadCoordinates(reader: SqlReader, from: number, to: number): ReadonlySet<number> {
  const rows = reader.values(
    'SELECT DISTINCT contact_id FROM dead_coordinates WHERE contact_id BETWEEN ? AND ? AND lifted_on IS NULL',
    [from, to],
  );
  return new Set(Array.from(rows, ([id]) => Number(id)));
}

/** A dead coordinate by its number, lifted or not. */
export interface DeadRow extends DeadCoordinate {
  readonly id: number;
  readonly row: number;
  readonly liftedOn: string | null;
  readonly liftedBy: string | null;
}

/** All of them, in the order in which they were told. */
export function readDeadRows(reader: SqlReader): readonly DeadRow[] {
  return Array.from(
    reader.values(
      'SELECT id, contact_id, kind, coordinate, on_day, reason, source, import_id, row, lifted_on, lifted_by FROM dead_coordinates ORDER BY id',
    ),
    ([id, contactId, kind, coordinate, on, reason, source, importId, row, liftedOn, liftedBy]) => ({
      id: Number(id),
      contactId: Number(contactId),
      kind: kindOf(kind),
      coordinate: String(coordinate),
      on: String(on),
      reason: String(reason),
      source: String(source),
      importId: Number(importId),
      row: Number(row),
      liftedOn: textOrNull(liftedOn),
      liftedBy: textOrNull(liftedBy),
    }),
  );
}

/** A named person says that the coordinate reaches its owner: for every return that told otherwise. */
export function liftDeadCoordinates(
  transaction: Transaction,
  { contactId, kind, coordinate }: Pick<DeadCoordinate, 'contactId' | 'kind' | 'coordinate'>,
  { on, by }: { readonly on: string; readonly by: string },
): void {
  transaction.run(
    'UPDATE dead_coordinates SET lifted_on = ?, lifted_by = ? WHERE contact_id = ? AND kind = ? AND coordinate = ? AND lifted_on IS NULL',
    [on, by, contactId, kind, coordinate],
  );
}

function kindOf(kind: unknown): DeadCoordinate['kind'] {
  return kind === 'phone' || kind === 'email' ? kind : 'address';
}
