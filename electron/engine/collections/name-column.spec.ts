import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atOnce } from '../steps/pauses.ts';
import { NameColumn } from './name-column.ts';

const name = fc.oneof(
  fc
    .array(fc.constantFrom('a', 'b', 'z', ' ', '-', '\u00fe', '\u00ff', '\u0100', '\u4e00'), { maxLength: 16 })
    .map((signs) => signs.join('')),
  fc
    .tuple(fc.constantFrom('martin jean', 'martin ', ''), fc.string({ maxLength: 5 }))
    .map(([one, other]) => one + other),
);

it('orders as the texts compare, empty ones last, equal ones by place', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 40 }), (names) => {
      const column = new NameColumn(names.length);
      for (const each of names) column.push(each);
      const ordered = names
        .map((each, place) => ({ key: each === '' ? '\uffff' : each, place }))
        .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : one.place - other.place));
      expect([...atOnce(column.ordering())]).toEqual(ordered.map(({ place }) => place));
    }),
  );
});
