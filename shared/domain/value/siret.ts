import type { Normalised } from './finding.ts';
import { tidy } from './fold.ts';
import { isPlaceholder } from './placeholder.ts';
import { withoutZeroDecimals } from './zero-decimals.ts';

function luhnSum(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - index));
    const weighed = index % 2 === 0 ? digit : digit * 2;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum;
}

/** La Poste's establishments (SIREN 356000000) outgrew the Luhn key: their digits sum to a multiple of five. */
const LA_POSTE = /^356000000/;

export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text) || /^0+$/.test(text)) return false;
  if (luhnSum(text) % 10 === 0) return true;
  return LA_POSTE.test(text) && [...text].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

export function isSiren(text: string): boolean {
  return /^\d{9}$/.test(text) && !/^0+$/.test(text) && luhnSum(text) % 10 === 0;
}

/**
 * A SIRET as fourteen digits. A SIREN (nine digits) names the firm but no establishment: reported
 * (`siret.siren_only`, info) and left out. Warnings: `siret.digits_lost` (scientific notation),
 * `siret.wrong_length`, `siret.wrong_check_digit`, `siret.not_a_number`.
 */
export function normaliseSiret(cell: string | number): Normalised<string> {
  const text = withoutZeroDecimals(tidy(typeof cell === 'number' ? String(cell) : cell).replace(/^'+/, ''));
  if (isPlaceholder(text) || text === '0')
    return { value: null, findings: text === '' ? [] : [{ code: 'siret.placeholder', severity: 'info' }] };
  if (/^\d+(?:[.,]\d+)?E\+?\d+$/i.test(text))
    return { value: null, findings: [{ code: 'siret.digits_lost', severity: 'warning' }] };
  const digits = text.replace(/^(?:n°\s*)?(?:siret|siren)?\s*:?\s*/i, '').replace(/[\s.\u2007\u202F-]/g, '');
  if (!/^\d+$/.test(digits)) return { value: null, findings: [{ code: 'siret.not_a_number', severity: 'warning' }] };
  if (isSiret(digits)) return { value: digits, findings: [] };
  if (isSiren(digits)) return { value: null, findings: [{ code: 'siret.siren_only', severity: 'info' }] };
  if (digits.length < 14 && digits.length > 9 && isSiret(digits.padStart(14, '0'))) {
    return { value: digits.padStart(14, '0'), findings: [{ code: 'siret.zero_restored', severity: 'info' }] };
  }
  const code = digits.length === 14 || digits.length === 9 ? 'siret.wrong_check_digit' : 'siret.wrong_length';
  return { value: null, findings: [{ code, severity: 'warning' }] };
}
