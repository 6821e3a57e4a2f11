import type { Storage } from './disk/storage.ts';

/** A small workspace is worth its snapshot at every closing: the one file then holds everything, for anyone who copies it. */
const ALWAYS_COMPACTED_BYTES = 16 << 20;

/** Whether what waits in the journal is worth a new snapshot. */
export function isJournalLong({
  journalLength,
  snapshotLength,
}: Pick<Storage, 'journalLength' | 'snapshotLength'>): boolean {
  return journalLength > 0 && (snapshotLength <= ALWAYS_COMPACTED_BYTES || journalLength > snapshotLength / 8);
}
