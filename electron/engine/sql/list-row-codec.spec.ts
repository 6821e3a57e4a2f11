import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HEAD_DIGITS, type ListRow, ListRowPacker, unpackListRows } from './list-row-codec.ts';

const id = fc.integer({ min: 1, max: 2 ** 40 });
const head = fc.stringMatching(new RegExp(`^[0-9a-f]{${String(HEAD_DIGITS)}}$`));
const row = fc.record({
  contactId: id,
  attempts: fc.integer({ min: 0, max: 300 }),
  heads: fc.array(head, { maxLength: 7 }),
  notice: fc.boolean(),
  housemates: fc.array(id, { maxLength: 20 }),
});

function packed(rows: readonly ListRow[]) {
  const packer = new ListRowPacker();
  for (const one of rows) packer.add(one);
  return packer.finish();
}

it('returns the rows of a list unchanged, in any order', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 400 }), (rows) => {
      const unpacked = Array.from(
        unpackListRows(packed(rows)),
        ({ contactId, attempts, heads, notice, housemates }) => ({ contactId, attempts, heads, notice, housemates }),
      );
      expect(unpacked).toEqual(rows);
    }),
  );
});

it('takes less than fourteen bytes for a row of one coordinate', () => {
  const rows = Array.from({ length: 20_000 }, (_, place) => ({
    contactId: 3 * place + 1,
    attempts: 3,
    heads: ['00ff00ff00ff00ff'],
    notice: place % 2 === 0,
    housemates: place % 4 === 0 ? [3 * place + 2] : [],
  }));
  expect(packed(rows).length / rows.length).toBeLessThan(14);
});
