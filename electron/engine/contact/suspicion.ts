import { addressKeys } from '../../../shared/domain/address.ts';
import type { ContactStatus } from '../../../shared/domain/contact/words.ts';
import type { PersonFacts } from '../../../shared/domain/contact/fields.ts';
import { addressCoordinate } from './provenance.ts';
import type { StoredContact } from './stored-contact.ts';

export const SUSPICION_STATES = ['open', 'confirmed', 'dismissed'] as const;
export type SuspicionState = (typeof SUSPICION_STATES)[number];

/** A state of a person or of one coordinate that a remark of a file tells: a named person confirms or dismisses it. */
export interface Suspicion {
  readonly id: number;
  readonly contactId: number;
  readonly kind: ContactStatus;
  /** The number or the address key that it is about; null: the person, by whichever coordinate. */
  readonly coordinate: string | null;
  readonly importId: number;
  readonly row: number;
  /** Where the row comes from: the supplier, else the file. */
  readonly source: string;
  /** The remark, word for word. */
  readonly words: string;
  /** Instant at which it was read. */
  readonly at: string;
  readonly state: SuspicionState;
  /** Day of the decision; null while it is open. */
  readonly decidedOn: string | null;
  readonly decidedBy: string | null;
}

/** What a row says that raises a suspicion. */
export interface Hint {
  readonly kind: ContactStatus;
  readonly words: string;
}

/**
 * The coordinate that a remark is about: a returned letter and a move are about the address of its row, a wrong number
 * about the row's only number. Null: it can't be told which, or it is about the person.
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

/** Whether a state of this kind closes a kind of coordinate (design/facts.md). */
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

/** Whether a suspicion is about one of a contact's coordinates. An address is known in each of its spellings. */
export function isAbout(
  { kind, coordinate }: Suspicion,
  contact: Pick<StoredContact, 'person'>,
  target: { readonly kind: 'email' | 'phone' | 'address'; readonly coordinate: string },
): boolean {
  if (!bearsOn(kind, target.kind)) return false;
  if (coordinate === null) return true;
  return target.kind === 'address'
    ? addressKeys(contact.person).includes(coordinate)
    : target.coordinate === coordinate;
}
