import type { SqlReader, SqlRow } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { type ListRow, ListRowCursor, unpackListRows } from './list-row-codec.ts';

/** SQL of the rows of lists, kept when their people change or are erased. */

/** @param rows packed by `ListRowPacker`. */
export function insertExportRows(
  transaction: Transaction,
  exportId: number,
  rows: { readonly people: number; readonly packed: Uint8Array },
): void {
  transaction.run('INSERT INTO export_rows (export_id, people, rows) VALUES (?, ?, ?)', [
    exportId,
    rows.people,
    rows.packed,
  ]);
}

/** The rows of a list, in file order; empty: a list without people. No query is open during pauses. */
export function rowsOfList(reader: SqlReader, exportId: number): Generator<ListRow, undefined> {
  return unpackListRows(packedRows(reader, exportId));
}

/** The same for long lists, with few fields. */
export function cursorOfList(reader: SqlReader, exportId: number): ListRowCursor {
  return new ListRowCursor(packedRows(reader, exportId));
}

/** The same as packed, for callers that read them several times. */
export function packedRows(reader: SqlReader, exportId: number): Uint8Array {
  const rows = reader.get<SqlRow>('SELECT rows FROM export_rows WHERE export_id = ?', [exportId])?.['rows'];
  return rows instanceof Uint8Array ? rows : new Uint8Array();
}

/** Number of rows of a list. */
export function countRowsOfList(reader: SqlReader, exportId: number): number {
  return Number(reader.get('SELECT people FROM export_rows WHERE export_id = ?', [exportId])?.['people'] ?? 0);
}
