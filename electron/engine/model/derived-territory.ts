import type { PersonFacts } from '../../../shared/domain/contact/fields.ts';
import { isFrenchTerritory, readCountry } from '../../../shared/domain/place/country.ts';
import { territoryOfPostcode } from '../../../shared/domain/place/postcode.ts';
import { phoneTerritory } from '../../../shared/domain/value/phone.ts';
import type { StoredPhone } from './stored-contact.ts';

/** The territory (ISO 3166-1 alpha-2) of a person by the address, else by the first number that tells one; null: neither does. */
export function derivedTerritory(person: PersonFacts, phones: readonly StoredPhone[]): string | null {
  return territoryOfAddress(person) ?? territoryOfPhones(phones);
}

function territoryOfAddress(person: PersonFacts): string | null {
  const country = person.country === undefined ? null : readCountry(person.country);
  if (country !== null && !isFrenchTerritory(country)) return country;
  return (person.postcode === undefined ? null : territoryOfPostcode(person.postcode)) ?? country;
}

function territoryOfPhones(phones: readonly StoredPhone[]): string | null {
  for (const { number } of phones) {
    const territory = phoneTerritory(number);
    if (territory !== null) return territory;
  }
  return null;
}
