import type { PersonFacts } from '../../../shared/domain/contact/fields.ts';

/** Facts of a person that a user may correct by hand. */
export const CORRECTED_FACTS = [
  'civility',
  'firstName',
  'lastName',
  'company',
  'siret',
  'street',
  'addressComplement',
  'postcode',
  'city',
  'country',
  'birthDate',
  'customerRef',
] as const satisfies readonly (keyof PersonFacts)[];
export const CORRECTED_FIELDS = [...CORRECTED_FACTS, 'email', 'phone'] as const;
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];

/**
 * The wrong and the right value; null: no value. It overrides every row, older or newer; only a newer correction
 * overrides it.
 */
export interface Correction {
  readonly field: CorrectedField;
  readonly from: string | null;
  readonly to: string | null;
}
