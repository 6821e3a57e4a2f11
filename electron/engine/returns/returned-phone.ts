import { normalisePhones } from '../../../shared/domain/value/phone.ts';

const CACHED = 20_000;
const cache = new Map<string, string | null>();

/** The number that a tool wrote, in E.164: with and without 0, 33 and +33; null when it is none. */
export function returnedPhone(text: string): string | null {
  const known = cache.get(text);
  if (known !== undefined) return known;
  if (cache.size >= CACHED) cache.clear();
  const number = read(text);
  cache.set(text, number);
  return number;
}

function read(text: string): string | null {
  const digits = text.replaceAll(/[\s./()-]/g, '');
  if (/^[1-9]\d{8}$/.test(digits)) return only(`0${digits}`);
  if (/^(?:33|262|590|594|596)[1-9]\d{8}$/.test(digits)) return only(`+${digits}`);
  return /^\+?\d[\d\s./()-]{5,}$/.test(text) ? only(text) : null;
}

function only(text: string): string | null {
  const [number, ...others] = normalisePhones(text).value ?? [];
  return number === undefined || others.length > 0 ? null : number;
}
