import { isFrenchTerritory } from './country.ts';
import type { Finding, Normalised } from '../value/finding.ts';
import { tidy } from '../value/fold.ts';
import { isPlaceholder } from '../value/placeholder.ts';
import { withoutZeroDecimals } from '../value/zero-decimals.ts';

export interface Postcode {
  /** Five characters when French; unchanged when foreign. */
  readonly postcode: string;
  /** The rest of a cell that contains the town too: « 01000 Bourg-en-Bresse ». */
  readonly town?: string;
  /** ISO 3166-1 alpha-2 if the postcode itself determines it: overseas, `L-1536`, or plainly French. */
  readonly territory?: string;
}

function warning(code: string): Normalised<Postcode> {
  return { value: null, findings: [{ code, severity: 'warning' }] };
}

/** No postcode begins with `00`, `99` or `96`. */
const NO_DEPARTMENT = /^(?:00|96|99)/;
const CAR_SIGNS: Readonly<Record<string, string>> = {
  F: 'FR',
  FR: 'FR',
  B: 'BE',
  BE: 'BE',
  L: 'LU',
  LU: 'LU',
  CH: 'CH',
  D: 'DE',
  DE: 'DE',
  I: 'IT',
  IT: 'IT',
  E: 'ES',
  ES: 'ES',
  A: 'AT',
  AT: 'AT',
  NL: 'NL',
  MC: 'MC',
};

function french(digits: string, town: string, findings: readonly Finding[] = []): Normalised<Postcode> {
  if (NO_DEPARTMENT.test(digits)) return warning('postcode.impossible');
  const territory = territoryOfPostcode(digits);
  return {
    value: { postcode: digits, ...(town === '' ? {} : { town }), ...(territory === null ? {} : { territory }) },
    findings,
  };
}

/**
 * A postcode as text of five characters, with a zero lost in a number cell restored; « 92 100 », `39000.0`, « F-75011
 * », « 01000 Bourg » are understood. A foreign one, by its form or the row's country, stays unchanged. Warnings:
 * `postcode.impossible`, `postcode.digits_lost`, `postcode.not_a_postcode`.
 *
 * @param country ISO 3166-1 alpha-2 of the row's country; absent: France is assumed for four and five digits
 */
export function normalisePostcode(cell: string | number, country?: string): Normalised<Postcode> {
  const abroad = country !== undefined && !isFrenchTerritory(country);
  // The form of nearly every cell.
  if (!abroad && typeof cell === 'number' && Number.isInteger(cell) && cell >= 1000 && cell <= 99_999)
    return french(String(cell).padStart(5, '0'), '');
  if (!abroad && typeof cell === 'string' && /^\d{5}$/.test(cell)) return french(cell, '');
  const text = withoutZeroDecimals(tidy(typeof cell === 'number' ? String(cell) : cell).replace(/^'+/, ''));
  if (isPlaceholder(text) || text === '0') return { value: null, findings: [] };
  if (/^\d+(?:[.,]\d+)?E\+?\d+$/i.test(text)) return warning('postcode.digits_lost');
  if (abroad) return { value: { postcode: text, territory: country }, findings: [] };
  const signed = /^([A-Z]{1,2})\s*[-–]\s*(\d{4,5})\b\s*(.*)$/i.exec(text);
  const sign = CAR_SIGNS[(signed?.[1] ?? '').toUpperCase()];
  if (signed !== null && sign !== undefined && sign !== 'FR') {
    return {
      value: { postcode: signed[2] ?? '', ...(signed[3] ? { town: signed[3] } : {}), territory: sign },
      findings: [],
    };
  }
  const plain = /^(?:F(?:R(?:ANCE)?)?[\s-]*)?(\d{2}\s?\d{3}|\d{3}\s\d{2}|\d\s?\d{3})(?:\s*[-,]?\s+|$)(\D.*)?$/i.exec(
    text,
  );
  if (plain !== null) return french((plain[1] ?? '').replace(/\s/g, '').padStart(5, '0'), plain[2] ?? '');
  // Corsica by the number of its departments: 2A000 is written 20000.
  const corsica = /^2[AB](\d{3})$/i.exec(text);
  if (corsica !== null) return french(`20${corsica[1] ?? ''}`, '', [{ code: 'postcode.corsica', severity: 'info' }]);
  // Letters and digits in another pattern: a foreign postcode (SW1A 1AA, 1012 AB, 1000-001).
  if (/\d/.test(text) && text.length <= 10 && !/^\d+$/.test(text))
    return { value: { postcode: text.toUpperCase() }, findings: [] };
  return warning(/^\d+$/.test(text) ? 'postcode.impossible' : 'postcode.not_a_postcode');
}

/**
 * The territory of a French postcode (docs/law/rules-fr.md, AF-6); `MC` for 98000; null when the text is not a French
 * postcode.
 */
export function territoryOfPostcode(postcode: string): string | null {
  if (!/^\d{5}$/.test(postcode)) return null;
  if (postcode === '97133') return 'BL';
  if (postcode === '97150') return 'MF';
  switch (postcode.slice(0, 3)) {
    case '971':
      return 'GP';
    case '972':
      return 'MQ';
    case '973':
      return 'GF';
    case '974':
      return 'RE';
    case '975':
      return 'PM';
    case '976':
      return 'YT';
    case '977':
      return 'BL';
    case '978':
      return 'MF';
    case '980':
      return 'MC';
    case '984':
      return 'TF';
    case '986':
      return 'WF';
    case '987':
      return 'PF';
    case '988':
      return 'NC';
    default:
      return 'FR';
  }
}
