import { afnorLines, type AfnorLines } from '../../../shared/domain/afnor-address.ts';
import type { Channel } from '../../../shared/domain/channel.ts';
import { isMobile } from '../../../shared/domain/phone.ts';
import type { PhoneUse } from '../../../shared/domain/facts.ts';
import { addressCoordinate } from '../contact/provenance.ts';
import type { StoredContact, StoredPhone } from '../contact/stored-contact.ts';

/** One coordinate by which a campaign could reach a contact. */
export interface Target {
  /** The e-mail, the E.164 number, or the key of the address ('' for an address that has no key). */
  readonly coordinate: string;
  readonly kind: 'email' | 'phone' | 'address';
  readonly phoneUse?: PhoneUse;
}

/** The coordinates of a contact for a channel, in the order in which they are kept, or why there are none. */
export type Targets = readonly Target[] | 'no_coordinate' | 'invalid_coordinate';

/** Nobody's own line: surcharged and free numbers, machines, and the like. Never dialled. */
const NEVER_DIALLED = /^\+33(?:8|700)|^\+[1-9]\d{0,5}$/;

/**
 * By which coordinates `channel` could reach a contact. Letters need an address that can be written in
 * six lines of 38 characters, texts a mobile number, calls a person's number.
 */
export function targetsOf(contact: Pick<StoredContact, 'person' | 'emails' | 'phones'>, channel: Channel): Targets {
  switch (channel) {
    case 'post':
      return addressTargets(contact);
    case 'email':
      return contact.emails.length === 0 ? 'no_coordinate' : contact.emails.map((coordinate) => ({ coordinate, kind: 'email' }));
    case 'sms':
      return phoneTargets(contact.phones, (number) => !NEVER_DIALLED.test(number) && isMobile(number));
    case 'phone':
    case 'automated_call':
      return phoneTargets(contact.phones, (number) => !NEVER_DIALLED.test(number));
  }
}

function phoneTargets(phones: readonly StoredPhone[], isUsable: (number: string) => boolean): Targets {
  if (phones.length === 0) return 'no_coordinate';
  const usable = phones.filter(({ number }) => isUsable(number));
  if (usable.length === 0) return 'invalid_coordinate';
  return usable.map(({ number, use }) => ({ coordinate: number, kind: 'phone', ...(use === undefined ? {} : { phoneUse: use }) }));
}

/** An address needs a place, a postcode and a town; what lacks one is no address. */
function addressTargets({ person }: Pick<StoredContact, 'person'>): Targets {
  const hasPlace = person.street !== undefined || person.addressComplement !== undefined;
  if (!hasPlace || person.postcode === undefined || person.city === undefined) return 'no_coordinate';
  if (!fitsForSure(person) && letterLines(person) === null) return 'invalid_coordinate';
  return [{ coordinate: addressCoordinate(person) ?? '', kind: 'address' }];
}

/** Begins with a letter or a digit, and no character of it becomes two. */
const SIMPLE = /^[A-Za-zÀ-ÅÇ-ÖÙ-Ýà-åç-öù-ýÿ\d][A-Za-zÀ-ÅÇ-ÖÙ-Ýà-åç-öù-ýÿ\d '’.,-]*$/;
const LONGEST_CIVILITY = 'MONSIEUR ET MADAME '.length;
const LINE = 38;
const LABEL = 32;

/**
 * Whether an everyday French address is plainly short enough: nine in ten are, and writing the lines of
 * a letter costs ten times the question. Held against `letterLines` by a property test.
 */
export function fitsForSure(person: StoredContact['person']): boolean {
  const { firstName, lastName, street, postcode, city, territory } = person;
  if (person.audience !== 'consumer' || person.company !== undefined || person.addressComplement !== undefined || person.country !== undefined) return false;
  if (lastName === undefined || street === undefined || postcode === undefined || city === undefined || (territory ?? 'FR') !== 'FR') return false;
  return (
    LONGEST_CIVILITY + (firstName?.length ?? 0) + 1 + lastName.length <= LINE && street.length <= LABEL && city.length <= LABEL && /^\d{5}$/.test(postcode) &&
    SIMPLE.test(lastName) && SIMPLE.test(street) && SIMPLE.test(city) && (firstName === undefined || SIMPLE.test(firstName))
  );
}

/** The lines of a letter to one contact; null when the norm can't hold them. */
export function letterLines(person: StoredContact['person']): AfnorLines | null {
  return afnorLines(person).lines;
}
