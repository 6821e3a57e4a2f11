import type { PersonFacts } from './fields.ts';

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

const EMPTIED_FIELDS = ['email', 'phone', 'mobile', ...EMPTIED_FACTS] as const;

/** `phone`: every number; `mobile`: the mobile ones. */
export type EmptiedField = (typeof EMPTIED_FIELDS)[number];

/**
 * The field that an empty cell of a column may erase; null: none. Neither a name, which says who it is, nor a consent
 * or an event.
 */
export function emptiedField(target: string): EmptiedField | null {
  return EMPTIED_FIELDS.find((field) => field === target) ?? null;
}
