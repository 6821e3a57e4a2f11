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
    case 'phone':
    case 'automated_call':
      return reachablePhones(contact.phones, channel);
  }
}

/** The numbers that a channel of calls or texts can reach. */
export function reachablePhones(phones: readonly StoredPhone[], channel: Channel): Targets {
  if (phones.length === 0) return 'no_coordinate';
  const usable = phones.filter(({ number }) => !NEVER_DIALLED.test(number) && (channel !== 'sms' || isMobile(number)));
  if (usable.length === 0) return 'invalid_coordinate';
  return usable.map(({ number, use }) => ({ coordinate: number, kind: 'phone', ...(use === undefined ? {} : { phoneUse: use }) }));
}

/** An address needs a place, a postcode and a town; what lacks one is no address. */
function addressTargets({ person }: Pick<StoredContact, 'person'>): Targets {
  const hasPlace = person.street !== undefined || person.addressComplement !== undefined;
  if (!hasPlace || person.postcode === undefined || person.city === undefined) return 'no_coordinate';
  if (letterLines(person) === null) return 'invalid_coordinate';
  return [{ coordinate: addressCoordinate(person) ?? '', kind: 'address' }];
}

/** Begins with a letter or a digit, and no character of it becomes two. */
const SIMPLE = /^[A-Za-zÀ-ÅÇ-ÖÙ-Ýà-åç-öù-ýÿ\d][A-Za-zÀ-ÅÇ-ÖÙ-Ýà-åç-öù-ýÿ\d '’.,-]*$/;
const LINE = 38;
const LABEL = 32;

/** Names together: what « MONSIEUR ET MADAME » leaves of a line. */
const PLAIN_NAME = LINE - 'MONSIEUR ET MADAME '.length;

/** An address as it is read for a check. */
export interface PlainAddress {
  readonly name: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
}

/**
 * Whether an everyday address of a consumer in France plainly fits the lines of a letter: nine in ten do,
 * and writing the lines costs ten times the question. Held against `letterLines` by a property test.
 */
export function isPlainAddress<Address extends PlainAddress>(address: Address): address is Address & { readonly [K in keyof PlainAddress]: string } {
  const { name, street, postcode, city } = address;
  if (name === null || street === null || postcode === null || city === null) return false;
  if (name.length > PLAIN_NAME || street.length > LABEL || city.length > LABEL) return false;
  return /^\d{5}$/.test(postcode) && SIMPLE.test(name) && SIMPLE.test(street) && SIMPLE.test(city);
}

/** The lines of a letter to one contact; null when the norm can't hold them. */
export function letterLines(person: StoredContact['person']): AfnorLines | null {
  return afnorLines(person).lines;
}
