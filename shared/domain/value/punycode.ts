/**
 * Domains with accents, as people write them: `société.fr` for `xn--socit-esab.fr` (RFC 3492). Tools write one form and
 * people the other; a refusal of one must be found under the other.
 */

const PREFIX = 'xn--';

/** The domain with each encoded label decoded; a label that is no proper encoding stays as it is. */
export function unicodeDomain(domain: string): string {
  if (!domain.includes(PREFIX)) return domain;
  return domain
    .split('.')
    .map((label) => (label.startsWith(PREFIX) ? (decoded(label.slice(PREFIX.length)) ?? label) : label))
    .join('.');
}

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE = 128;
const LAST_CODE = 0x10ffff;

/** The text of an encoding; null for none, and for a text that no registry would encode (capitals, loose accents). */
function decoded(encoded: string): string | null {
  const end = encoded.lastIndexOf('-');
  const codes = end > 0 ? [...encoded.slice(0, end)].map((letter) => letter.charCodeAt(0)) : [];
  let place = end > 0 ? end + 1 : 0;
  let code = FIRST_CODE;
  let index = 0;
  let bias = FIRST_BIAS;
  while (place < encoded.length) {
    const before = index;
    let weight = 1;
    for (let position = BASE; ; position += BASE) {
      const digit = digitOf(encoded.charCodeAt(place));
      place += 1;
      if (digit === null) return null;
      index += digit * weight;
      const threshold = Math.min(T_MAX, Math.max(T_MIN, position - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
      if (weight > LAST_CODE * BASE) return null;
    }
    const length = codes.length + 1;
    bias = adapted(index - before, length, before === 0);
    code += Math.floor(index / length);
    index %= length;
    if (code > LAST_CODE) return null;
    codes.splice(index, 0, code);
    index += 1;
  }
  const text = String.fromCodePoint(...codes);
  return !/\p{Cs}/u.test(text) && text === text.normalize('NFC').toLowerCase() && /[^!-~]/.test(text) ? text : null;
}

/** a to z are 0 to 25, 0 to 9 are 26 to 35. */
function digitOf(code: number): number | null {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : null;
}

function adapted(delta: number, length: number, isFirst: boolean): number {
  let left = Math.floor(delta / (isFirst ? DAMP : 2));
  left += Math.floor(left / length);
  let bias = 0;
  for (; left > ((BASE - T_MIN) * T_MAX) / 2; bias += BASE) left = Math.floor(left / (BASE - T_MIN));
  return bias + Math.floor(((BASE - T_MIN + 1) * left) / (left + SKEW));
}
