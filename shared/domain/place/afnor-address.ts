import type { Contact } from '../contact/contact.ts';
import { countryName, isFrenchTerritory, readCountry } from './country.ts';
import type { Finding } from '../value/finding.ts';
import { capitals, capitalsOnce } from './capitals.ts';
import { territoryOfPostcode } from './postcode.ts';
import { ABBREVIATION_OF, PART_OF } from './street-words.ts';

/** L1 to L7 of NF Z10-011; an absent line is ''. L7 is the country, for mail abroad only. */
export type AfnorLines = readonly [string, string, string, string, string, string, string];

export interface AfnorAddress {
  /** Null when the address can't be written in lines of 38 characters; `findings` give the reason. */
  readonly lines: AfnorLines | null;
  readonly findings: readonly Finding[];
}

export type AfnorAddressee = Partial<
  Pick<
    Contact,
    | 'civility'
    | 'firstName'
    | 'lastName'
    | 'company'
    | 'audience'
    | 'street'
    | 'addressComplement'
    | 'postcode'
    | 'city'
    | 'country'
    | 'territory'
  >
>;

/** Characters of a line (NF Z10-011, AF-1). */
const LINE_LENGTH = 38;
/** A street label above this is abbreviated (AF-1). */
const LABEL_LENGTH = 32;

const CIVILITIES: Readonly<Record<string, string>> = {
  M: 'MONSIEUR',
  MME: 'MADAME',
  'M ET MME': 'MONSIEUR ET MADAME',
  MM: 'MESSIEURS',
  MMES: 'MESDAMES',
  DR: 'DOCTEUR',
  ME: 'MAITRE',
  PR: 'PROFESSEUR',
};

/** Civility, first name, last name: in full, else shortened as the norm allows. Null when that is still too long. */
function nameLine(addressee: AfnorAddressee): string | null {
  const civility = capitals(addressee.civility ?? '');
  const first = capitals(addressee.firstName ?? '');
  const last = capitals(addressee.lastName ?? '');
  const whole = spaced(CIVILITIES[civility] ?? civility, first, last);
  if (whole.length <= LINE_LENGTH) return whole;
  const initials = first
    .split(' ')
    .map((word) => word.charAt(0))
    .join(' ');
  const shorter = [spaced(civility, first, last), spaced(civility, initials, last), spaced(initials, last)];
  return shorter.find((line) => line.length <= LINE_LENGTH) ?? null;
}

function spaced(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}

/** Abbreviates word by word from the left, the last word kept whole, until the text fits. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const words = text.split(' ');
  for (let index = 0; index < words.length - 1 && words.join(' ').length > length; index += 1) {
    const abbreviation = ABBREVIATION_OF.get((words[index] ?? '').toLowerCase());
    if (abbreviation !== undefined) words[index] = abbreviation.toUpperCase();
  }
  return words.join(' ');
}

const REPEATS: Readonly<Record<string, string>> = { BIS: 'B', TER: 'T', QUATER: 'Q', QUINQUIES: 'C' };

/**
 * « 12 bis, rue de l'Église » → `12 B RUE DE L EGLISE`; « 12/14 » and « 4 à 8 » → the first number (AF-4).
 *
 * @param capitalised the same street in capitals.
 */
function streetLine(street: string, capitalised: string): string {
  const oneNumber = street.replace(
    /^(\s*\d+(?:\s*(?:bis|ter|quater)|[a-e])?)\s*(?:[-/]|à|et)\s*\d+(?:\s*(?:bis|ter|quater)|[a-e])?\b/i,
    '$1',
  );
  const text = (oneNumber === street ? capitalised : capitalsOnce(oneNumber)).replace(
    /^(\d+) ?(BIS|TER|QUATER|QUINQUIES)\b/,
    (_, number: string, repeat: string) => `${number} ${REPEATS[repeat] ?? repeat}`,
  );
  const number = /^\d+(?: [A-Z](?= ))? /.exec(text)?.[0] ?? '';
  const label = text.slice(number.length);
  return label.length > LABEL_LENGTH ? number + shortened(label, LABEL_LENGTH) : text;
}

const INSIDE =
  /^(?:APPARTEMENT|APT|APPT|APP|ETAGE|ETG|PORTE|PTE|ESCALIER|ESC|COULOIR|CHEZ|C O|STUDIO|CHAMBRE|BOITE|BAL|\d+ ?(?:E|EME|ER|ERE|ND) ETAGE|RDC|REZ DE CHAUSSEE|BUREAU|BUR)\b/;
const SERVICE = /^(?:BP|CS|TSA|LIEU DIT|LD|HAMEAU|POSTE RESTANTE|CIDEX)\b/;

const ORDINAL = /^\d+(?:E|EME|ER|ERE|ND)$/;

/** « Et. 3 » and « 2e et » are floors; any other « et » joins two words: « Pierre et Marie », « bât. 2 et 4 ». */
function isFloor(words: readonly string[], place: number): boolean {
  const [before = '', after = ''] = [words[place - 1], words[place + 1]];
  return place === 0 ? /^\d/.test(after) : ORDINAL.test(before) && !/^\d/.test(after);
}

interface Complements {
  readonly inside: readonly string[];
  readonly outside: readonly string[];
  readonly service: readonly string[];
}

/** The line of each piece of a complement: inside the building (L2), around it (L3), lieu-dit or BP (L5). */
function sorted(pieces: readonly string[]): Complements {
  const inside: string[] = [];
  const outside: string[] = [];
  const service: string[] = [];
  for (const piece of pieces) {
    const text = capitals(piece)
      .split(' ')
      .map((word, place, words) =>
        word === 'ET' && !isFloor(words, place) ? word : (PART_OF.get(word.toLowerCase())?.toUpperCase() ?? word),
      )
      .join(' ')
      .replace(/^LIEU DIT /, '');
    if (text === '') continue;
    if (SERVICE.test(capitals(piece))) service.push(text);
    else if (INSIDE.test(text)) inside.push(text);
    else outside.push(text);
  }
  return { inside, outside, service };
}

/** Whether the letter goes to an organisation, with the person on the second line. */
function isOrganisation(addressee: AfnorAddressee): boolean {
  if ((addressee.company ?? '') === '') return false;
  return (addressee.lastName ?? '') === '' || (addressee.audience !== undefined && addressee.audience !== 'consumer');
}

function refused(code: string, params?: Finding['params']): AfnorAddress {
  return {
    lines: null,
    findings: [params === undefined ? { code, severity: 'warning' } : { code, severity: 'warning', params }],
  };
}

/**
 * A contact's address in six lines of 38 capitals (seven abroad), NF Z10-011. Words are abbreviated
 * only where a line is too long; nothing is cut: an address that does not fit, or lacks name, place or town, gives no
 * lines and the reason (`address.no_name`, `no_place`, `no_postcode`, `no_town`, `line_too_long`).
 */
export function afnorLines(addressee: AfnorAddressee): AfnorAddress {
  const organisation = isOrganisation(addressee);
  const person = nameLine(addressee);
  if (person === null) return refused('address.line_too_long', { line: 1 });
  const company = capitals(addressee.company ?? '');
  if ((organisation ? company : person) === '' || (!organisation && (addressee.lastName ?? '') === ''))
    return refused('address.no_name');

  const country = addressee.country === undefined ? null : readCountry(addressee.country);
  const territory = addressee.territory ?? country ?? territoryOfPostcode(addressee.postcode ?? '') ?? 'FR';
  const abroad = !isFrenchTerritory(territory);
  const postcode = (addressee.postcode ?? '').trim().toUpperCase();
  if (postcode === '' || (!abroad && !/^\d{5}$/.test(postcode))) return refused('address.no_postcode');
  const town = capitals(addressee.city ?? '');
  if (town === '') return refused('address.no_town');

  const capitalised = capitalsOnce(addressee.street ?? '');
  const streetIsService = SERVICE.test(capitalised);
  const { addressComplement = '' } = addressee;
  const pieces = addressComplement === '' ? [] : addressComplement.split(/\s*[\n,;]\s*|\s+[-–—]\s+/);
  const complements = sorted(streetIsService ? [...pieces, addressee.street ?? ''] : pieces);
  const street = streetIsService ? '' : streetLine(addressee.street ?? '', capitalised);
  if (street === '' && complements.service.length === 0 && complements.outside.length === 0)
    return refused('address.no_place');

  const [second, third] = organisation
    ? [person, [...complements.inside, ...complements.outside].join(' ')]
    : complementLines(complements.inside, complements.outside);
  const written = [
    organisation ? company : person,
    second,
    third,
    street,
    complements.service.join(' '),
    `${postcode} ${town}`,
    abroad ? capitals(countryName(territory)) : '',
  ].map((line) => shortened(line, LINE_LENGTH));
  const tooLong = written.findIndex((line) => line.length > LINE_LENGTH);
  if (tooLong >= 0) return refused('address.line_too_long', { line: tooLong + 1 });
  const [l1 = '', l2 = '', l3 = '', l4 = '', l5 = '', l6 = '', l7 = ''] = written;
  return { lines: [l1, l2, l3, l4, l5, l6, l7], findings: [] };
}

/** L2 and L3 of a person: inside, then outside; a long outside spreads over both when nothing is inside. */
function complementLines(inside: readonly string[], outside: readonly string[]): readonly [string, string] {
  const whole = outside.join(' ');
  if (inside.length > 0 || whole.length <= LINE_LENGTH) return [inside.join(' '), whole];
  // Piece by piece: a building stays with its letter.
  let count = outside.length - 1;
  while (count > 1 && outside.slice(0, count).join(' ').length > LINE_LENGTH) count -= 1;
  return [outside.slice(0, count).join(' '), outside.slice(count).join(' ')];
}
