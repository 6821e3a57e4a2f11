import type { Problem } from '../../../shared/domain/value/finding.ts';
import type { LiveList } from './lookup/live-lists.ts';
import type { Algorithm, Variant } from '../model/foreign-digest.ts';

/** What `aval suppress --json` writes. `rows` = `added` + `known` + `unusable` + `skipped`. */
export interface SuppressionReport {
  readonly suppressionId: string;
  /** Name of the list; null when one person was named by hand. */
  readonly file: string | null;
  readonly sha256: string | null;
  readonly rows: number;
  readonly added: number;
  readonly known: number;
  readonly unusable: number;
  /** Rows of a file of results that `--only` leaves out. */
  readonly skipped: number;
  /**
   * For a hashed list: the spelling with the most hits (null: none) and the number of its lines that match a contact.
   */
  readonly hashed: { readonly algorithm: Algorithm; readonly variant: Variant | null; readonly hits: number } | null;
  /** Lists in use that contain people who are opposed now, and the number of these people. */
  readonly recall: { readonly exports: number; readonly people: number };
  readonly lists: readonly LiveList[];
  readonly problems: readonly (Problem & { readonly message: string })[];
}
