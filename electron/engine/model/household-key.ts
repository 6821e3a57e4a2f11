import { addressKeys } from '../../../shared/domain/place/address.ts';
import { foldWords } from '../../../shared/domain/value/fold.ts';
import type { PersonFacts } from '../../../shared/domain/contact/fields.ts';

/** Identifies a postal household: equal for two persons at one address, floor and building included. */
export interface HouseholdKey {
  /** 53 and 32 bits of one hash: a collision of both among a million households is improbable. */
  readonly high: number;
  readonly low: number;
  /** 32 bits of the folded name of the resident; compared only between equal keys. */
  readonly name: number;
}

/** The key of the address alone, as a person types it: « 2gosa7pa2gv-1z141z4 ». */
export function addressKeyOf({ high, low }: Pick<HouseholdKey, 'high' | 'low'>): string {
  return `${high.toString(RADIX)}-${low.toString(RADIX)}`;
}

const RADIX = 36;
const ADDRESS_KEY = /^([\da-z]{1,11})-([\da-z]{1,7})$/;

/** The inverse; null: no such key. */
export function readAddressKey(key: string): Pick<HouseholdKey, 'high' | 'low'> | null {
  const [, high, low] = ADDRESS_KEY.exec(key.trim().toLowerCase()) ?? [];
  return high === undefined || low === undefined
    ? null
    : { high: Number.parseInt(high, RADIX), low: Number.parseInt(low, RADIX) };
}

/** More contacts behind one door mean a building without flat numbers: one letter each. */
export const MOST_OF_A_HOUSEHOLD = 12;

export interface Place {
  readonly postcode: string;
  readonly street: string;
  readonly city: string;
}

/** The exact key of a place. A lieu-dit without a street is also a place. */
export function placeKey({ postcode, street, city }: Place): string {
  return addressKeys({ postcode, street })[0] ?? `${postcode.replace(/\s/g, '').toLowerCase()} ${foldWords(city)}`;
}

type Resident = Pick<
  PersonFacts,
  'postcode' | 'street' | 'city' | 'addressComplement' | 'firstName' | 'lastName' | 'company'
>;

/** The household key of a person; equal for all spellings of an address. */
export function householdKeyOf({
  postcode = '',
  street = '',
  city = '',
  addressComplement = '',
  firstName = '',
  lastName = '',
  company = '',
}: Resident): HouseholdKey {
  const place = placeKey({ postcode, street, city });
  const floor = addressComplement === '' ? '' : foldWords(addressComplement);
  const [high, low] = hashOf(floor === '' ? place : `${place} | ${floor}`);
  return { high, low, name: hashOf(foldWords(`${firstName} ${lastName} ${company}`))[1] };
}

/** 53 and 32 bits, by the multiplications of MurmurHash3 in three streams: not cryptographic, and much faster. */
function hashOf(text: string): readonly [number, number] {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  let three = 0x9e3779b9;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    one = Math.imul(one ^ unit, 2_654_435_761);
    two = Math.imul(two ^ unit, 1_597_334_677);
    three = Math.imul(three ^ unit, 2_246_822_507);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(two ^ (two >>> 13), 3_266_489_909);
  two = Math.imul(two ^ (two >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  three = Math.imul(three ^ (three >>> 15), 3_266_489_909);
  return [(two & 0x1f_ffff) * 0x1_0000_0000 + (one >>> 0), (three ^ (three >>> 16)) >>> 0];
}
