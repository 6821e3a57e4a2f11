import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { NumberForm } from './number-form.ts';

/** A number split for dialling tools. */
export interface DialledNumber {
  /** Digits of the country code: `33`, `262`, `1`. */
  readonly countryCode: string;
  /** The digits after it, without the national prefix 0: `639980001`. */
  readonly national: string;
}

/** French country codes whose national numbers are dialled with a leading 0. */
const TRUNK_ZERO: ReadonlySet<string> = new Set(['33', '262', '590', '594', '596']);

/** @param e164 a normalised number: `+33639980001`. */
export function dialledNumber(e164: string): DialledNumber {
  const number = parsePhoneNumberFromString(e164);
  if (number === undefined) throw new Error('a number that is no E.164');
  return { countryCode: number.countryCallingCode, national: number.nationalNumber };
}

/** The digits dialled from France: `0639980001`, and `00` before a number abroad. */
export function digitsDialled(e164: string): string {
  const { countryCode, national } = dialledNumber(e164);
  return nationalForm(countryCode, national) ?? `00${countryCode}${national}`;
}

/**
 * Dialled with a leading 0 from all of France; null for a number abroad. Saint-Pierre-et-Miquelon: 0508 and six digits, or
 * 0708 and six.
 */
function nationalForm(countryCode: string, national: string): string | null {
  if (countryCode === '508') return national.length === 6 ? `0508${national}` : `0${national}`;
  return TRUNK_ZERO.has(countryCode) ? `0${national}` : null;
}

/** Countries of the codes that several territories share: the largest one. */
const SHARED_CODES: Readonly<Record<string, string>> = { '262': 'RE', '590': 'GP' };

/** The country of a number, ISO 3166-1 alpha-2; of a code that several territories share, the largest one. */
export function numberCountry(e164: string): string {
  const number = parsePhoneNumberFromString(e164);
  const [possible = ''] = number?.getPossibleCountries() ?? [];
  return SHARED_CODES[number?.countryCallingCode ?? ''] ?? number?.country ?? possible;
}

/** Whether numbers of a territory are known: ISO 3166-1 alpha-2. */
export function hasNumbers(territory: string): boolean {
  return isSupportedCountry(territory);
}

/** A number in a form; null for `0` and a number that has no national form in France. */
export function numberInForm(e164: string, form: NumberForm): string | null {
  const digits = e164.slice(1);
  switch (form) {
    case 'plus':
      return e164;
    case '00':
      return `00${digits}`;
    case '33':
      return digits;
    case '0': {
      const { countryCode, national } = dialledNumber(e164);
      return nationalForm(countryCode, national);
    }
  }
}
