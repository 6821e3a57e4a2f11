import fc from 'fast-check';
import { expect, it } from 'vitest';
import { randomContacts, withContacts } from '../../../test/contact/random-contacts.ts';
import { atOnce } from '../steps/pauses.ts';
import { findSuppressible, readingNames, readingSuppressibles } from './suppressible.ts';

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 320 }), { maxLength: 260 });

it('reads of many contacts what is read of each alone', () =>
  withContacts(randomContacts(300), (reader) => {
    fc.assert(
      fc.property(ids, (some) => {
        const alone = some.flatMap((id) => findSuppressible(reader, id) ?? []);
        const found = atOnce(readingSuppressibles(reader, some));
        const names = atOnce(readingNames(reader, some));
        expect(found).toEqual(new Map(alone.map((person) => [person.contactId, person])));
        expect(names).toEqual(
          new Map(
            alone.map(({ contactId, firstName, lastName, company }) => [contactId, { firstName, lastName, company }]),
          ),
        );
      }),
    );
  }));
