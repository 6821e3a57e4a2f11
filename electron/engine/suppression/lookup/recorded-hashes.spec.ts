import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { context, withFirm } from '../../../../test/campaign/firm.ts';
import { KeyedHash } from '../../model/keyed-hash.ts';
import { recordOppositions } from '../record-oppositions.ts';
import { RecordedHashes } from './recorded-hashes.ts';

const hash = new KeyedHash('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f');
const entry = fc.tuple(
  fc.string({ maxLength: 3 }).map((text) => hash.of(text)),
  fc.option(fc.string({ minLength: 1, maxLength: 3 })),
);

/** Hashes of sixteen digits, four from each digest. */
function hashesFrom(first: number, count: number): readonly string[] {
  return Array.from({ length: count / 4 }, (_, place) =>
    createHash('sha256')
      .update(String(first + place))
      .digest('hex'),
  ).flatMap((digest) => [0, 16, 32, 48].map((from) => digest.slice(from, from + 16)));
}

it('never reports a recorded hash as new, and nearly always an unrecorded one', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 30 }), fc.array(entry, { maxLength: 30 }), (added, asked) => {
      const hashes = new RecordedHashes();
      for (const [keyedHash, personHash] of added) hashes.add(keyedHash, personHash);
      const known = new Set(added.map((one) => JSON.stringify(one)));
      for (const one of [...added, ...asked]) expect(hashes.mayHold(...one)).toBe(known.has(JSON.stringify(one)));
    }),
    { numRuns: 20 },
  );
});

it('holds what outgrew a filter, and reports one new hash in a hundred at most as recorded', () => {
  const [added, asked] = [hashesFrom(0, 90_000), hashesFrom(1_000_000, 10_000)];
  const hashes = new RecordedHashes();
  for (const hashed of added) hashes.add(hashed, null);
  expect(added.filter((hashed) => !hashes.mayHold(hashed, null))).toEqual([]);
  expect(asked.filter((hashed) => hashes.mayHold(hashed, null)).length).toBeLessThan(100);
});

it('knows an opposition of the same batch again, with hashes read at once and with a query for each', () =>
  withFirm(({ workspace }) => {
    const numbers = fc.array(fc.nat({ max: 90 }), { minLength: 40, maxLength: 160 });
    const recorded = new Set<number>();
    fc.assert(
      fc.property(numbers, (told) => {
        const oppositions = told.map((number) => ({
          ...{ firstName: null, lastName: null, company: null, street: null, postcode: null },
          emails: [`personne.${String(number)}@example.com`],
          phones: [],
          channels: [],
          on: null,
        }));
        const before = recorded.size;
        for (const number of told) recorded.add(number);
        const batch = { at: context.now(), by: context.by, source: 'liste' };
        const { added, known } = workspace.write((transaction) =>
          recordOppositions(transaction, hash, batch, oppositions),
        );
        expect([added, known]).toEqual([recorded.size - before, told.length - (recorded.size - before)]);
      }),
      { numRuns: 10, seed: 20_261_130 },
    );
    return Promise.resolve();
  }));
