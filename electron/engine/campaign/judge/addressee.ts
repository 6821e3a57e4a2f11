import { KeyTable } from '../../collections/key-table.ts';
import { householdKeyOf, type HouseholdKey } from '../../model/household-key.ts';
import type { StoredContact } from '../../model/stored-contact.ts';
import type { Target } from './targets.ts';

/** Who receives a message: an e-mail, a number or a household. Two contacts of one addressee would receive it twice. */
export type Addressee = string | HouseholdKey;

export function addresseeOf({ person }: Pick<StoredContact, 'person'>, { kind, coordinate }: Target): Addressee {
  return kind === 'address' ? householdKeyOf(person) : coordinate;
}

/** The addressees already on a list. */
export class Reached {
  readonly #byCoordinate = new Map<string, number>();
  readonly #byHousehold = new KeyTable();
  readonly #onePerHousehold: boolean;
  readonly #doorsApart: KeyTable | undefined;

  /**
   * @param onePerHousehold one letter per household; else one for each name at the address. @param doorsApart the
   * addresses with one for each name.
   */
  constructor(onePerHousehold: boolean, doorsApart?: KeyTable) {
    this.#onePerHousehold = onePerHousehold;
    this.#doorsApart = doorsApart;
  }

  /** The contact through whom the addressee is already reached, if any. */
  find(addressee: Addressee): number | undefined {
    if (typeof addressee === 'string') return this.#byCoordinate.get(addressee);
    const known = this.#byHousehold.find(addressee.high, addressee.low, this.#nameOf(addressee));
    return known === 0 ? undefined : known;
  }

  add(addressee: Addressee, contactId: number): void {
    if (typeof addressee === 'string') this.#byCoordinate.set(addressee, contactId);
    else this.#byHousehold.set(addressee.high, addressee.low, this.#nameOf(addressee), contactId);
  }

  #nameOf({ high, low, name }: HouseholdKey): number {
    return this.#onePerHousehold && this.#doorsApart?.find(high, low, 0) !== 1 ? 0 : name;
  }
}
