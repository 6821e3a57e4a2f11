import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeyedHash } from '../model/keyed-hash.ts';
import { RecordedHashes } from './recorded-hashes.ts';

const hash = new KeyedHash('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f');
const entry = fc.tuple(
  fc.string({ maxLength: 3 }).map((text) => hash.of(text)),
  fc.option(fc.string({ minLength: 1, maxLength: 3 })),
);

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
