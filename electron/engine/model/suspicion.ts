import type { ContactStatus } from '../../../shared/domain/contact/words.ts';

/** `lifted`: confirmed once, and taken back by a named person. */
export const SUSPICION_STATES = ['open', 'confirmed', 'dismissed', 'lifted'] as const;
export type SuspicionState = (typeof SUSPICION_STATES)[number];

/** A status of a person or of one coordinate found in a remark of a file: a named user confirms or dismisses it. */
export interface Suspicion {
  readonly id: number;
  readonly contactId: number;
  readonly kind: ContactStatus;
  /** The number or the address key concerned; null: the person as a whole. */
  readonly coordinate: string | null;
  readonly importId: number;
  readonly row: number;
  /** The source of the row: the supplier, else the file. */
  readonly source: string;
  /** The remark, verbatim; empty where a person reported the state. */
  readonly words: string;
  /** Instant at which it was read. */
  readonly at: string;
  readonly state: SuspicionState;
  /** Day of the decision; null while it is open. */
  readonly decidedOn: string | null;
  readonly decidedBy: string | null;
}

/** The statement of a row that raises a suspicion. */
export interface Hint {
  readonly kind: ContactStatus;
  readonly words: string;
  /** The statement is about the spouse of the row's person. */
  readonly ofSpouse?: true;
}
