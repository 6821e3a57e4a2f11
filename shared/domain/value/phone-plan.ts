import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';

/**
 * The French numbering plan (ARCEP, docs/law/rules-fr.md section 5.2): the territory of ten digits, and the numbers
 * that are not a person's. The tables cover nearly every number; libphonenumber decides the ranges that territories
 * share.
 */

/** The kind of nine digits after the leading zero. */
export type FrenchNumber =
  /** A person's line; `known` is false for a range missing from the bundled plan (it may be newer). */
  | { readonly kind: 'line'; readonly e164: string; readonly known: boolean }
  /** 08: free, shared-cost or premium. */
  | { readonly kind: 'special' }
  /** Ranges of automatic callers and two-way messaging platforms. */
  | { readonly kind: 'platform' }
  /** 0700: machines. */
  | { readonly kind: 'machine' };

/** Country code by the first three digits of the national number, where the whole range belongs to one territory. */
const OVERSEAS: Readonly<Record<string, string>> = {
  '262': '262',
  '269': '262',
  '639': '262',
  '692': '262',
  '693': '262',
  '590': '590',
  '690': '590',
  '691': '590',
  '594': '594',
  '694': '594',
  '596': '596',
  '696': '596',
  '697': '596',
  '708': '508',
};

/** Saint-Pierre-et-Miquelon has six digits after +508, and is dialled 0508 from France. */
const SAINT_PIERRE = '508';

/** Ranges with a part overseas. */
const SHARED = new Set(['263', '268', '587', '588', '589', '598', '709', '939', '947', '976']);

const PLATFORM = /^(?:16[23]|27[01]|37[78]|42[45]|56[89]|94[89]|93[78]|9390|939[1-4]|947[5-9])/;

/** Reserved by ARCEP for fiction inside the range of Mayotte: treated as a metropolitan number. */
const FICTION = /^63998/;

/** Overseas first: libphonenumber lists their landlines under France too. */
const TERRITORIES: readonly CountryCode[] = ['GP', 'RE', 'YT', 'GF', 'MQ', 'FR'];

/** By libphonenumber alone: the E.164 form in the territory that lists the number, or null. */
export function frenchNumberByLibrary(national: string): string | null {
  for (const territory of TERRITORIES) {
    const number = parsePhoneNumberFromString(`0${national}`, territory);
    if (number?.isValid() === true) return number.number;
  }
  return null;
}

/** @param national nine digits, without the leading zero, the first not 0 */
export function frenchNumber(national: string): FrenchNumber {
  const first = national.charAt(0);
  if (first === '8') return { kind: 'special' };
  const range = national.slice(0, 3);
  if (range === '700') return { kind: 'machine' };
  if (PLATFORM.test(national)) return { kind: 'platform' };
  if (range === SAINT_PIERRE) {
    const e164 = `+${national}`;
    return { kind: 'line', e164, known: parsePhoneNumberFromString(e164)?.isValid() === true };
  }
  if (SHARED.has(range)) {
    const e164 = frenchNumberByLibrary(national);
    return { kind: 'line', e164: e164 ?? `+33${national}`, known: e164 !== null };
  }
  const overseas = OVERSEAS[range];
  if (overseas !== undefined && !FICTION.test(national))
    return { kind: 'line', e164: `+${overseas}${national}`, known: true };
  return { kind: 'line', e164: `+33${national}`, known: !/^7[0-2]/.test(national) };
}

/** The territory of an E.164 number, ISO 3166-1 alpha-2; null when no country has its code. */
export function phoneTerritory(e164: string): string | null {
  if (e164.startsWith('+33')) return 'FR';
  if (e164.startsWith('+262')) return /^\+262(?:269|639|7093[5-7]|9398|9769)/.test(e164) ? 'YT' : 'RE';
  if (e164.startsWith('+594')) return 'GF';
  if (e164.startsWith('+596')) return 'MQ';
  return parsePhoneNumberFromString(e164)?.country ?? null;
}

/** Whether an E.164 number can receive SMS. */
export function isMobile(e164: string): boolean {
  if (e164.startsWith('+33')) return e164.charAt(3) === '6' || e164.charAt(3) === '7';
  const overseas = /^\+(?:262|590|594|596)([67])?/.exec(e164);
  if (overseas !== null) return overseas[1] !== undefined;
  const type = parsePhoneNumberFromString(e164)?.getType();
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE';
}

/** For display: `06 39 98 12 34`, `+262 692 00 12 34`. */
export function formatPhone(e164: string): string {
  if (/^\+33\d{9}$/.test(e164)) return `0${e164.charAt(3)}${e164.slice(4).replace(/(\d\d)/g, ' $1')}`;
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}
