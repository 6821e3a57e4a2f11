import { addressKeys } from '../../../shared/domain/place/address.ts';
import type { DeadCoordinate } from './dead-coordinate.ts';
import { correctedClaimsOf } from './provenance.ts';
import type { StoredContact } from './stored-contact.ts';

/** Those that hold: a coordinate that the person gave again, on that day or later, reaches her. */
export function holdingDead(contact: StoredContact, dead: readonly DeadCoordinate[]): readonly DeadCoordinate[] {
  if (dead.length === 0) return dead;
  const claims = correctedClaimsOf(contact);
  return dead.filter(
    (one) =>
      !contact.contributions.some(({ importId, origin }, place) => {
        const claimed = claims[place];
        const day = origin?.stated.kind === 'direct' ? origin.stated.on : undefined;
        if (importId <= one.importId || claimed === undefined || day === undefined || day < one.on) return false;
        if (one.kind === 'address') return addressKeys(claimed.person).includes(one.coordinate);
        return (one.kind === 'email' ? claimed.emails : claimed.phones).includes(one.coordinate);
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
