import { describe, expect, it } from 'vitest';
import { KeyedHash } from '../model/keyed-hash.ts';
import { entriesOf, type NewEntry, type Opposition, unrecordedEntry } from '../model/oppositions.ts';
import type { Suppressible } from '../model/suppressible.ts';
import { extensionsFor } from './lookup/extension.ts';
import { SuppressionIndex } from './lookup/suppression-index.ts';

const hash = new KeyedHash('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f');

const claire: Suppressible = {
  firstName: 'Claire',
  lastName: 'Perdrix',
  emails: ['claire@example.com'],
  phones: ['+33639981234'],
};
const said = (on: string, purpose?: Opposition['purpose']): readonly NewEntry[] =>
  entriesOf({ ...claire, phones: [], channels: ['all'], on, ...(purpose === undefined ? {} : { purpose }) }, hash);

const indexOf = (entries: readonly NewEntry[]): SuppressionIndex =>
  SuppressionIndex.of(
    entries.map((entry, place) => unrecordedEntry(entry, place + 1, '2026-11-01T10:00:00+01:00')),
    hash,
  );

const told = (entries: readonly NewEntry[]): readonly string[] =>
  entries.map(({ kind, purpose, on }) => [kind, purpose ?? 'everything', on].join(' ')).sort();

const everything = said('2026-10-01');
const transfers = said('2026-10-15', 'transfer');
const charity = said('2026-10-15', 'charity');

describe('the number of a person who said no by e-mail', () => {
  it.each([
    [
      'no to everything, then to transfers',
      [...everything, ...transfers],
      ['everything 2026-10-01', 'transfer 2026-10-15'],
    ],
    [
      'the same, told in another order',
      [...transfers, ...everything],
      ['everything 2026-10-01', 'transfer 2026-10-15'],
    ],
    [
      'no to transfers, then to everything',
      [...said('2026-09-01', 'transfer'), ...everything],
      ['everything 2026-10-01', 'transfer 2026-09-01'],
    ],
    ['no to everything, then to gifts', [...everything, ...charity], ['charity 2026-10-15', 'everything 2026-10-01']],
    ['no to transfers twice', [...said('2026-09-01', 'transfer'), ...transfers], ['transfer 2026-10-15']],
  ] as const)('gets each no: %s', (_, entries, noes) => {
    const further = extensionsFor(claire, indexOf(entries), hash);
    expect(told(further)).toEqual(noes.map((no) => `phone ${no}`));
    expect(extensionsFor(claire, indexOf([...entries, ...further]), hash)).toEqual([]);
  });

  it('gets a later no to everything, where it had one to transfers', () => {
    const before = [...transfers, ...extensionsFor(claire, indexOf(transfers), hash)];
    const further = extensionsFor(claire, indexOf([...before, ...said('2026-10-20')]), hash);
    expect(told(further)).toEqual(['phone everything 2026-10-20']);
  });
});
