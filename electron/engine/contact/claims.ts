import type { Audience, ContactStatus } from '../../../shared/domain/contact.ts';

/** What a number is used for, when somebody said so. */
export type PhoneUse = 'professional' | 'private' | 'unknown';

/**
 * What is known of a person beside coordinates and dated events. The same shape serves what one row
 * says, what a contact is as a whole, and the columns of the workspace.
 */
export interface PersonFacts {
  readonly audience: Audience;
  readonly civility?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly company?: string;
  readonly jobTitle?: string;
  readonly siret?: string;
  readonly street?: string;
  readonly addressComplement?: string;
  readonly postcode?: string;
  readonly city?: string;
  readonly country?: string;
  /** Of a row: only what somebody recorded. Of a contact: that, else what postcode or phone tell. */
  readonly territory?: string;
  readonly birthDate?: string;
  readonly customerRef?: string;
  readonly lastContactOn?: string;
  readonly sirene?: 'A' | 'P';
  readonly bloctel?: boolean;
  readonly member?: boolean;
  readonly memberUntil?: string;
  readonly donor?: boolean;
  readonly lastDonationOn?: string;
  readonly relationUntil?: string;
  readonly status?: ContactStatus;
  readonly statusOn?: string;
  readonly note?: string;
  readonly extra?: Readonly<Record<string, string>>;
}

/** What one contribution (a row of a file, a line recorded by hand) says, dated events aside. */
export interface Claims {
  readonly person: PersonFacts;
  /** The row itself says who the person is in law; else `audience` is the file's default. */
  readonly audienceTold?: true;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly phoneUses?: Readonly<Record<string, PhoneUse>>;
}

/** Two claims that say the same, word for word. Key order does not count, absent and undefined are one. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  return canonicalText(one) === canonicalText(other);
}

/** JSON with the keys in order, so that equal contents are equal texts. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) => {
    if (typeof held !== 'object' || held === null || Array.isArray(held)) return held;
    return Object.fromEntries(Object.entries(held).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
