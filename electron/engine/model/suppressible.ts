import type { NameParts } from './person-tokens.ts';
import type { PostalAddress } from './postal-keys.ts';

/** The data of a contact, or of a row, for a lookup in the list. */
export interface Suppressible extends NameParts, PostalAddress {
  /** Absent for a person who is not a contact (yet). */
  readonly contactId?: number;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}
