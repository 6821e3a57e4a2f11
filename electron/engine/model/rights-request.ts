import type { RightsKind, RightsOutcome, RightsState, RightsWay } from '../../../shared/domain/contact/rights.ts';

/** A file of an answer. */
export interface RightsAnswer {
  readonly kind: 'letter' | 'copy' | 'json' | 'csv';
  readonly on: string;
  /** Its name in the folder of the answer. */
  readonly file: string;
  readonly sha256: string;
}

/** A request of a person about their data. Days are `YYYY-MM-DD`. */
export interface RightsRequest {
  readonly id: number;
  readonly kind: RightsKind;
  readonly receivedOn: string;
  readonly way: RightsWay | null;
  /** In the person's words; null: not noted, or the person was erased. */
  readonly asked: string | null;
  /** Keyed hashes of the person's coordinates at receipt. */
  readonly personHashes: readonly string[];
  /** Whether the person was found at receipt. */
  readonly found: boolean;
  /** Null: nobody was found, or the person was erased. */
  readonly contactId: number | null;
  /** The last day of the answer: one calendar month after receipt (art. 12(3)). */
  readonly dueOn: string;
  /** The last day after an extension. */
  readonly extendedTo: string | null;
  readonly extensionReason: string | null;
  /** The day on which what was asked for was done; for access and portability, of the answer. */
  readonly executedOn: string | null;
  /** The corrected fields, or the closed channels. */
  readonly executed: readonly string[];
  readonly state: RightsState;
  readonly outcome: RightsOutcome | null;
  readonly reason: string | null;
  readonly closedOn: string | null;
  readonly answers: readonly RightsAnswer[];
}
