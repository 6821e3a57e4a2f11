import { expect, it } from 'vitest';
import { sheetOf } from '../../../../test/samples/tables.ts';
import { findTable } from '../table/find-table.ts';
import { proposeMapping } from './propose-mapping.ts';

const VALUES: Readonly<Record<string, readonly [string, string]>> = {
  street: ['12 rue Pasteur', '3 bd Voltaire'],
  addressComplement: ['Bât A', 'Apt 4'],
  postcode: ['69003', '71000'],
  city: ['Lyon', 'Mâcon'],
  company: ['SARL ROY', 'PETIT SAS'],
  firstName: ['Anne', 'Paul'],
  lastName: ['BLANC', 'MOREL'],
};

/** Field of each header, and what is proposed; a field with `!` is left out. */
it.each<[string, Readonly<Record<string, string>>]>([
  [
    'of a shop',
    {
      billing_address_1: 'street',
      billing_address_2: 'addressComplement',
      billing_postcode: 'postcode',
      billing_city: 'city',
      shipping_address_1: 'street!',
      shipping_address_2: 'addressComplement!',
      shipping_postcode: 'postcode!',
      shipping_city: 'city!',
    },
  ],
  [
    'of an address book',
    {
      'Home Street': 'street',
      'Home City': 'city',
      'Home Postal Code': 'postcode',
      'Business Street': 'street!',
      'Business City': 'city!',
      'Business Postal Code': 'postcode!',
    },
  ],
  [
    'with a number',
    {
      'Address 1 - Street': 'street',
      'Address 1 - City': 'city',
      'Address 2 - Street': 'street!',
      'Address 2 - City': 'city!',
    },
  ],
  [
    'of a delivery, after its town',
    {
      CP: 'postcode',
      Ville: 'city',
      Adresse: 'street',
      'CP livraison': 'postcode!',
      'Ville livraison': 'city!',
      'Adresse livraison': 'street!',
    },
  ],
  [
    'in two lines of one address',
    { 'Adresse 1': 'street', 'Adresse 2': 'addressComplement', CP: 'postcode', Ville: 'city' },
  ],
  ['with two columns of the town', { Adresse: 'street', Ville: 'city', CP: 'postcode', Commune: 'city!' }],
  ['without another street', { CP: 'postcode', 'CP livraison': 'postcode!', 'Adresse livraison': 'street' }],
  ['and a firm named before its contact', { Nom: 'company', 'Prénom contact': 'firstName', 'Nom contact': 'lastName' }],
  [
    'and a firm with a title of its own',
    { 'Raison sociale': 'company', Nom: 'lastName!', 'Prénom contact': 'firstName', 'Nom contact': 'lastName' },
  ],
  ['and a person beside a contact', { Nom: 'lastName', Prénom: 'firstName', 'Nom contact': 'lastName!' }],
])('each address and name is that of its own person: %s', (_, fields) => {
  const expected = Object.values(fields);
  const rows = [0, 1].map((row) => expected.map((field) => VALUES[field.replace('!', '')]?.[row] ?? ''));
  const columns = proposeMapping(findTable([sheetOf([Object.keys(fields), ...rows])]));
  expect(columns.map(({ target }) => target)).toEqual(expected.map((field) => (field.endsWith('!') ? null : field)));
});
