import { householdKeyOf, type HouseholdKey } from '../model/household-key.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { Target } from './targets.ts';

/** Who receives a message: an e-mail, a number or a household. Two contacts of one addressee would receive it twice. */
export type Addressee = string | HouseholdKey;

export function addresseeOf({ person }: Pick<StoredContact, 'person'>, { kind, coordinate }: Target): Addressee {
  return kind === 'address' ? householdKeyOf(person) : coordinate;
}

interface Resident {
  readonly household: HouseholdKey;
  readonly contactId: number;
}

/** The addressees already on a list. */
export class Reached {
  readonly #byCoordinate = new Map<string, number>();
  /** Most addresses have one resident; a tower may have hundreds. */
  readonly #byHousehold = new Map<number, Resident | Map<string, number>>();
  readonly #onePerHousehold: boolean;

  /** @param onePerHousehold one letter per household; else one for each name at the address. */
  constructor(onePerHousehold: boolean) {
    this.#onePerHousehold = onePerHousehold;
  }

  /** The contact through whom the addressee is already reached, if any. */
  find(addressee: Addressee): number | undefined {
    if (typeof addressee === 'string') return this.#byCoordinate.get(addressee);
    const known = this.#byHousehold.get(addressee.high);
    if (known === undefined) return undefined;
    if (known instanceof Map) return known.get(this.#residence(addressee));
    return this.#residence(known.household) === this.#residence(addressee) ? known.contactId : undefined;
  }

  add(addressee: Addressee, contactId: number): void {
    if (typeof addressee === 'string') {
      this.#byCoordinate.set(addressee, contactId);
      return;
    }
    const known = this.#byHousehold.get(addressee.high);
    if (known === undefined) {
      this.#byHousehold.set(addressee.high, { household: addressee, contactId });
      return;
    }
    const residents = known instanceof Map ? known : new Map([[this.#residence(known.household), known.contactId]]);
    residents.set(this.#residence(addressee), contactId);
    this.#byHousehold.set(addressee.high, residents);
  }

  /** Distinguishes households that share the higher bits of a key. */
  #residence({ low, name }: HouseholdKey): string {
    return this.#onePerHousehold ? String(low) : `${String(low)} ${String(name)}`;
  }
}
