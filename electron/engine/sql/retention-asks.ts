import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { rowsOfList } from './export-rows.ts';

/** SQL of the people who were asked whether they want to stay. */

/** One row of a list that asks. */
export interface RetentionAsk {
  readonly contactId: number;
  readonly exportId: number;
  /** The place of the row in the list, from 0. */
  readonly place: number;
}

/** Keeps whom a list asks, in the order of its rows. @param day `YYYY-MM-DD` of the letters. */
export function insertAsks(transaction: Transaction, exportId: number, day: string): void {
  const places = Array.from(rowsOfList(transaction, exportId), ({ contactId }, place) => [contactId, place]);
  transaction.run(
    `INSERT INTO retention_asks (contact_id, export_id, place, on_day)
     SELECT value ->> 0, ?, value ->> 1, ? FROM json_each(?)`,
    [exportId, day, JSON.stringify(places)],
  );
}

/** Every row, by contact and list. */
export function readAsks(reader: SqlReader): readonly RetentionAsk[] {
  return Array.from(
    reader.values('SELECT contact_id, export_id, place FROM retention_asks ORDER BY contact_id, export_id'),
    ([contactId, exportId, place]) => ({
      contactId: Number(contactId),
      exportId: Number(exportId),
      place: Number(place),
    }),
  );
}

/** Deletes the asks of an export that was withdrawn. */
export function deleteAsksOf(transaction: Transaction, exportId: number): void {
  transaction.run('DELETE FROM retention_asks WHERE export_id = ?', [exportId]);
}
