import { addressKeys } from '../../../../shared/domain/place/address.ts';
import { foldWords } from '../../../../shared/domain/value/fold.ts';
import { readComparedPiece } from '../../sql/compared-pieces.ts';
import { readCoordinateValues } from '../../sql/contacts.ts';
import { readNamedAddresses } from '../../sql/suppressible.ts';
import type { SqlReader } from '../../storage/reader.ts';

/** Keys of the contacts that are worth comparing: those of one person have one in common. */

/** @param postcode of a name or an address; null: of a coordinate. */
export type NoteKey = (contactId: number, key: string, postcode: string | null) => void;

/**
 * Notes the keys of a range of contacts, both ends included.
 *
 * @param postcodes names and addresses only in these; null: all.
 */
export function noteKeys(
  reader: SqlReader,
  from: number,
  to: number,
  postcodes: ReadonlySet<string> | null,
  note: NoteKey,
): void {
  const piece = readComparedPiece(reader, from, to);
  if (piece === null) {
    noteKeysOneByOne(reader, from, to, postcodes, note);
    return;
  }
  const { contactIds, values } = piece.coordinates;
  for (let place = 0; place < values.length; place += 1) note(Number(contactIds[place]), values[place] ?? '', null);
  const { ids, surnamesOrFirms, names, companies, streets, postcodes: codes } = piece.people;
  for (let place = 0; place < ids.length; place += 1) {
    const postcode = codes[place] ?? '';
    if (postcodes?.has(postcode) === false) continue;
    const person = {
      surnameOrFirm: surnamesOrFirms[place] ?? '',
      names: names[place] ?? '',
      company: companies[place] ?? '',
      street: streets[place] ?? '',
      postcode,
    };
    notePersonKeys(Number(ids[place]), person, note);
  }
}

/** The same for contacts whose values have line breaks in them; the reference of `noteKeys`. */
export function noteKeysOneByOne(
  reader: SqlReader,
  from: number,
  to: number,
  postcodes: ReadonlySet<string> | null,
  note: NoteKey,
): void {
  for (const [contactId, value] of readCoordinateValues(reader, from, to)) note(Number(contactId), String(value), null);
  for (const { contactId, firstName, lastName, company, street, postcode } of readNamedAddresses(reader, from, to)) {
    if (typeof postcode !== 'string' || postcodes?.has(postcode) === false) continue;
    const person = {
      surnameOrFirm: lastName ?? company ?? '',
      names: `${firstName ?? ''} ${lastName ?? ''}`,
      company: company ?? '',
      street: street ?? '',
      postcode,
    };
    notePersonKeys(contactId, person, note);
  }
}

interface PersonOfKeys {
  readonly surnameOrFirm: string;
  readonly names: string;
  readonly company: string;
  readonly street: string;
  readonly postcode: string;
}

/** Of the address with an initial of the surname, since behind one door live many people, and of the name in its postcode. */
function notePersonKeys(contactId: number, person: PersonOfKeys, note: NoteKey): void {
  const { postcode } = person;
  for (const key of addressKeys(person))
    note(contactId, `a ${key} ${foldWords(person.surnameOrFirm).slice(0, 1)}`, postcode);
  const name = nameOf(person);
  if (name !== '') note(contactId, `n ${postcode} ${name}`, postcode);
}

/** The parts in alphabetical order. */
function nameOf({ names, company }: PersonOfKeys): string {
  const folded = foldWords(names);
  const space = folded.indexOf(' ');
  if (space === -1) return foldWords(company);
  if (folded.includes(' ', space + 1)) return folded.split(' ').sort().join(' ');
  // Two parts, as most names: nothing has to be built of those that stand in order.
  const [first, second] = [folded.slice(0, space), folded.slice(space + 1)];
  return first <= second ? folded : `${second} ${first}`;
}
