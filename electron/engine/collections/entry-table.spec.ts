import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EntryTable } from './entry-table.ts';

it('finds the entries of each value in insertion order, for any number of entries', () => {
  const entry = fc.tuple(
    fc.integer({ min: 0, max: 40 }).map((number) => `valeur ${String(number)}`),
    fc.nat({ max: 2 ** 32 - 1 }),
  );
  fc.assert(
    fc.property(fc.array(entry, { size: 'max', maxLength: 3000 }), (entries) => {
      const table = new EntryTable();
      const byValue = new Map<string, number[]>();
      for (const [value, id] of entries) {
        table.add(value, id);
        byValue.set(value, [...(byValue.get(value) ?? []), id]);
      }
      for (const [value, ids] of byValue) expect([table.has(value), table.idsOf(value)]).toEqual([true, ids]);
      expect([table.has('une autre'), table.idsOf('une autre')]).toEqual([false, []]);
    }),
    { numRuns: 30 },
  );
});
