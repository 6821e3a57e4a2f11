import type { Steps } from '../../steps/pauses.ts';
import type { Database } from '../database.ts';

/** One step of the workspace's layout. Applied in one transaction together with `user_version`. */
export interface Migration {
  /** Numbers in tens leave room for steps in between. */
  readonly version: number;
  readonly title: string;
  readonly statements: readonly string[];
  /** Code for work that statements can't do; it runs after them, in the same transaction. */
  readonly compute?: (database: Database) => void;
  /** The same for work that takes seconds with a million contacts: in steps, between which the engine may hear others. */
  readonly computing?: (database: Database) => Steps<void>;
}
