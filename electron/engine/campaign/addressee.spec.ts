import { describe, expect, it } from 'vitest';
import type { StoredContact } from '../contact/stored-contact.ts';
import { addresseeKey } from './addressee.ts';
import { parseCampaign } from './parse-campaign.ts';
import { targetsOf } from './targets.ts';

type Person = StoredContact['person'];

const CLAIRE: Person = { audience: 'consumer', firstName: 'Claire', lastName: 'Perdrix', street: '3 rue des Halles', postcode: '69002', city: 'Lyon' };

function keyOf(person: Partial<Person>, onePerHousehold: boolean): string {
  const contact = { id: 1, person: { ...CLAIRE, ...person }, emails: [], phones: [] } as unknown as StoredContact;
  const campaign = parseCampaign({ organisation: 'ALPHA', channel: 'post', purpose: 'relational', from: '2026-12-01', onePerHousehold }, ['ALPHA']);
  const targets = targetsOf(contact, 'post');
  if (typeof targets === 'string' || targets[0] === undefined) throw new Error('no address');
  return addresseeKey(contact, targets[0], campaign);
}

describe('who gets the same letter', () => {
  it.each<[string, Partial<Person>, boolean, boolean]>([
    ['the same person', {}, true, true],
    ['the same person, spelled otherwise', { firstName: 'CLAIRE', lastName: 'PERDRIX', street: '3, r. des halles' }, true, true],
    ['a husband', { firstName: 'Paul' }, true, false],
    ['a lodger', { firstName: 'Paul', lastName: 'Martin' }, true, false],
    ['a neighbour', { street: '5 rue des Halles' }, false, false],
    ['another flat', { addressComplement: 'Bât B' }, false, false],
    ['another town', { postcode: '71000', city: 'Mâcon' }, false, false],
  ])('%s', (_, person, sameHousehold, samePerson) => {
    expect(keyOf(person, true) === keyOf({}, true)).toBe(sameHousehold);
    expect(keyOf(person, false) === keyOf({}, false)).toBe(samePerson);
  });

  it('tells lieux-dits of one postcode apart', () => {
    const place = (addressComplement: string): Partial<Person> => ({ street: '', addressComplement });
    expect(keyOf(place('Lieu-dit Les Granges'), true)).not.toBe(keyOf(place('Lieu-dit Le Moulin'), true));
  });
});
