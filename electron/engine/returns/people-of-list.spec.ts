import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PeopleOfList } from './people-of-list.ts';

const id = fc.integer({ min: 1, max: 12 });
const rows = fc.array(fc.record({ contactId: id, housemates: fc.array(id, { maxLength: 3 }) }), { maxLength: 8 });

type ListedRow = { readonly contactId: number; readonly housemates: readonly number[] };

/** The reference: a contact has the household of its own last row, else that of the first letter for it. */
function householdsOf(listed: readonly ListedRow[]): ReadonlyMap<number, readonly number[]> {
  const households = new Map<number, readonly number[]>();
  for (const { contactId, housemates } of listed) {
    const all = housemates.length === 0 ? [] : [contactId, ...housemates];
    households.set(contactId, all);
    for (const mate of housemates) if (!households.has(mate)) households.set(mate, all);
  }
  return households;
}

it('holds the people of a list with their households', () => {
  fc.assert(
    fc.property(rows, (listed) => {
      const people = new PeopleOfList();
      for (const { contactId, housemates } of listed) people.add(contactId, housemates);
      const households = householdsOf(listed);
      for (let contactId = 1; contactId <= 13; contactId += 1) {
        expect(people.has(contactId)).toBe(households.has(contactId));
        expect(people.householdOf(contactId)).toEqual(households.get(contactId) ?? []);
      }
    }),
  );
});
