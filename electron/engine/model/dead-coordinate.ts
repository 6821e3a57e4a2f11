import { addressKeys } from '../../../shared/domain/place/address.ts';
import { correctedClaimsOf } from './provenance.ts';
import type { StoredContact } from './stored-contact.ts';

/** A number, an e-mail or an address that reaches nobody any more: no opposition. */
export interface DeadCoordinate {
  readonly contactId: number;
  readonly kind: 'phone' | 'email' | 'address';
  /** The number, the e-mail or the key of the address. */
  readonly coordinate: string;
  /** Day on which it was found out. */
  readonly on: string;
  /** What the return said (`meaning.ts`). */
  readonly reason: string;
  /** The file that told it. */
  readonly source: string;
  readonly importId: number;
}

/** Those that hold: a coordinate that the person gave again, on that day or later, reaches her. */
export function holdingDead(contact: StoredContact, dead: readonly DeadCoordinate[]): readonly DeadCoordinate[] {
  if (dead.length === 0) return dead;
  const claims = correctedClaimsOf(contact);
  return dead.filter(
    (one) =>
      !contact.contributions.some(({ importId, origin }, place) => {
        const told = claims[place];
        const day = origin?.stated.kind === 'direct' ? origin.stated.on : undefined;
        if (importId <= one.importId || told === undefined || day === undefined || day < one.on) return false;
        if (one.kind === 'address') return addressKeys(told.person).includes(one.coordinate);
        return (one.kind === 'email' ? told.emails : told.phones).includes(one.coordinate);
      }),
  );
}

/** Whether a coordinate of a contact is dead. An address is known in each of its spellings. */
export function isDead(
  { person, dead = [] }: Pick<StoredContact, 'person' | 'dead'>,
  kind: DeadCoordinate['kind'],
  coordinate: string,
): boolean {
  return dead.some(
    (one) =>
      one.kind === kind &&
      (kind === 'address' ? addressKeys(person).includes(one.coordinate) : one.coordinate === coordinate),
  );
}
