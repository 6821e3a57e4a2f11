import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredContact } from '../contact/stored-contact.ts';
import { AddressAddressee, addresseeOf, CoordinateAddressee, placeKey, Reached, type Addressee } from './addressee.ts';
import { parseCampaign } from './parse-campaign.ts';
import { targetsOf } from './targets.ts';

type Person = StoredContact['person'];

const CLAIRE: Person = { audience: 'consumer', firstName: 'Claire', lastName: 'Perdrix', street: '3 rue des Halles', postcode: '69002', city: 'Lyon' };

function addressee(person: Partial<Person>, onePerHousehold: boolean): Addressee {
  const contact = { id: 1, person: { ...CLAIRE, ...person }, emails: [], phones: [] } as unknown as StoredContact;
  const campaign = parseCampaign({ organisation: 'ALPHA', channel: 'post', purpose: 'relational', from: '2026-12-01', onePerHousehold }, ['ALPHA']);
  const targets = targetsOf(contact, 'post');
  if (typeof targets === 'string' || targets[0] === undefined) throw new Error('no address');
  return addresseeOf(contact, targets[0], campaign);
}

/** Whether a list that reaches the one reaches the other. */
function isReached(one: Addressee, other: Addressee): boolean {
  const reached = new Reached();
  reached.add(one, 7);
  return reached.find(other) === 7;
}

describe('who gets the same letter', () => {
  it.each<[string, Partial<Person>, boolean, boolean]>([
    ['the same person', {}, true, true],
    ['the same person, spelled otherwise', { firstName: 'CLAIRE', lastName: 'PERDRIX', street: '03, r. des halles' }, true, true],
    ['the same person, whose number comes late', { street: 'Le 3 rue des Halles' }, true, true],
    ['a husband', { firstName: 'Paul' }, true, false],
    ['a lodger', { firstName: 'Paul', lastName: 'Martin' }, true, false],
    ['a neighbour', { street: '5 rue des Halles' }, false, false],
    ['somebody of the next street', { street: '3 rue des Lilas' }, false, false],
    ['another flat', { addressComplement: 'Bât B' }, false, false],
    ['another town', { postcode: '71000', city: 'Mâcon' }, false, false],
  ])('%s', (_, person, sameHousehold, samePerson) => {
    expect(isReached(addressee({}, true), addressee(person, true))).toBe(sameHousehold);
    expect(isReached(addressee({}, false), addressee(person, false))).toBe(samePerson);
  });

  it('tells lieux-dits of one postcode apart', () => {
    const place = (addressComplement: string): Partial<Person> => ({ street: '', addressComplement });
    expect(isReached(addressee(place('Lieu-dit Les Granges'), true), addressee(place('Lieu-dit Le Moulin'), true))).toBe(false);
  });
});

const street = fc
  .array(fc.constantFrom('12', '012', '12bis', '12 bis', '14', '12-14', '12/14', '1²', 'le', 'Le', 'rue', 'r.', ',', 'de', 'la', 'Paix', 'PAIX', 'é', 'av', '12e', '½', '１２'), { maxLength: 5 })
  .map((words) => words.join(' '));
const place = fc.record({ street, postcode: fc.constantFrom('69002', '69 002', '71000', 'B-1000'), city: fc.constantFrom('Lyon', 'Mâcon') });

it('never parts by the rough key what the exact one holds together', () => {
  fc.assert(
    fc.property(place, place, (one, other) => {
      const [a, b] = [new AddressAddressee(one), new AddressAddressee(other)];
      if (a.exact() === b.exact()) expect(a.rough).toBe(b.rough);
    }),
    { numRuns: 3000 },
  );
});

it('remembers many as it remembers one', () => {
  const addressees = fc.array(fc.oneof(place.map((at) => new AddressAddressee(at)), fc.constantFrom('a@example.com', 'b@example.com').map((email) => new CoordinateAddressee(email))), { maxLength: 30 });
  fc.assert(
    fc.property(addressees, (list) => {
      const reached = new Reached();
      const plain = new Map<string, number>();
      for (const [id, one] of list.entries()) {
        expect(reached.find(one)).toBe(plain.get(one.exact()));
        if (reached.find(one) === undefined) {
          reached.add(one, id);
          plain.set(one.exact(), id);
        }
      }
    }),
  );
});

it('finds the key of a place without a street in its town', () => {
  expect(placeKey({ street: '', postcode: '69 002', city: 'Lyon 2e' })).toBe('69002 lyon 2e');
});
