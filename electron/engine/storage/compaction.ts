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
