import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atOnce } from '../steps/pauses.ts';
import { MatchTable } from './match-table.ts';
import { type SharedKey, SharedKeys } from './shared-keys.ts';

const noted = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 2 ** 32 - 1 })), {
  maxLength: 400,
});

/** Each note of a key that another owner noted before, with the first owner, in the order of the notes. */
function sharedOf(notes: readonly (readonly [key: number, owner: number])[]): readonly SharedKey[] {
  const table = new MatchTable();
  return notes.flatMap(([key, owner]): readonly SharedKey[] => {
    const first = table.add(String(key), owner);
    return first === owner ? [] : [[first, owner]];
  });
}

function foundOf(notes: readonly (readonly [key: number, owner: number])[], most: number): readonly SharedKey[] {
  const keys = new SharedKeys();
  for (const [key, owner] of notes) keys.note(String(key), owner);
  const found: SharedKey[] = [];
  atOnce(keys.finding((shared) => found.push(shared) < most));
  return found;
}

it('finds what a table of all keys finds, in the order of the notes', () => {
  fc.assert(
    fc.property(noted, fc.integer({ min: 1, max: 500 }), (notes, most) => {
      expect(foundOf(notes, most)).toEqual(sharedOf(notes).slice(0, most));
    }),
  );
});

it('finds the one key that two of a hundred thousand have', () => {
  const notes = Array.from({ length: 100_000 }, (_, place) => [place, place + 1] as const);
  expect(foundOf([...notes, [77_777, 100_001]], 10)).toEqual([[77_778, 100_001]]);
});
