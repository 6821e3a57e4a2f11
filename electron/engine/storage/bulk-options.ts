import type { FileSystem } from './disk/file-system.ts';

/** Options of a large change of the workspace. */
export interface BulkOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface GrowthOptions extends BulkOptions {
  /** Estimated bytes that the work adds to the database. More is not an error, only slower. */
  readonly growth?: number;
  /** Kibibytes of page cache, for work that changes a large index at random places. */
  readonly pages?: number;
  /** Another file system over the same disk, which writes this change and all later ones: sealed, or plain. */
  readonly by?: FileSystem;
}

/** The default room of an import before the database must be copied to grow. */
export const USUAL_GROWTH = 32 << 20;
