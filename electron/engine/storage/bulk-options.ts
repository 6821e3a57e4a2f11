/** What a large change of the workspace receives besides its work. */
export interface BulkOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface GrowthOptions extends BulkOptions {
  /** About how many bytes the work adds to the database. More is no error, it takes longer. */
  readonly growth?: number;
  /** Kibibytes of pages at hand, for work that changes a large index all over the place. */
  readonly pages?: number;
}

/** What an import may add, unless it says more, before the database is copied to grow. */
export const USUAL_GROWTH = 32 << 20;
