import { isFrenchTerritory, readCountry } from './country.ts';
import type { Normalised } from '../value/finding.ts';
import { foldWords, tidy } from '../value/fold.ts';
import { isPlaceholder } from '../value/placeholder.ts';
import { normalisePostcode, territoryOfPostcode } from './postcode.ts';
import { STREET_TYPE_OF, TITLE_OF } from './street-words.ts';
import { postcodeMatchesTown } from './towns.ts';

export interface AddressParts {
  readonly street?: string;
  readonly addressComplement?: string;
  readonly postcode?: string;
  readonly city?: string;
  /** As in the cell. */
  readonly country?: string;
  /** ISO 3166-1 alpha-2, if postcode or country determine it. */
  readonly territory?: string;
}

const HOUSE_NUMBER = /^\d{1,4}(?:\s*[-/à]\s*\d{1,4})?\s*(?:bis|ter|quater|quinquies|[a-e])?\b[\s,]+(?=\p{L})/iu;
const STREET_TYPE = new RegExp(
  String.raw`^(?:${[...STREET_TYPE_OF.keys()].filter((word) => word.length > 1).join('|')})\.?(?=[\s'’])`,
  'i',
);
/** A foreign street ends with its number: « Rue Haute 120 », « Lindenstr. 9 ». */
const NUMBER_LAST = /\p{L}[\p{L}.\s'’-]*\s\d{1,4}\s?[a-z]?$/iu;

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The likelihood that a piece of an address is its street line. */
function streetScore(piece: string): number {
  const bare = folded(piece);
  if (HOUSE_NUMBER.test(bare)) return STREET_TYPE.test(bare.replace(HOUSE_NUMBER, '')) ? 4 : 3;
  if (STREET_TYPE.test(bare)) return 2;
  return NUMBER_LAST.test(bare) ? 1 : 0;
}

const FRENCH_PLACE =
  /^(.*?)(?:^|[\s,])(?:F(?:R)?\s*-\s*)?(\d{2}\s?\d{3})\s*[-,]?\s+(\p{L}[^\d]*(?:\s+cedex(?:\s*\d{1,2})?|\s+\d{1,2}(?:er|e|[eè]me)?(?:\s+arr\.?\p{L}*)?)?)$/iu;
/** Digits, then perhaps the two letters of a Dutch postcode or the first word of a town: « 1012 AB Amsterdam », « 7100 La Louvière ». */
const FOREIGN_PLACE = /^(.*?)(?:^|[\s,])((?:[A-Z]{1,2}\s*-\s*)?\d{4,6})(\s?[A-Z]{2})?\s+(\p{L}[\p{L}\s.'’()-]*)$/iu;

interface Place {
  readonly before: string;
  readonly postcode: string;
  readonly city: string;
  readonly territory: string | null;
}

/** The postcode and town at the end of a piece, and the text before them. */
function placeOf(piece: string, country: string | null): Place | null {
  const abroad = country !== null && !isFrenchTerritory(country);
  const french = abroad ? null : FRENCH_PLACE.exec(piece);
  if (french !== null) {
    const [, before = '', spaced = '', city = ''] = french;
    const postcode = spaced.replace(/\s/g, '');
    return { before, postcode, city, territory: territoryOfPostcode(postcode) };
  }
  const foreign = FOREIGN_PLACE.exec(piece);
  if (foreign === null) return null;
  const [, before = '', digits = '', letters = '', rest = ''] = foreign;
  const isPrefixed = /^[A-Z]/i.test(digits);
  const hasLetters = country === 'NL' && !isPrefixed;
  const written = hasLetters ? digits + letters : digits;
  const city = hasLetters ? rest : `${letters} ${rest}`.trim();
  if (!abroad && !isPrefixed) {
    // Four digits inside a line may be a house number; alone before a name, a postcode: French when the lost zero gives
    // a postcode of the town, else of a country that the row does not name.
    if (before !== '' || written.length !== 4) return null;
    const padded = `0${written}`;
    return postcodeMatchesTown(padded, city) === true
      ? { before, postcode: padded, city, territory: 'FR' }
      : { before, postcode: written, city, territory: null };
  }
  const read = normalisePostcode(written, isPrefixed ? undefined : (country ?? undefined)).value;
  return read === null ? null : { before, postcode: read.postcode, city, territory: read.territory ?? country };
}

/** The pieces of an address: its lines when it has several, else the parts between commas and spaced dashes. */
function piecesOf(text: string): string[] {
  const lines = text
    .split(/[\r\n]+/)
    .map(tidy)
    .filter((line) => line !== '');
  const pieces = lines.length > 1 ? lines : (lines[0] ?? '').split(/\s*[,;]\s*|\s+[-–—]\s+/);
  const joined: string[] = [];
  for (const piece of pieces.filter((candidate) => candidate !== '')) {
    // « 12, rue du Fossé »: this comma separates nothing.
    const last = joined.at(-1);
    if (last !== undefined && /^\d{1,4}(?:\s*(?:bis|ter|quater|[a-e]))?$/i.test(last))
      joined[joined.length - 1] = `${last} ${piece}`;
    else joined.push(piece);
  }
  return joined.map((piece) => piece.replace(/^(\d{1,4}(?:\s*(?:bis|ter|quater))?)\s*,\s*/i, '$1 '));
}

/**
 * Splits an address in one cell: street, the text before it (building, floor), postcode, town, country. Without a
 * postcode the whole is kept as the street (`address.no_postcode`).
 *
 * @param country ISO 3166-1 alpha-2 of the row's country column
 */
export function splitAddress(cell: string, country: string | null = null): Normalised<AddressParts> {
  if (isPlaceholder(tidy(cell))) return { value: null, findings: [] };
  const pieces = piecesOf(cell);
  let named: string | undefined;
  let code = country;
  if (pieces.length > 1) {
    const last = pieces.at(-1) ?? '';
    const read = last.length > 1 ? readCountry(last) : null;
    if (read !== null) {
      named = last;
      code ??= read;
      pieces.pop();
    }
  }
  let place: Place | null = null;
  let at = pieces.length - 1;
  for (; at >= 0 && place === null; at -= 1) place = placeOf(pieces[at] ?? '', code);
  if (place === null) {
    return {
      value: { ...street(pieces), ...(named === undefined ? {} : { country: named }) },
      findings: [{ code: 'address.no_postcode', severity: 'info' }],
    };
  }
  const others = pieces.filter((_, index) => index !== at + 1);
  const before = place.before.replace(/[\s,;–-]+$/u, '').trim();
  const territory = place.territory ?? code;
  return {
    value: {
      ...street([...others.slice(0, at + 1), ...(before === '' ? [] : [before]), ...others.slice(at + 1)]),
      postcode: place.postcode,
      city: place.city,
      ...(named === undefined ? {} : { country: named }),
      ...(territory === null ? {} : { territory }),
    },
    findings: [],
  };
}

/** The piece that is the street; the others, in their order, are the complement. */
function street(pieces: readonly string[]): Pick<AddressParts, 'street' | 'addressComplement'> {
  const scores = pieces.map(streetScore);
  const best = Math.max(0, ...scores);
  const index = best === 0 ? pieces.length - 1 : scores.lastIndexOf(best);
  const line = pieces[index];
  const complement = pieces.filter((_, other) => other !== index).join(', ');
  return {
    ...(line === undefined ? {} : { street: line }),
    ...(complement === '' ? {} : { addressComplement: complement }),
  };
}

const REPEATS: ReadonlyMap<string, string> = new Map([
  ['bis', 'b'],
  ['ter', 't'],
  ['quater', 'q'],
  ['quinquies', 'c'],
]);
/** Optional words. */
const SMALL_WORDS = new Set([
  'de',
  'du',
  'des',
  'd',
  'la',
  'le',
  'les',
  'l',
  'et',
  'a',
  'au',
  'aux',
  'en',
  'sur',
  'sous',
]);

/** What a word becomes behind the number, as the first street type, and in the name of a street, where it stays there. */
interface KeyWord {
  readonly repeat: string | undefined;
  readonly type: string | undefined;
  readonly name: string | undefined;
}

/** One look-up for each word of a street; a word that is not here stays as it is. */
const KEY_WORDS: ReadonlyMap<string, KeyWord> = new Map(
  [...REPEATS.keys(), ...STREET_TYPE_OF.keys(), ...SMALL_WORDS, ...TITLE_OF.keys()].map((word) => [
    word,
    {
      repeat: REPEATS.get(word),
      type: STREET_TYPE_OF.get(word),
      name: SMALL_WORDS.has(word) ? undefined : (TITLE_OF.get(word) ?? word),
    },
  ]),
);

const NUMBER_RANGE = /\d\s*[-/à]\s*\d/i;
const NUMBER_RANGES = /(\d)\s*[-/à]\s*\d+\b/gi;
const STREET_NUMBER = /^(\d+)(bis|ter|quater|[a-e])?$/;
const NINE = '9'.charCodeAt(0);

/** A street in comparable form: number, its letter, type and name in full words, without small words. */
export function streetKey(streetLine: string): string {
  // One row needs it several times: for matching, for its household key, for the suppression list.
  if (streetLine === lately.street) return lately.key;
  const key = newStreetKey(streetLine);
  lately = { street: streetLine, key };
  return key;
}

let lately = { street: '', key: '' };

function newStreetKey(streetLine: string): string {
  const text = foldWords(NUMBER_RANGE.test(streetLine) ? streetLine.replace(NUMBER_RANGES, '$1') : streetLine);
  const key: string[] = [];
  let typeRead = false;
  for (let from = 0, end = 0; from < text.length; from = end + 1) {
    const space = text.indexOf(' ', from);
    end = space === -1 ? text.length : space;
    const word = text.slice(from, end);
    const number = text.charCodeAt(from) <= NINE ? STREET_NUMBER.exec(word) : null;
    if (number !== null) {
      const digits = number[1] ?? '';
      key.push(digits.startsWith('0') ? digits.replace(/^0+(?=\d)/, '') : digits);
      if (number[2] !== undefined) key.push(REPEATS.get(number[2]) ?? number[2]);
      continue;
    }
    const known = KEY_WORDS.get(word);
    if (known === undefined) {
      key.push(word);
    } else if (key.length === 1 && known.repeat !== undefined) {
      key.push(known.repeat);
    } else if (!typeRead && known.type !== undefined) {
      key.push(known.type);
      typeRead = true;
    } else if (known.name !== undefined) {
      key.push(known.name);
    }
  }
  return key.join(' ');
}

/**
 * The keys that identify one place: postcode and street in their comparable form. Empty when postcode or street is
 * missing: an incomplete address matches nothing.
 */
export function addressKeys(address: {
  readonly street?: string | null;
  readonly postcode?: string | null;
}): readonly string[] {
  const postcode = (address.postcode ?? '').replace(/\s/g, '').toLowerCase();
  const key = streetKey(address.street ?? '');
  if (postcode === '' || key === '') return [];
  return [`${postcode} ${key}`];
}

/**
 * The household of one letter: the same last name (or company) at the same place, complement included, so that two
 * flats of one house are two households. Null when the address is incomplete.
 */
export function householdKey(contact: {
  readonly lastName?: string | null;
  readonly company?: string | null;
  readonly street?: string | null;
  readonly addressComplement?: string | null;
  readonly postcode?: string | null;
}): string | null {
  const [place] = addressKeys(contact);
  const name = foldWords(contact.lastName ?? '') || foldWords(contact.company ?? '');
  if (place === undefined || name === '') return null;
  return `${place} | ${foldWords(contact.addressComplement ?? '')} | ${name}`;
}
