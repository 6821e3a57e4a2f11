import { addressKeys } from '../../../../shared/domain/place/address.ts';
import { foldWords } from '../../../../shared/domain/value/fold.ts';
import type { NamedAddress } from '../../sql/suppressible.ts';

/** Keys of the contacts that are worth comparing: those of one person have one in common. */

/** Of an e-mail or a number. */
export const coordinateKey = (kind: string, value: string): string => `${kind} ${value}`;

/** Of the address with an initial, and of the name in its postcode. */
export function personKeys(person: NamedAddress): readonly string[] {
  const keys = addressKeys(person).map((key) => `a ${key} ${initialOf(person)}`);
  const name = nameOf(person);
  if (name !== '' && typeof person.postcode === 'string') keys.push(`n ${person.postcode} ${name}`);
  return keys;
}

/** Of the surname: behind one door live many people. */
function initialOf({ lastName, company }: NamedAddress): string {
  return foldWords(lastName ?? company ?? '').slice(0, 1);
}

function nameOf({ firstName, lastName, company }: NamedAddress): string {
  const parts = foldWords(`${firstName ?? ''} ${lastName ?? ''}`)
    .split(' ')
    .filter((part) => part !== '');
  return parts.length > 1 ? parts.sort().join(' ') : foldWords(company ?? '');
}
