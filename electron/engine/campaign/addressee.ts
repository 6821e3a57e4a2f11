import { doorOf, type Door } from '../contact/door.ts';
import type { StoredContact } from '../contact/stored-contact.ts';
import type { Target } from './targets.ts';

/** Who a message really reaches, an e-mail, a number or a door: two contacts of one addressee would get it twice. */
export type Addressee = string | Door;

export function addresseeOf({ person }: Pick<StoredContact, 'person'>, { kind, coordinate }: Target): Addressee {
  return kind === 'address' ? doorOf(person) : coordinate;
}

interface Resident {
  readonly door: Door;
  readonly contactId: number;
}

/** Whom a list reaches already. */
export class Reached {
  readonly #byCoordinate = new Map<string, number>();
  readonly #byDoor = new Map<number, Resident | Resident[]>();
  readonly #onePerHousehold: boolean;

  /** @param onePerHousehold one letter a door; else one for each name there. */
  constructor(onePerHousehold: boolean) {
    this.#onePerHousehold = onePerHousehold;
  }

  /** The contact through whom the addressee is reached, if there is one. */
  find(addressee: Addressee): number | undefined {
    if (typeof addressee === 'string') return this.#byCoordinate.get(addressee);
    const known = this.#byDoor.get(addressee.high);
    if (known === undefined) return undefined;
    if (Array.isArray(known)) return known.find(({ door }) => this.#isOne(door, addressee))?.contactId;
    return this.#isOne(known.door, addressee) ? known.contactId : undefined;
  }

  add(addressee: Addressee, contactId: number): void {
    if (typeof addressee === 'string') {
      this.#byCoordinate.set(addressee, contactId);
      return;
    }
    const resident = { door: addressee, contactId };
    const known = this.#byDoor.get(addressee.high);
    if (known === undefined) this.#byDoor.set(addressee.high, resident);
    else if (Array.isArray(known)) known.push(resident);
    else this.#byDoor.set(addressee.high, [known, resident]);
  }

  #isOne(one: Door, other: Door): boolean {
    return one.low === other.low && (this.#onePerHousehold || one.name === other.name);
  }
}
