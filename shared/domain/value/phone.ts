import { parsePhoneNumberFromString, validatePhoneNumberLength, type CountryCode } from 'libphonenumber-js/max';
import type { Finding, Normalised } from './finding.ts';
import { tidy } from './fold.ts';
import { frenchNumber } from './phone-plan.ts';
import { isPlaceholder } from './placeholder.ts';

/** Hints of the row about the country of a number without country code. */
export interface PhoneContext {
  /** ISO 3166-1 alpha-2 of the row's country column. */
  readonly country?: string;
  /** ISO 3166-1 alpha-2 of the row's postcode; distinguishes New Caledonia's six digits from a truncated number. */
  readonly territory?: string;
}

/** The result of one piece of a cell. */
interface Reading {
  readonly e164: string | null;
  readonly findings: readonly Finding[];
}

const NOTHING: Reading = { e164: null, findings: [] };
const PLACEHOLDER: Reading = { e164: null, findings: [{ code: 'phone.placeholder', severity: 'info' }] };

function refusal(code: string, params?: Finding['params']): Reading {
  return {
    e164: null,
    findings: [params === undefined ? { code, severity: 'warning' } : { code, severity: 'warning', params }],
  };
}

function accepted(e164: string, note?: string): Reading {
  return { e164, findings: note === undefined ? [] : [{ code: note, severity: 'info' }] };
}

function understood(reading: Reading): boolean {
  return reading.e164 !== null || reading.findings.every((finding) => finding.severity === 'info');
}

function french(national: string): Reading {
  const number = frenchNumber(national);
  switch (number.kind) {
    case 'line':
      return accepted(number.e164, number.known ? undefined : 'phone.range_unknown');
    case 'special':
      return refusal('phone.special_rate');
    case 'platform':
      return refusal('phone.platform');
    case 'machine':
      return refusal('phone.machine');
  }
}

function wrongLength(digits: string, expected: number): Reading {
  return refusal(digits.length < expected ? 'phone.too_short' : 'phone.too_long', { digits: digits.length });
}

/** @param digits after the + or 00, country code first */
function international(digits: string): Reading {
  if (digits.startsWith('33')) {
    const national = digits.charAt(2) === '0' ? digits.slice(3) : digits.slice(2);
    if (national.length === 9 && !national.startsWith('0')) return french(national);
    return wrongLength(national, 9);
  }
  const overseas = /^(262|590|594|596)0?([1-9]\d{8})$/.exec(digits);
  if (overseas !== null) return accepted(`+${overseas[1] ?? ''}${overseas[2] ?? ''}`);
  const saintPierre = /^508(?:0?508([1-9]\d{5})|0(70\d{7}))$/.exec(digits);
  if (saintPierre !== null) return international(`508${saintPierre[1] ?? saintPierre[2] ?? ''}`);
  const number = parsePhoneNumberFromString(`+${digits}`);
  if (number?.isPossible() === true)
    return accepted(number.number, number.isValid() ? undefined : 'phone.range_unknown');
  const length = validatePhoneNumberLength(`+${digits}`);
  if (length === 'TOO_SHORT') return refusal('phone.too_short', { digits: digits.length });
  if (length === 'TOO_LONG') return refusal('phone.too_long', { digits: digits.length });
  return refusal('phone.not_a_number');
}

/** Emergency numbers, 10YT, 3BPQ, 118XYZ, 116XYZ and SMS short codes (NF-2): never a person's. */
const SHORT_NUMBER = /^(?:1[578]|11[2459]|19[167]|1[0-9]\d\d|3\d{3}|11[68]\d{3}|[3-8]\d{4})$/;

/**
 * Country codes of numbers that lost their + in a number cell: France's neighbours and overseas, detected by length.
 */
const BARE_COUNTRY_CODE = /^(?:(?:262|590|594|596)[1-9]\d{8}|32\d{9}|41\d{9}|352\d{8,9}|377\d{8,9}|689\d{8})$/;

function regional(digits: string, context: PhoneContext): Reading | null {
  for (const region of [context.territory, context.country]) {
    if (region === undefined || region === 'FR') continue;
    const number = parsePhoneNumberFromString(digits, region as CountryCode);
    if (number?.isValid() === true) return accepted(number.number);
  }
  return null;
}

/** Territories of France outside its plan, whose ranges the library may not know yet. */
const OUTSIDE_PLAN: ReadonlySet<string> = new Set(['NC', 'PF', 'WF', 'PM']);

/** A number as long as those of the row's territory, in a range that the library does not know. */
function unknownRange(digits: string, { territory, country }: PhoneContext): Reading | null {
  const region = [territory, country].find((code) => code !== undefined && OUTSIDE_PLAN.has(code));
  if (region === undefined || digits.startsWith('0')) return null;
  const number = parsePhoneNumberFromString(digits, region as CountryCode);
  return number?.isPossible() === true && number.nationalNumber === digits
    ? accepted(number.number, 'phone.range_unknown')
    : null;
}

function national(digits: string, context: PhoneContext): Reading {
  if (/^0+$/.test(digits)) return digits.length === 1 ? PLACEHOLDER : refusal('phone.not_a_number');
  const local = regional(digits, context);
  if (local !== null) return local;
  if (digits.length === 10 && digits.startsWith('0') && digits.charAt(1) !== '0') return french(digits.slice(1));
  if (digits.length === 9 && !digits.startsWith('0')) return french(digits);
  if (digits.length === 11 && digits.startsWith('33')) return french(digits.slice(2));
  if (digits.length === 12 && digits.startsWith('330')) return french(digits.slice(3));
  if (BARE_COUNTRY_CODE.test(digits)) {
    const number = parsePhoneNumberFromString(`+${digits}`);
    if (number?.isValid() === true) return accepted(number.number, 'phone.country_code_assumed');
  }
  if (SHORT_NUMBER.test(digits)) return refusal('phone.short_number');
  return unknownRange(digits, context) ?? wrongLength(digits, 10);
}

function dial(text: string, context: PhoneContext): Reading {
  const plus = text.startsWith('+');
  const digits = text.replace(/\D/g, '');
  if (plus && !digits.startsWith('0')) return international(digits);
  if (digits.startsWith('00') && /[1-9]/.test(digits)) return international(digits.replace(/^0+/, ''));
  return national(digits, context);
}

const SCIENTIFIC = /^([+-]?\d+)(?:[.,](\d+))?\s*E\s*\+?(\d+)$/i;

/** `6.39982511E+8` still has every digit; `3.36E+10` does not. */
function scientific(match: RegExpExecArray, context: PhoneContext): Reading {
  const fraction = match[2] ?? '';
  const exponent = Number(match[3]);
  if (exponent > fraction.length || exponent > 15) return refusal('phone.digits_lost');
  return dial(`${match[1] ?? ''}${fraction.slice(0, exponent)}`, context);
}

const LABEL =
  /^(?:t[ée]l[ée]?(?:phone)?s?|ph(?:one)?|port(?:able)?|mob(?:ile)?|fixe|dom(?:icile)?|bur(?:eau)?|pro(?:f(?:essionnel)?)?|perso(?:nnel)?|gsm|std|standard|n[°ºo]|t|p|m)(?:\s+(?:port(?:able)?|mobile|fixe|pro|perso|direct|domicile|bureau|standard))?\s*[.:°]*\s*(?=[+(\d])/i;
const FAX = /^(?:fax|t[ée]l[ée]copie)\b/i;
const EXTENSION = /[\s,(-]*(?:\b(?:poste|ext(?:ension)?|int(?:erne)?|x)|#)\s*[.:°]?\s*\d{1,6}\)?$/i;
const NOTE = /\([^)]*\p{L}[^)]*\)|\[[^\]]*\p{L}[^\]]*\]/gu;
/** A whole French number in usual grouping, not part of a longer run of digits. */
const WHOLE_NUMBER = /(?<![\d+])(?:(?:\+|00)\s*33\s*(?:\(\s*0\s*\)\s*|0)?|0)\s*[1-9](?:[\s./-]*\d\d){4}(?![\s./-]*\d)/g;

/** One number with its label, extension or note. */
function readPiece(piece: string, context: PhoneContext): Reading {
  if (isPlaceholder(piece)) return piece === '' ? NOTHING : PLACEHOLDER;
  if (FAX.test(piece)) return { e164: null, findings: [{ code: 'phone.fax', severity: 'info' }] };
  const lost = SCIENTIFIC.exec(piece);
  if (lost !== null) return scientific(lost, context);

  const notes: Finding[] = [];
  let text = piece.replace(LABEL, '');
  const withoutExtension = text.replace(EXTENSION, '');
  if (withoutExtension !== text) notes.push({ code: 'phone.extension', severity: 'info' });
  const withoutNote = withoutExtension.replace(NOTE, ' ').trim();
  if (withoutNote !== withoutExtension) notes.push({ code: 'phone.note', severity: 'info' });
  text = withoutNote
    .replace(/\(\s*0\s*\)/g, (zero) => (/^(?:\+|00)/.test(withoutNote) ? '' : zero))
    .replace(/^(\+?\d+)[.,]0+$/, '$1');

  let reading: Reading;
  if (!/\p{L}/u.test(text)) {
    reading = /\d/.test(text) ? dial(text.replace(/^[^\d+]+/, ''), context) : refusal('phone.not_a_number');
  } else if (/^[\dOo\s().+/-]+$/.test(text) && /\d/.test(text)) {
    reading = dial(text.replace(/[Oo]/g, '0'), context);
    notes.push({ code: 'phone.letter_for_zero', severity: 'info' });
  } else {
    const [whole, ...others] = text.match(WHOLE_NUMBER) ?? [];
    const rest = whole === undefined ? text : text.replace(whole, ' ');
    if (whole === undefined || others.length > 0 || /\d{3}/.test(rest)) return refusal('phone.not_a_number');
    reading = dial(whole.replace(/\(\s*0\s*\)/, ''), context);
    notes.push({ code: 'phone.note', severity: 'info' });
  }
  return reading.e164 === null ? reading : { e164: reading.e164, findings: [...notes, ...reading.findings] };
}

const STRONG_SEPARATOR = /[\r\n;|]+/;
const WEAK_SEPARATOR = /\s*[/,&]\s*|\s+[-–—]\s+|\s+(?:ou|et|or|and|puis)\s+/iu;

const FAX_AT_END = /\b(?:fax|t[ée]l[ée]copie)\P{L}*$/iu;

/**
 * Whole numbers in sequence, each with its label or note: « Fixe 01 99 00 12 34 Port. 06 39 98 12 34 ». null: other
 * text remains.
 */
function readLabelled(part: string, context: PhoneContext): readonly Reading[] | null {
  const found = [...part.matchAll(WHOLE_NUMBER)];
  const between = part.split(WHOLE_NUMBER);
  if (found.length < 2 || between.some((text) => /\d/.test(text))) return null;
  const isNoted = between.some(
    (text) => !FAX_AT_END.test(text) && /\p{L}/u.test(`${text.trim()} 0`.replace(LABEL, '')),
  );
  const readings = found.map(([number], place): Reading => {
    if (FAX_AT_END.test(between[place] ?? ''))
      return { e164: null, findings: [{ code: 'phone.fax', severity: 'info' }] };
    const reading = dial(number.replace(/\(\s*0\s*\)/, ''), context);
    return reading.e164 !== null && isNoted
      ? { e164: reading.e164, findings: [{ code: 'phone.note', severity: 'info' }, ...reading.findings] }
      : reading;
  });
  return readings.every(understood) ? readings : null;
}

/** Several numbers where every part is one; else the text as a whole. */
function readPart(part: string, context: PhoneContext): readonly Reading[] {
  const whole = readPiece(part, context);
  if (understood(whole)) return [whole];
  const pieces = part.split(WEAK_SEPARATOR).map((piece) => readPiece(piece, context));
  if (pieces.every(understood)) return pieces;
  const labelled = readLabelled(part, context);
  if (labelled !== null) return labelled;
  const glued = /^(0[1-79]\d{8})(0[1-79]\d{8})$/.exec(part.replace(/[\s.-]/g, ''));
  if (glued !== null) return [readPiece(glued[1] ?? '', context), readPiece(glued[2] ?? '', context)];
  return [whole];
}

/**
 * The nine national digits of the most common cells: ten digits with spaces, dots or dashes between them, or nine
 * without the zero lost in a spreadsheet. Null for anything else.
 */
function plainNational(text: string): string | null {
  if (text.length > 14) return null;
  let digits = '';
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += text.charAt(index);
    else if ((code !== 32 && code !== 45 && code !== 46) || index === 0 || index === text.length - 1) return null;
  }
  const national = digits.length === 10 && digits.startsWith('0') ? digits.slice(1) : digits;
  return national.length === 9 && !national.startsWith('0') ? national : null;
}

/**
 * The distinct numbers of a cell in E.164, in order. A cell may contain several numbers (`/`, `,`, « ou » and the like
 * separate them only when every part is a number), labels, extensions and notes.
 *
 * Warnings: `phone.too_short`, `too_long`, `not_a_number`, `digits_lost` (scientific notation),
 * `short_number`, `special_rate` (08), `platform`, `machine`: such a number is never kept (docs/law/rules-fr.md NF-2).
 * Overseas numbers get their own country code (NF-1).
 */
export function normalisePhones(cell: string | number, context: PhoneContext = {}): Normalised<readonly string[]> {
  const raw = typeof cell === 'number' ? String(cell) : cell;
  if (context.country === undefined && context.territory === undefined) {
    const national = plainNational(raw);
    if (national !== null) {
      const reading = french(national);
      return { value: reading.e164 === null ? null : [reading.e164], findings: reading.findings };
    }
  }
  const numbers = new Set<string>();
  const findings = new Map<string, Finding>();
  for (const part of raw.split(STRONG_SEPARATOR)) {
    for (const { e164, findings: found } of readPart(unwrap(tidy(part.normalize('NFKC'))), context)) {
      if (e164 !== null) numbers.add(e164);
      for (const finding of found) if (!findings.has(finding.code)) findings.set(finding.code, finding);
    }
  }
  return { value: numbers.size === 0 ? null : [...numbers], findings: [...findings.values()] };
}

/** Removes the marks that force text in spreadsheets: `'06…`, `="06…"`. */
function unwrap(text: string): string {
  return text
    .replace(/^=?"(.*)"$/, '$1')
    .replace(/^['’`]\s*/, '')
    .trim();
}

export { formatPhone, isMobile, phoneTerritory } from './phone-plan.ts';
