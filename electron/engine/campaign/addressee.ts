import { addressKeys } from '../../../shared/domain/address.ts';
import { foldWords } from '../../../shared/domain/fold.ts';
import type { StoredContact } from '../contact/stored-contact.ts';
import type { Campaign } from './campaign.ts';
import type { Target } from './targets.ts';

/**
 * Who a message really reaches: two contacts of one addressee would get it twice. Addressees are compared
 * by a rough key first, which costs nothing and never parts two that are the same; the exact one is made
 * for those alone that may be.
 */
export interface Addressee {
  readonly rough: string;
  exact(): string;
}

/** The same e-mail, the same number; for letters the same address with `onePerHousehold`, else the same name there too. */
export function addresseeOf({ person }: Pick<StoredContact, 'person'>, target: Target, campaign: Campaign): Addressee {
  if (target.kind !== 'address') return new CoordinateAddressee(target.coordinate);
  const { postcode = '', street = '', city = '', addressComplement = '', firstName = '', lastName = '', company = '' } = person;
  const name = campaign.onePerHousehold ? '' : foldWords(`${firstName} ${lastName} ${company}`);
  return new AddressAddressee({ postcode, street, city }, [foldWords(addressComplement), name].join(' | '));
}

/** An e-mail or a number: its own key. */
export class CoordinateAddressee implements Addressee {
  readonly rough: string;

  constructor(coordinate: string) {
    this.rough = coordinate;
  }

  exact(): string {
    return this.rough;
  }
}

export interface Place {
  readonly postcode: string;
  readonly street: string;
  readonly city: string;
}

/** The exact key of a place. A lieu-dit without a street is a place all the same. */
export function placeKey({ postcode, street, city }: Place): string {
  return addressKeys({ postcode, street })[0] ?? `${postcodeKey(postcode)} ${foldWords(city)}`;
}

/** A household without floor or building, in a campaign of one letter an address. */
const NOTHING_ELSE = ' | ';

/** A door: the rough key is its postcode and house number. */
export class AddressAddressee implements Addressee {
  readonly rough: string;
  readonly #place: Place;
  readonly #rest: string;
  readonly #keyOf: (place: Place) => string;

  /**
   * @param rest what parts this door from others at the address: floor or building, and the name where each person gets a letter.
   * @param keyOf `placeKey`, or one that remembers.
   */
  constructor(place: Place, rest = NOTHING_ELSE, keyOf = placeKey) {
    this.#place = place;
    this.#rest = rest;
    this.#keyOf = keyOf;
    this.rough = `${postcodeKey(place.postcode)} ${houseNumber(place.street) ?? numberInKey(keyOf(place))}`;
  }

  exact(): string {
    const key = this.#keyOf(this.#place);
    return this.#rest === NOTHING_ELSE ? key : `${key} | ${this.#rest}`;
  }
}

function postcodeKey(postcode: string): string {
  return postcode.replace(/\s/g, '').toLowerCase();
}

/** The digits that a street plainly begins with, without leading zeros; null where it begins otherwise. */
function houseNumber(street: string): string | null {
  return /^0*(\d+)(?=[\sA-Za-z,./-]|$)/.exec(street)?.[1] ?? null;
}

/** The same of a key, after its postcode: « le 12 rue des Halles » has a number too. */
function numberInKey(key: string): string {
  return /^0*(\d+)/.exec(key.slice(key.indexOf(' ') + 1))?.[1] ?? '';
}

/** Whom a list reaches already. */
export class Reached {
  readonly #byRough = new Map<string, Known | Map<string, number>>();

  /** The contact through whom the addressee is reached, if there is one. */
  find(addressee: Addressee): number | undefined {
    const known = this.#byRough.get(addressee.rough);
    if (known === undefined) return undefined;
    if (known instanceof Map) return known.get(addressee.exact());
    return known.addressee.exact() === addressee.exact() ? known.contactId : undefined;
  }

  add(addressee: Addressee, contactId: number): void {
    const known = this.#byRough.get(addressee.rough);
    if (known === undefined) this.#byRough.set(addressee.rough, { addressee, contactId });
    else if (known instanceof Map) known.set(addressee.exact(), contactId);
    else this.#byRough.set(addressee.rough, new Map([[known.addressee.exact(), known.contactId], [addressee.exact(), contactId]]));
  }
}

interface Known {
  readonly addressee: Addressee;
  readonly contactId: number;
}
