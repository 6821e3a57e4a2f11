import type { Meaning } from '../../../shared/domain/returns/meaning.ts';
import type { ToldRow } from '../model/returned-contact.ts';
import type { SqlReader } from '../storage/reader.ts';
import { textOrNull } from './column-values.ts';

/**
 * SQL of what rows of returns say about contacts (`return_rows`): each is a contribution, and the only place where its calls
 * are stored. Rows of an undone file say nothing.
 */

/** A condition on `return_rows`: the row says something about a contact, and its file counts. */
export const TELLS = 'calls IS NOT NULL AND return_id NOT IN (SELECT id FROM imports WHERE undone_at IS NOT NULL)';

/** Whether files of returns were taken in: else there is nothing to read. */
export function hasReturns(reader: SqlReader): boolean {
  return reader.get('SELECT 1 AS yes FROM return_files LIMIT 1') !== undefined;
}

/** Rows about contacts in a range of ids, both ends included, in the order of contacts, imports and rows. */
export function* readToldRows(
  reader: SqlReader,
  from: number,
  to: number,
): Generator<ToldRow & { readonly contactId: number }, undefined> {
  for (const [contactId, importId, row, at, meaning, calls, lastContactOn] of reader.values(
    `SELECT contact_id, return_id, row, at, meaning, calls, last_contact_on FROM return_rows
     WHERE contact_id BETWEEN ? AND ? AND ${TELLS} ORDER BY contact_id, return_id, row`,
    [from, to],
  ))
    yield {
      contactId: Number(contactId),
      importId: Number(importId),
      row: Number(row),
      at: textOrNull(at),
      meaning: String(meaning) as Meaning,
      calls: Number(calls),
      lastContactOn: textOrNull(lastContactOn),
    };
}

/** The contacts in a range of ids, both ends included, about whom a row says something. */
export function contactsTold(reader: SqlReader, from: number, to: number): ReadonlySet<number> {
  const rows = reader.values(
    `SELECT DISTINCT contact_id FROM return_rows WHERE contact_id BETWEEN ? AND ? AND ${TELLS}`,
    [from, to],
  );
  return new Set(Array.from(rows, ([id]) => Number(id)));
}
