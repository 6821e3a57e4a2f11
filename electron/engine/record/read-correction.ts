import { AppError } from '../../../shared/contract/result.ts';
import { normaliseDate } from '../../../shared/domain/calendar/date-text.ts';
import { readCountry } from '../../../shared/domain/place/country.ts';
import { normalisePostcode } from '../../../shared/domain/place/postcode.ts';
import { normaliseEmails } from '../../../shared/domain/value/email.ts';
import { tidy } from '../../../shared/domain/value/fold.ts';
import { readCivility } from '../../../shared/domain/value/person-name.ts';
import { normalisePhones } from '../../../shared/domain/value/phone.ts';
import { isPlaceholder } from '../../../shared/domain/value/placeholder.ts';
import { normaliseSiret } from '../../../shared/domain/value/siret.ts';
import { withoutTextMark } from '../../../shared/domain/value/text-mark.ts';
import { reachIn } from '../import/row/reach-in.ts';
import type { CorrectedField, Correction } from '../model/correction.ts';

interface CorrectedPlace {
  /** As typed or stored, of the person after all corrections; absent: not known. */
  readonly country: string | undefined;
  /** The day of the correction. */
  readonly today: string;
}

/**
 * A correction as typed, with its value as an import would keep it in that field; an empty value removes the field.
 *
 * @throws AppError `correction.…` with the value, where an import would not keep it in that field.
 */
export function readCorrection({ field, from, to: typed }: Correction, place: CorrectedPlace): Correction {
  const to = tidy(typed ?? '');
  if (to === '') return { field, from, to: null };
  return { field, from, to: to === from ? to : valueOf(field, to, place) };
}

function valueOf(field: CorrectedField, value: string, { country, today }: CorrectedPlace): string {
  switch (field) {
    case 'email':
      return onlyOne(normaliseEmails(value).value) ?? refuse('correction.not_one_email', value);
    case 'phone':
      return onlyOne(normalisePhones(value).value) ?? refuse('correction.not_one_phone', value);
    case 'civility':
      return readCivility(value).value ?? refuse('correction.not_a_civility', value);
    case 'birthDate':
      return (
        normaliseDate(value, { kind: 'birth', order: 'dmy', today }).value ??
        refuse('correction.not_a_birth_date', value)
      );
    case 'siret':
      return normaliseSiret(value).value ?? refuse('correction.not_one_siret', value);
    case 'country':
      // An import keeps an unknown country as text. Here it is a typing error, and letters would go to France.
      return readCountry(value) === null ? refuse('correction.not_one_country', value) : value;
    case 'postcode': {
      const read = normalisePostcode(value, (country === undefined ? null : readCountry(country)) ?? undefined).value;
      return read === null || read.town !== undefined ? refuse('correction.not_one_postcode', value) : read.postcode;
    }
    case 'firstName':
    case 'lastName': {
      const { emails, phones } = reachIn(value);
      if (emails.length + phones.length > 0) refuse('correction.coordinate_in_name', value);
      return textOf(value);
    }
    case 'customerRef':
      return withoutTextMark(textOf(value));
    case 'company':
    case 'street':
    case 'addressComplement':
    case 'city':
      return textOf(value);
  }
}

function textOf(value: string): string {
  return isPlaceholder(value) ? refuse('correction.no_value', value) : value;
}

function onlyOne(values: readonly string[] | null): string | null {
  const [value, ...others] = values ?? [];
  return value === undefined || others.length > 0 ? null : value;
}

type Refusal =
  | `correction.not_one_${'email' | 'phone' | 'siret' | 'country' | 'postcode'}`
  | `correction.not_a_${'civility' | 'birth_date'}`
  | 'correction.coordinate_in_name'
  | 'correction.no_value';

function refuse(code: Refusal, value: string): never {
  throw new AppError(code, { value });
}
