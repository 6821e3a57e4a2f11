import type { ContactStatus } from '../../../shared/domain/contact/words.ts';

export const SUSPICION_STATES = ['open', 'confirmed', 'dismissed'] as const;
export type SuspicionState = (typeof SUSPICION_STATES)[number];

/** A state of a person or of one coordinate that a remark of a file tells: a named person confirms or dismisses it. */
export interface Suspicion {
  readonly id: number;
  readonly contactId: number;
  readonly kind: ContactStatus;
  /** The number or the address key that it is about; null: the person, by whichever coordinate. */
  readonly coordinate: string | null;
  readonly importId: number;
  readonly row: number;
  /** Where the row comes from: the supplier, else the file. */
  readonly source: string;
  /** The remark, verbatim. */
  readonly words: string;
  /** Instant at which it was read. */
  readonly at: string;
  readonly state: SuspicionState;
  /** Day of the decision; null while it is open. */
  readonly decidedOn: string | null;
  readonly decidedBy: string | null;
}

/** What a row says that raises a suspicion. */
export interface Hint {
  readonly kind: ContactStatus;
  readonly words: string;
}
