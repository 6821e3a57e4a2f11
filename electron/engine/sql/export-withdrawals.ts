import type { SqlReader } from '../storage/reader.ts';
import { textOrNull } from './column-values.ts';
import type { Transaction } from '../storage/transaction.ts';

/** SQL of withdrawals: people to remove from an exported list. */

export interface Withdrawal {
  readonly contactId: number;
  /** Rule or word of the reason. */
  readonly reason: string;
}

/** Rows of one statement: a change of the law withdraws thousands. */
const AT_ONCE = 500;

/** Withdrawals of one list. */
export interface WithdrawalsOfList {
  readonly exportId: number;
  readonly at: string;
  /** Of the file that tells them; null: none was written. */
  readonly fileSha256: string | null;
  /** Already confirmed; absent: not yet. */
  readonly done?: { readonly on: string; readonly by: string };
}

export function insertWithdrawals(
  transaction: Transaction,
  { exportId, at, fileSha256, done }: WithdrawalsOfList,
  withdrawals: readonly Withdrawal[],
): void {
  for (let from = 0; from < withdrawals.length; from += AT_ONCE) {
    const some = withdrawals.slice(from, from + AT_ONCE);
    transaction.run(
      `INSERT INTO export_withdrawals (export_id, contact_id, at, reason, file_sha256, done_on, done_by) VALUES ${some.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
      some.flatMap(({ contactId, reason }) => [
        exportId,
        contactId,
        at,
        reason,
        fileSha256,
        done?.on ?? null,
        done?.by ?? null,
      ]),
    );
  }
}

/** Records that all withdrawn people of a list are removed. Returns their number. */
export function markTakenOut(
  transaction: Transaction,
  { exportId, on, by }: { readonly exportId: number; readonly on: string; readonly by: string },
): number {
  return transaction.run(
    'UPDATE export_withdrawals SET done_on = ?, done_by = ? WHERE export_id = ? AND done_on IS NULL',
    [on, by, exportId],
  );
}

/** The withdrawals of one preparation. */
export interface PreparedWithdrawal {
  readonly at: string;
  readonly people: number;
  /** Day and author of the confirmation; null: not confirmed yet. */
  readonly doneOn: string | null;
  readonly doneBy: string | null;
}

/** The withdrawals of a list, the oldest first. */
export function readWithdrawals(reader: SqlReader, exportId: number): readonly PreparedWithdrawal[] {
  return reader
    .all(
      `SELECT at, done_on, done_by, count(*) AS people FROM export_withdrawals WHERE export_id = ?
       GROUP BY at, done_on, done_by ORDER BY at, done_on`,
      [exportId],
    )
    .map((row) => ({
      at: String(row['at']),
      people: Number(row['people']),
      doneOn: textOrNull(row['done_on']),
      doneBy: textOrNull(row['done_by']),
    }));
}

/** The withdrawn people of a list. */
export function withdrawnFrom(reader: SqlReader, exportId: number): ReadonlySet<number> {
  return contactsOf(reader, 'SELECT contact_id FROM export_withdrawals WHERE export_id = ?', exportId);
}

/** The withdrawn people confirmed as removed. */
export function takenOut(reader: SqlReader, exportId: number): ReadonlySet<number> {
  return contactsOf(
    reader,
    'SELECT contact_id FROM export_withdrawals WHERE export_id = ? AND done_on IS NOT NULL',
    exportId,
  );
}

function contactsOf(reader: SqlReader, sql: string, exportId: number): ReadonlySet<number> {
  return new Set(Array.from(reader.values(sql, [exportId]), ([id]) => Number(id)));
}
