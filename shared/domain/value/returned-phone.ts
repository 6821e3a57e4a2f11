import { normalisePhones } from './phone.ts';
import { cachedByText } from './text-cache.ts';

/** A file of returns has the same numbers in many rows, far apart. */
const CACHED = 20_000;
const LONGEST = 80;

/** The number that a tool wrote, in E.164: with and without 0, 33 and +33; null when it is none. */
export const returnedPhone = cachedByText(
  (text): string | null => {
    const digits = text.replaceAll(/[\s./()-]/g, '');
    if (/^[1-9]\d{8}$/.test(digits)) return only(`0${digits}`);
    if (/^(?:33|262|590|594|596)[1-9]\d{8}$/.test(digits)) return only(`+${digits}`);
    return /^\+?\d[\d\s./()-]{5,}$/.test(text) ? only(text) : null;
  },
  LONGEST,
  CACHED,
);

function only(text: string): string | null {
  const [number, ...others] = normalisePhones(text).value ?? [];
  return number === undefined || others.length > 0 ? null : number;
}
