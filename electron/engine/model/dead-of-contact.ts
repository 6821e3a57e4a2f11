import { addressKeys } from '../../../shared/domain/place/address.ts';
import type { DeadCoordinate } from './dead-coordinate.ts';
import { correctedClaimsOf } from './provenance.ts';
import type { StoredContact } from './stored-contact.ts';
import type { Suspicion } from './suspicion.ts';

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

/**
 * The coordinates that a named person confirmed to reach nobody. No file that states them again revives them: another
 * coordinate is none of them, and a person may lift the state.
 */
export function deadByConfirmation(suspicions: readonly Suspicion[]): readonly DeadCoordinate[] {
  return suspicions.flatMap(({ contactId, kind, coordinate, state, decidedOn, source, importId }) =>
    state !== 'confirmed' || coordinate === null
      ? []
      : {
          contactId,
          kind: kind === 'wrong_number' ? 'phone' : 'address',
          coordinate,
          on: decidedOn ?? '',
          reason: kind,
          source,
          importId,
        },
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
