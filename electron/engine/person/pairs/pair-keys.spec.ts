import fc from 'fast-check';
import { expect, it } from 'vitest';
import { randomContacts, withContacts } from '../../../../test/contact/random-contacts.ts';
import { readComparedPiece } from '../../sql/compared-pieces.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { noteKeys, noteKeysOneByOne } from './pair-keys.ts';

type Noted = readonly [contactId: number, key: string, postcode: string | null];

function notedBy(
  work: typeof noteKeys,
  reader: SqlReader,
  [from, to]: readonly [number, number],
  postcodes: ReadonlySet<string> | null,
): readonly Noted[] {
  const noted: Noted[] = [];
  work(reader, from, to, postcodes, (...key) => noted.push(key));
  return noted;
}

it('notes of joined texts what is noted of each contact alone', () =>
  withContacts(randomContacts(300), (reader) => {
    let joined = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 310 }),
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom(null, new Set(['69003', '20090'])),
        (from, more, postcodes) => {
          if (readComparedPiece(reader, from, from + more) !== null) joined += 1;
          const range = [from, from + more] as const;
          expect(notedBy(noteKeys, reader, range, postcodes)).toEqual(
            notedBy(noteKeysOneByOne, reader, range, postcodes),
          );
        },
      ),
    );
    expect(joined).toBeGreaterThan(0);
  }));

const person = (lastName: string) => ({
  person: { audience: 'consumer' as const, firstName: 'Zoé', lastName, street: '1 rue Basse', postcode: '69003' },
  emails: ['zoe@example.org'],
  phones: [],
  importId: 1 as const,
});

it.each(['Petit\nRoux', '\nPetit', 'Petit\n'])(
  'reads contacts one by one where a name has a line break: %j',
  (lastName) =>
    withContacts([person('Petit'), person(lastName)], (reader) => {
      expect(readComparedPiece(reader, 3, 3)).not.toBeNull();
      expect(readComparedPiece(reader, 3, 4)).toBeNull();
      expect(notedBy(noteKeys, reader, [3, 4], null)).toEqual(notedBy(noteKeysOneByOne, reader, [3, 4], null));
    }),
);
