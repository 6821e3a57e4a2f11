import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MatchTable } from './match-table.ts';

describe('the table of keys', () => {
  it('answers like a Map that never overwrites', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ maxLength: 6 }), fc.integer({ min: 1, max: 0xffff_ffff }))),
        (entries) => {
          const table = new MatchTable();
          const map = new Map<string, number>();
          for (const [key, owner] of entries) {
            table.add(key, owner);
            if (!map.has(key)) map.set(key, owner);
          }
          for (const [key, owner] of map) expect(table.find(key)).toBe(owner);
          expect(table.size).toBe(map.size);
        },
      ),
    );
  });

  it('distinguishes a hundred thousand similar keys while it grows', () => {
    const table = new MatchTable();
    const key = (number: number): string => `p +3363998${String(number).padStart(5, '0')} petit|zoe`;
    for (let number = 1; number <= 100_000; number += 1) table.add(key(number), number);
    expect(table.size).toBe(100_000);
    for (let number = 1; number <= 100_000; number += 997) expect(table.find(key(number))).toBe(number);
    expect(table.find(key(100_001))).toBe(0);
  });
});
