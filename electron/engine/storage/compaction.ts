import { AppError } from '../../../shared/contract/result.ts';
import type { Storage } from './disk/storage.ts';

/** A small workspace gets a snapshot at every closing, so that a copy of the one file is complete. */
const ALWAYS_COMPACTED_BYTES = 16 << 20;

/** Whether the changes in the journal justify a new snapshot. */
export function isJournalLong({
  journalLength,
  snapshotLength,
}: Pick<Storage, 'journalLength' | 'snapshotLength'>): boolean {
  return journalLength > 0 && (snapshotLength <= ALWAYS_COMPACTED_BYTES || journalLength > snapshotLength / 8);
}

/**
 * For the refusal of a snapshot at the closing: everything is durable in the journal, so that a full disk does not fail
 * the closing.
 *
 * @throws any other error.
 */
export function compactLater(refusal: unknown): void {
  if (!(refusal instanceof AppError)) throw refusal;
}
