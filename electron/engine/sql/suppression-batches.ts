import type { SqlReader } from '../storage/reader.ts';
import { BatchDigest } from '../storage/suppression-digest.ts';
import type { Transaction } from '../storage/transaction.ts';
import { textOrNull } from './column-values.ts';

/** SQL of the batches of the suppression list: one list or person added, with its counts. */

export interface SuppressionBatch {
  readonly id: number;
  readonly at: string;
  readonly by: string;
  readonly source: string;
  readonly file: string | null;
  readonly sha256: string | null;
  readonly importId: number | null;
  readonly rows: number;
  readonly added: number;
  readonly known: number;
  readonly unusable: number;
}

export function insertBatch(transaction: Transaction, batch: SuppressionBatch): void {
  transaction.run(
    `INSERT INTO suppression_batches (id, at, by, source, file, sha256, import_id, rows, added, known, unusable)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      batch.id,
      batch.at,
      batch.by,
      batch.source,
      batch.file,
      batch.sha256,
      batch.importId,
      batch.rows,
      batch.added,
      batch.known,
      batch.unusable,
    ],
  );
}

/** Writes the counts of a batch, once they are known. */
export function countBatch(
  transaction: Transaction,
  id: number,
  { rows, added, known, unusable }: Pick<SuppressionBatch, 'rows' | 'added' | 'known' | 'unusable'>,
  { entries, value }: BatchDigest,
): void {
  transaction.run(
    'UPDATE suppression_batches SET rows = ?, added = ?, known = ?, unusable = ?, entries = ?, digest = ? WHERE id = ?',
    [rows, added, known, unusable, entries, value, id],
  );
}

/** The data of a batch needed to undo it. */
export function findBatch(reader: SqlReader, id: number): Pick<SuppressionBatch, 'at' | 'file'> | undefined {
  const row = reader.get('SELECT at, file FROM suppression_batches WHERE id = ?', [id]);
  return row === undefined ? undefined : { at: String(row['at']), file: textOrNull(row['file']) };
}

/**
 * Removes the entries of a batch, and of those after it, from the list. Only for a slip: see
 * `suppression/undo-slip.ts`.
 */
export function takeBackBatches(
  transaction: Transaction,
  fromId: number,
  slip: { readonly at: string; readonly by: string },
): number {
  let entries = 0;
  for (const row of transaction.all('SELECT id FROM suppression_batches WHERE id >= ? ORDER BY id', [fromId])) {
    const id = Number(row['id']);
    transaction.run('INSERT INTO suppression_slips (batch_id, at, by) VALUES (?, ?, ?)', [id, slip.at, slip.by]);
    entries += transaction.run('DELETE FROM suppressions WHERE batch_id = ?', [id]);
    // Without entries, as recorded in the register from here on, so that the list does not count as incomplete.
    transaction.run('UPDATE suppression_batches SET entries = 0, digest = ? WHERE id = ?', [
      new BatchDigest().value,
      id,
    ]);
  }
  return entries;
}
