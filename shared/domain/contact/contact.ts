import type { Channel } from '../channel.ts';
import type { PersonFacts } from './fields.ts';
import type { CONSENT_PARTS, ORIGIN_PARTS, PartEntry } from './parts.ts';

/** Where a contact, or one of its coordinates, came from. Days are ISO 8601; absent: not known. */
export type Origin = PartEntry<typeof ORIGIN_PARTS>;

/** One entry of the append-only consent ledger (docs/formats/facts.md). */
export type ConsentEvent = PartEntry<typeof CONSENT_PARTS>;

/** A contact as `aval contacts --json` shows it. Absent fields are not known. */
export interface Contact extends PersonFacts {
  readonly id: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly origins: readonly Origin[];
  readonly consents: readonly ConsentEvent[];
  /** Every channel that the suppression list closes; an opposition to all names all five. */
  readonly suppressed: readonly Channel[];
}
