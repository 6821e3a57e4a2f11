import type { PersonFacts } from '../../../shared/domain/contact/fields.ts';

/** Facts of a person that an empty cell may erase. */
export const EMPTIED_FACTS = [
  'jobTitle',
  'street',
  'addressComplement',
  'postcode',
  'city',
  'birthDate',
  'customerRef',
] as const satisfies readonly (keyof PersonFacts)[];
export type EmptiedFact = (typeof EMPTIED_FACTS)[number];

/** `phone`: every number; `mobile`: the mobile ones. */
export type EmptiedField = EmptiedFact | 'email' | 'phone' | 'mobile';

/** What a row erased of what was known before its file: a later row may bring it back. */
export interface Emptied {
  readonly facts?: readonly EmptiedFact[];
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
}
