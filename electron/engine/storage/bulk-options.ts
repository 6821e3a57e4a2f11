import type { FileSystem } from './disk/file-system.ts';

/** Options of a large change of the workspace. */
export interface BulkOptions {
  readonly signal?: AbortSignal | undefined;
}

/** How a new snapshot is written. */
export interface SnapshotWriting extends BulkOptions {
  /** Another file system over the same disk, which writes this change and all later ones: sealed, or plain. */
  readonly by?: FileSystem | undefined;
  /** Called between the pieces, with the bytes of the database that are written, and all of them. */
  readonly onWritten?: ((bytes: number, total: number) => void) | undefined;
}

export interface GrowthOptions extends SnapshotWriting {
  /** Estimated bytes that the work adds to the database. More is not an error, only slower. */
  readonly growth?: number;
  /** Kibibytes of page cache, for work that changes a large index at random places. */
  readonly pages?: number;
}

/** The default room of an import before the database must be copied to grow. */
export const USUAL_GROWTH = 32 << 20;
