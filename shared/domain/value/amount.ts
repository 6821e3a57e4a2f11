/** More is a mistake of the keyboard: a hundred million euros. */
const MOST_CENTS = 10_000_000_000;

const MARKS = /[€\s\u00a0\u202f'’]|eur(?:os?)?$/giu;
/** « 1.234,50 », « 1234,5 », « 1.234 »: French; three digits after a point are thousands. */
const FRENCH = /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/;
/** « 1,234.50 », « 1234.5 ». */
const ENGLISH = /^(?:\d{1,3}(?:,\d{3})+|\d+)\.(\d{1,2})$/;

/**
 * An amount of euros in cents; null: none that is above zero and plain. « 1,234 » is not plain: thousands in English,
 * thousandths in French.
 */
export function readCents(amount: string | number): number | null {
  const cents = typeof amount === 'number' ? centsOfNumber(amount) : centsOfText(amount.trim().replace(MARKS, ''));
  return cents === null || cents <= 0 || cents > MOST_CENTS ? null : cents;
}

function centsOfNumber(amount: number): number | null {
  const cents = Math.round(amount * 100);
  // A thousandth of a cent: what the binary fraction of two decimals differs by, far below a third decimal.
  return Math.abs(amount * 100 - cents) < 0.001 ? cents : null;
}

function centsOfText(text: string): number | null {
  const found = FRENCH.exec(text) ?? ENGLISH.exec(text);
  if (found === null) return null;
  const [, decimals = ''] = found;
  const whole = decimals === '' ? text : text.slice(0, -decimals.length - 1);
  return Number(whole.replace(/\D/g, '')) * 100 + Number(decimals.padEnd(2, '0'));
}

/** `5550` → `55,50`: without thousands, as programs read it. */
export function writtenEuros(cents: number): string {
  return `${String(Math.floor(cents / 100))},${String(cents % 100).padStart(2, '0')}`;
}
