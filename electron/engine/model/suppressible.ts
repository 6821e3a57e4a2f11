import type { NameParts } from './person-tokens.ts';
import type { PostalAddress } from './postal-keys.ts';

/** What is needed of a contact, or of a row to come, to look it up. */
export interface Suppressible extends NameParts, PostalAddress {
  /** Absent for a person who is no contact (yet). */
  readonly contactId?: number;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}
