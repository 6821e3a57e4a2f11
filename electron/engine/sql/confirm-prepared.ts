import type { Transaction } from '../storage/transaction.ts';

/** A statement that what a recall prepared for a list is done there. */
export interface Confirmation {
  readonly exportId: number;
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly by: string;
}

/** Confirms what was prepared for a list and not confirmed yet. Returns the number of people concerned. */
export function confirmPrepared(
  transaction: Transaction,
  table: 'export_withdrawals' | 'export_corrections',
  { exportId, on, by }: Confirmation,
): number {
  const waiting = 'export_id = ? AND done_on IS NULL';
  const counted = transaction.get(`SELECT count(DISTINCT contact_id) AS people FROM ${table} WHERE ${waiting}`, [
    exportId,
  ]);
  transaction.run(`UPDATE ${table} SET done_on = ?, done_by = ? WHERE ${waiting}`, [on, by, exportId]);
  return Number(counted?.['people'] ?? 0);
}
