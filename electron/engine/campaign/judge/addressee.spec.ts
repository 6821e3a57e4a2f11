import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredContact } from '../../model/stored-contact.ts';
import { householdKeyOf, placeKey } from '../../model/household-key.ts';
import { addresseeOf, Reached, type Addressee } from './addressee.ts';
import { targetsOf } from './targets.ts';

type Person = StoredContact['person'];

const CLAIRE: Person = {
  audience: 'consumer',
  firstName: 'Claire',
  lastName: 'Perdrix',
  street: '3 rue des Halles',
  postcode: '69002',
  city: 'Lyon',
};

function addressee(person: Partial<Person>): Addressee {
  const contact = { id: 1, person: { ...CLAIRE, ...person }, emails: [], phones: [] } as unknown as StoredContact;
  const targets = targetsOf(contact, 'post');
  if (typeof targets === 'string' || targets[0] === undefined) throw new Error('no address');
  return addresseeOf(contact, targets[0]);
}

/** Whether a list that reaches one of them reaches the other. */
function isReached(one: Addressee, other: Addressee, onePerHousehold: boolean): boolean {
  const reached = new Reached(onePerHousehold);
  reached.add(one, 7);
  return reached.find(other) === 7;
}

describe('people of the same letter', () => {
  it.each<[string, Partial<Person>, boolean, boolean]>([
    ['the same person', {}, true, true],
    [
      'the same person, spelled otherwise',
      { firstName: 'CLAIRE', lastName: 'PERDRIX', street: '03, r. des halles' },
      true,
      true,
    ],
    ['the same person, whose number comes late', { street: 'Le 3 rue des Halles' }, true, true],
    ['a husband', { firstName: 'Paul' }, true, false],
    ['a lodger', { firstName: 'Paul', lastName: 'Martin' }, true, false],
    ['a neighbour', { street: '5 rue des Halles' }, false, false],
    ['somebody of the next street', { street: '3 rue des Lilas' }, false, false],
    ['another flat', { addressComplement: 'Bât B' }, false, false],
    ['another town', { postcode: '71000', city: 'Mâcon' }, false, false],
  ])('%s', (_, person, sameHousehold, samePerson) => {
    expect(isReached(addressee({}), addressee(person), true)).toBe(sameHousehold);
    expect(isReached(addressee({}), addressee(person), false)).toBe(samePerson);
  });

  it('distinguishes lieux-dits of one postcode', () => {
    const place = (addressComplement: string): Partial<Person> => ({ street: '', addressComplement });
    expect(isReached(addressee(place('Lieu-dit Les Granges')), addressee(place('Lieu-dit Le Moulin')), true)).toBe(
      false,
    );
  });
});

const street = fc
  .array(
    fc.constantFrom(
      '12',
      '012',
      '12bis',
      '12 bis',
      '14',
      '12-14',
      '12/14',
      '1²',
      'le',
      'Le',
      'rue',
      'r.',
      ',',
      'de',
      'la',
      'Paix',
      'PAIX',
      'é',
      'av',
      '12e',
      '½',
      '１２',
    ),
    { maxLength: 5 },
  )
  .map((words) => words.join(' '));
const place = fc.record({
  street,
  postcode: fc.constantFrom('69002', '69 002', '71000', 'B-1000'),
  city: fc.constantFrom('Lyon', 'Mâcon'),
});

it('distinguishes households as their keys do', () => {
  fc.assert(
    fc.property(place, place, (one, other) => {
      expect(isReached(householdKeyOf(one), householdKeyOf(other), true)).toBe(placeKey(one) === placeKey(other));
    }),
    { numRuns: 3000 },
  );
});

it('works for many as for one', () => {
  const names = fc.constantFrom('Perdrix', 'PERDRIX', 'Martin');
  const resident = fc.record({ at: place, lastName: names }).map(({ at, lastName }) => ({
    addressee: householdKeyOf({ ...at, lastName }),
    key: `${placeKey(at)} | ${lastName.toLowerCase()}`,
  }));
  const email = fc.constantFrom('a@example.com', 'b@example.com').map((key) => ({ addressee: key, key }));
  fc.assert(
    fc.property(fc.array(fc.oneof(resident, email), { maxLength: 30 }), (list) => {
      const reached = new Reached(false);
      const plain = new Map<string, number>();
      for (const [before, { addressee: one, key }] of list.entries()) {
        const id = before + 1;
        expect(reached.find(one)).toBe(plain.get(key));
        if (plain.has(key)) continue;
        reached.add(one, id);
        plain.set(key, id);
      }
    }),
  );
});

it('finds the key of a place without a street in its town', () => {
  expect(placeKey({ street: '', postcode: '69 002', city: 'Lyon 2e' })).toBe('69002 lyon 2e');
});
