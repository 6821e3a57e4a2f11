import type { SqlReader } from '../storage/reader.ts';
import { textOrNull } from './column-values.ts';
import type { Transaction } from '../storage/transaction.ts';
import { type Confirmation, confirmPrepared } from './confirm-prepared.ts';

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
  /** Of a list that was passed on: the latest entry of the suppression list that the file tells; else 0. */
  readonly oppositionsUntil: number;
  /** The same of imports. */
  readonly importsUntil: number;
  /** Already confirmed; absent: not yet. */
  readonly done?: { readonly on: string; readonly by: string };
}

export function insertWithdrawals(
  transaction: Transaction,
  { exportId, at, fileSha256, oppositionsUntil, importsUntil, done }: WithdrawalsOfList,
  withdrawals: readonly Withdrawal[],
): void {
  for (let from = 0; from < withdrawals.length; from += AT_ONCE) {
    const some = withdrawals.slice(from, from + AT_ONCE);
    transaction.run(
      `INSERT INTO export_withdrawals (export_id, contact_id, oppositions_until, imports_until, reason, at, file_sha256, done_on, done_by) VALUES ${some.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
      some.flatMap(({ contactId, reason }) => [
        exportId,
        contactId,
        oppositionsUntil,
        importsUntil,
        reason,
        at,
        fileSha256,
        done?.on ?? null,
        done?.by ?? null,
      ]),
    );
  }
}

/** Records that all withdrawn people of a list are removed. Returns their number. */
export function markTakenOut(transaction: Transaction, confirmation: Confirmation): number {
  return confirmPrepared(transaction, 'export_withdrawals', confirmation);
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

/** The withdrawn people confirmed as removed, of whom nothing further was told since. */
export function takenOut(reader: SqlReader, exportId: number): ReadonlySet<number> {
  return contactsOf(
    reader,
    'SELECT contact_id FROM export_withdrawals WHERE export_id = ? GROUP BY contact_id HAVING count(done_on) = count(*)',
    exportId,
  );
}

/** What the recipient of a list was told of a person last. */
export interface ToldOfPerson {
  /** The latest entry of the suppression list, and the latest import, that were considered. */
  readonly oppositionsUntil: number;
  readonly importsUntil: number;
  /** Rules or words of the reasons. */
  readonly reasons: readonly string[];
}

/** The withdrawn people of a list that was passed on, with what its recipient knows. */
export function toldOf(reader: SqlReader, exportId: number): ReadonlyMap<number, ToldOfPerson> {
  const told = new Map<number, ToldOfPerson>();
  for (const [id, oppositionsUntil, importsUntil, reason] of reader.values(
    'SELECT contact_id, oppositions_until, imports_until, reason FROM export_withdrawals WHERE export_id = ?',
    [exportId],
  )) {
    const before = told.get(Number(id)) ?? { oppositionsUntil: 0, importsUntil: 0, reasons: [] };
    told.set(Number(id), {
      oppositionsUntil: Math.max(before.oppositionsUntil, Number(oppositionsUntil)),
      importsUntil: Math.max(before.importsUntil, Number(importsUntil)),
      reasons: [...before.reasons, String(reason)],
    });
  }
  return told;
}

function contactsOf(reader: SqlReader, sql: string, exportId: number): ReadonlySet<number> {
  return new Set(Array.from(reader.values(sql, [exportId]), ([id]) => Number(id)));
}
