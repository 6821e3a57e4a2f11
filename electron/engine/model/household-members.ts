import { fold } from '../../../shared/domain/value/fold.ts';
import type { KeyedHash } from './keyed-hash.ts';
import type { Housemate } from './recipient.ts';

/**
 * A keyed hash of the names of the people of a letter, in any order and any spelling of case and accents. It changes with
 * people who come or go, and with a name or a civility.
 */
export function membersHashOf(members: readonly Housemate[], hash: KeyedHash): string {
  const names = members.map(({ civility = '', firstName = '', lastName = '' }) =>
    JSON.stringify([fold(civility).replaceAll('.', ''), fold(firstName), fold(lastName)]),
  );
  return hash.of(`household ${[...new Set(names)].sort().join(' ')}`);
}
