import type { Channel } from '../../../shared/domain/channel.ts';
import { addressKeys } from '../../../shared/domain/place/address.ts';
import type { PersonFacts } from '../../../shared/domain/contact/fields.ts';
import type { ContactStatus } from '../../../shared/domain/contact/words.ts';
import { isMobile } from '../../../shared/domain/value/phone-plan.ts';
import { wrongLine } from '../../../shared/domain/value/wrong-line.ts';
import { addressCoordinate } from './provenance.ts';
import type { StoredContact, StoredPhone } from './stored-contact.ts';
import type { Suspicion } from './suspicion.ts';

/**
 * The coordinate of a remark: a returned letter and a move concern the address of its row, a wrong number the row's
 * only number. Null: the coordinate is unknown, or the remark concerns the person.
 */
export function coordinateInDoubt(
  kind: ContactStatus,
  { person, phones }: { readonly person: PersonFacts; readonly phones: readonly string[] },
): string | null {
  switch (kind) {
    case 'deceased':
      return null;
    case 'moved':
    case 'undeliverable':
      return addressCoordinate(person);
    case 'wrong_number':
      return phones.length === 1 ? (phones[0] ?? null) : null;
  }
}

/**
 * The numbers that a remark on a wrong number may be about, where it does not say which: « faux numéro de portable » is
 * about the mobiles, if the person has any; else all of them.
 */
export function numbersInDoubt(words: string, phones: readonly StoredPhone[]): readonly string[] {
  const numbers = phones.map(({ number }) => number);
  const line = wrongLine(words);
  if (line === null) return numbers;
  const named = numbers.filter((number) => isMobile(number) === (line === 'mobile'));
  return named.length === 0 ? numbers : named;
}

/** Whether a status closes a kind of coordinate (docs/formats/facts.md). */
export function bearsOn(kind: ContactStatus, target: 'email' | 'phone' | 'address'): boolean {
  switch (kind) {
    case 'deceased':
      return true;
    case 'moved':
    case 'undeliverable':
      return target === 'address';
    case 'wrong_number':
      return target === 'phone';
  }
}

/** The kind of coordinate that a channel uses. */
export function targetOf(channel: Channel): 'email' | 'phone' | 'address' {
  if (channel === 'post') return 'address';
  return channel === 'email' ? 'email' : 'phone';
}

/** Whether a suspicion concerns one of a contact's coordinates. An address matches in each of its spellings. */
export function concernsCoordinate(
  { kind, coordinate, words }: Suspicion,
  contact: Pick<StoredContact, 'person' | 'phones'>,
  target: { readonly kind: 'email' | 'phone' | 'address'; readonly coordinate: string },
): boolean {
  if (!bearsOn(kind, target.kind)) return false;
  if (coordinate === null)
    return kind !== 'wrong_number' || numbersInDoubt(words, contact.phones).includes(target.coordinate);
  return target.kind === 'address'
    ? addressKeys(contact.person).includes(coordinate)
    : target.coordinate === coordinate;
}
