/**
 * Punycode (RFC 3492), encoding only: an internationalised domain as it is hashed and compared,
 * `café.fr` → `xn--caf-dma.fr`. In TypeScript because the domain has neither Node nor DOM.
 */

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const DELIMITER = '-';
const FIRST_NON_ASCII = 128;
const INITIAL_BIAS = 72;

function adaptBias(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : Math.floor(delta / 2);
  rest += Math.floor(rest / points);
  let steps = 0;
  while (rest > ((BASE - T_MIN) * T_MAX) / 2) {
    rest = Math.floor(rest / (BASE - T_MIN));
    steps += BASE;
  }
  return steps + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

/** 0–25 → a–z, 26–35 → 0–9. */
function digit(value: number): string {
  return String.fromCharCode(value < 26 ? value + 97 : value + 22);
}

function encodeLabel(label: string): string {
  const points = Array.from(label, (character) => character.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < FIRST_NON_ASCII);
  let encoded = String.fromCodePoint(...basic);
  if (basic.length > 0) encoded += DELIMITER;
  let next = FIRST_NON_ASCII;
  let delta = 0;
  let bias = INITIAL_BIAS;
  let handled = basic.length;
  while (handled < points.length) {
    const lowest = Math.min(...points.filter((point) => point >= next));
    delta += (lowest - next) * (handled + 1);
    next = lowest;
    for (const point of points) {
      if (point < next) delta += 1;
      if (point !== next) continue;
      let rest = delta;
      for (let k = BASE; ; k += BASE) {
        const threshold = k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias;
        if (rest < threshold) break;
        encoded += digit(threshold + ((rest - threshold) % (BASE - threshold)));
        rest = Math.floor((rest - threshold) / (BASE - threshold));
      }
      encoded += digit(rest);
      bias = adaptBias(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    next += 1;
  }
  return `xn--${encoded}`;
}

/** A domain in ASCII, lower case. ASCII labels stay as they are. */
export function asciiDomain(domain: string): string {
  return domain
    .normalize('NFC')
    .toLowerCase()
    .split('.')
    .map((label) => (/^[!-~]*$/.test(label) ? label : encodeLabel(label)))
    .join('.');
}
