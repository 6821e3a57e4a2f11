import type { Database } from '../database.ts';

/** One step of the workspace's layout. Applied in one transaction together with `user_version`. */
export interface Migration {
  /** Steps of ten leave room for a step between two. */
  readonly version: number;
  readonly title: string;
  readonly statements: readonly string[];
  /** What no statement can work out; after them, in the same transaction. */
  readonly compute?: (database: Database) => void;
}
