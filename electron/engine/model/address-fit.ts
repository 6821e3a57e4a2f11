import { afnorLines, type AfnorLines } from '../../../shared/domain/place/afnor-address.ts';
import type { PersonFacts } from '../../../shared/domain/contact/fields.ts';

/** Whether a person has a postal address, and whether it fits the lines of a letter. */
export type AddressFit = 'no_address' | 'fits' | 'does_not_fit';

/** An address needs a street or complement, a postcode and a town. */
export function addressFitOf(person: PersonFacts): AddressFit {
  const hasPlace = person.street !== undefined || person.addressComplement !== undefined;
  if (!hasPlace || person.postcode === undefined || person.city === undefined) return 'no_address';
  return isPlainAddress(person) || postalLines(person) !== null ? 'fits' : 'does_not_fit';
}

/** The lines of a letter to one contact; null when the address does not fit NF Z10-011. */
export function postalLines(person: PersonFacts): AfnorLines | null {
  return afnorLines(person).lines;
}

/** Starts with a letter or digit, and no character folds into two. */
const SIMPLE = /^[A-Za-zÀ-ÅÇ-ÖÙ-Ýà-åç-öù-ýÿ\d][A-Za-zÀ-ÅÇ-ÖÙ-Ýà-åç-öù-ýÿ\d '’.,-]*$/;
const POSTCODE = /^\d{5}$/;
const LINE = 38;
const LABEL = 32;

/** Longest name: the rest of a line after « MONSIEUR ET MADAME ». */
const PLAIN_NAME = LINE - 'MONSIEUR ET MADAME '.length;

/**
 * Fast check whether a plain address of a consumer in France fits the lines of a letter: nine in ten do,
 * and writing the lines costs ten times as much. A property test compares it with `postalLines`.
 */
export function isPlainAddress({
  audience,
  company,
  addressComplement,
  country,
  territory = 'FR',
  firstName = '',
  lastName,
  street,
  postcode,
  city,
}: PersonFacts): boolean {
  if (audience !== 'consumer' || territory !== 'FR' || (company ?? addressComplement ?? country) !== undefined)
    return false;
  if (lastName === undefined || street === undefined || postcode === undefined || city === undefined) return false;
  if (lastName.length + 1 + firstName.length > PLAIN_NAME || street.length > LABEL || city.length > LABEL) return false;
  return (
    POSTCODE.test(postcode) &&
    SIMPLE.test(lastName) &&
    (firstName === '' || SIMPLE.test(firstName)) &&
    SIMPLE.test(street) &&
    SIMPLE.test(city)
  );
}
