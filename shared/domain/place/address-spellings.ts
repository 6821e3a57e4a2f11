import { foldWords } from '../value/fold.ts';
import { addressKeys, splitAddress, streetKey } from './address.ts';

/**
 * One house under several keys: with and without the flat or building in its line, and by each spelling of the letter
 * after its number. For the suppression list alone, where a refusal must be found and a letter too few is no harm.
 */

interface Place {
  readonly street?: string | null;
  readonly postcode?: string | null;
}

/** The keys under which a refusal is kept: the street as written, and the house without flat and building. */
export function placesToKeep(address: Place): readonly string[] {
  const house = houseOf(address.street ?? '');
  const keys = addressKeys(address);
  return house === null ? keys : [...new Set([...keys, ...addressKeys({ ...address, street: house })])];
}

/** The keys under which a refusal of this address may be kept. */
export function placesToFind(address: Place): readonly string[] {
  const written = spelled(address);
  const house = houseOf(address.street ?? '');
  return house === null ? written : [...new Set([...written, ...spelled({ ...address, street: house })])];
}

const COMPLEMENT = String.raw`bat(?:iment)?|apt|appt?|appartement|esc(?:alier)?|etage|porte|hall|entree|interphone`;
/** A part beside the street: after a comma that does not follow the number alone, a dash, or in words. */
const HAS_PARTS = new RegExp(
  String.raw`(?<!^\s*\d{1,4}(?:\s?(?:bis|ter|quater|[a-e]))?\s*),|;|\s[-–—]\s|(?<!\p{L})(?:b[âa]t|b[âa]timent|étage|entrée|${COMPLEMENT})(?!\p{L})`,
  'iu',
);
const FROM_COMPLEMENT = new RegExp(
  String.raw`^(\d+(?: \S+){2,}?) (?:\d{1,2} ?(?:er|e|eme) )?(?:${COMPLEMENT})\b.*$`,
  'u',
);

/** The line without the flat, floor and building beside it, folded; null: it has none, or no number begins the rest. */
function houseOf(street: string): string | null {
  if (!HAS_PARTS.test(street)) return null;
  const line = foldWords(splitAddress(street).value?.street ?? street);
  const house = FROM_COMPLEMENT.exec(line)?.[1] ?? line;
  // Number, kind and name: « 12 rue du Bâtiment » has no building.
  return /^\d+[a-z]? \S/.test(house) && streetKey(house).split(' ').length > 2 ? house : null;
}

/** « a » and « d » alone are small words: the keys of « 12A » and « 12 A rue Pasteur » differ. « 12 à 14 » is a range. */
const HOUSE_LETTER = /^(\s*\d+)(\s?)([ad])(?=[\s,]+(?!\d))/i;
/** « 5T chemin », « 5 ter chemin » and « 5 T CHEMIN » (docs/law/rules-fr.md, AF-4). */
const GLUED_REPEAT = /(?<= \d+)([tq])(?= )/;
const SPACED_REPEAT = /(?<= \d+) ([tq])(?= )/;

function spelled(address: Place): readonly string[] {
  const keys = addressKeys(address);
  const [key] = keys;
  if (key === undefined) return keys;
  const letter = otherLetter(address);
  const glued = key.replace(GLUED_REPEAT, ' $1');
  const spaced = key.replace(SPACED_REPEAT, '$1');
  const others = [letter, glued === key ? null : glued, spaced === key ? null : spaced];
  return [...keys, ...others.filter((other) => other !== null)];
}

function otherLetter(address: Place): string | null {
  const street = address.street ?? '';
  const [, number = '', space = '', letter = ''] = HOUSE_LETTER.exec(street) ?? [];
  if (letter === '') return null;
  const rest = street.slice(number.length + space.length + letter.length);
  return addressKeys({ ...address, street: `${number}${space === '' ? ' ' : ''}${letter}${rest}` })[0] ?? null;
}
