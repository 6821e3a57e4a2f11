import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeyTable } from './key-table.ts';

/** Few values, so that keys share parts and places. */
const part = fc.constantFrom(0, 1, 1024, 2048, 2 ** 32 - 1);
const first = fc.oneof(part, fc.constantFrom(2 ** 53 - 1, 2 ** 40));

it('finds the contact that was given a key last, like a map', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(first, part, part, fc.integer({ min: 1, max: 2 ** 32 - 1 }))), (entries) => {
      const table = new KeyTable();
      const map = new Map<string, number>();
      for (const [one, two, three, owner] of entries) {
        const key = [one, two, three].join();
        expect(table.find(one, two, three)).toBe(map.get(key) ?? 0);
        table.set(one, two, three, owner);
        map.set(key, owner);
      }
      for (const [one, two, three] of entries)
        expect(table.find(one, two, three)).toBe(map.get([one, two, three].join()));
    }),
  );
});

it('keeps every key as it grows', () => {
  const table = new KeyTable();
  for (let key = 1; key <= 5000; key += 1) table.set(key, Math.imul(key, 2_654_435_761) >>> 0, key % 7, key);
  for (let key = 1; key <= 5000; key += 1)
    expect(table.find(key, Math.imul(key, 2_654_435_761) >>> 0, key % 7)).toBe(key);
  expect(table.find(1, Math.imul(1, 2_654_435_761) >>> 0, 2)).toBe(0);
});
