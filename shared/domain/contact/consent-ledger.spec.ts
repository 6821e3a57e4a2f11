import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConsentEvent } from './contact.ts';
import { countingEntries, type LedgerEntry } from './consent-ledger.ts';

function entry(
  importId: number,
  event: ConsentEvent['event'],
  at: string,
  more: Partial<ConsentEvent> & { byHand?: boolean; undated?: boolean } = {},
): LedgerEntry {
  const { byHand = false, undated = false, ...rest } = more;
  return { importId, byHand, undated, event: { channel: 'email', event, at, ...rest } };
}

function counting(...ledger: LedgerEntry[]): string[] {
  return countingEntries(ledger).map(
    ({ importId, event }) => `${importId} ${event.channel} ${event.event} ${event.at}`,
  );
}

describe('the entries of the ledger that count', () => {
  it.each<[string, LedgerEntry[], string[]]>([
    ['a yes alone', [entry(1, 'granted', '2026-01-01')], ['1 email granted 2026-01-01']],
    [
      'a yes and a no of one file: the no, whatever their days',
      [entry(1, 'refused', '2020-01-01'), entry(1, 'granted', '2026-01-01', { proof: true })],
      ['1 email refused 2020-01-01'],
    ],
    [
      'a yes and a no of one file to two channels: both',
      [entry(1, 'refused', '2026-01-01', { channel: 'sms' }), entry(1, 'granted', '2026-01-01')],
      ['1 sms refused 2026-01-01', '1 email granted 2026-01-01'],
    ],
    [
      'a later yes of another file without proof: the no',
      [entry(1, 'refused', '2026-01-01'), entry(2, 'granted', '2026-02-01')],
      ['1 email refused 2026-01-01'],
    ],
    [
      'a later yes of another file with its proof: both',
      [entry(1, 'refused', '2026-01-01'), entry(2, 'granted', '2026-02-01', { proof: true })],
      ['1 email refused 2026-01-01', '2 email granted 2026-02-01'],
    ],
    [
      'a proven yes of the day in France of a no whose time is in UTC: the no',
      [entry(1, 'refused', '2026-01-01T23:30:00Z'), entry(2, 'granted', '2026-01-02', { proof: true })],
      ['1 email refused 2026-01-01T23:30:00Z'],
    ],
    [
      'a proven yes of the same day: the no',
      [entry(1, 'refused', '2026-01-01'), entry(2, 'granted', '2026-01-01T18:00:00+01:00', { proof: true })],
      ['1 email refused 2026-01-01'],
    ],
    [
      'a proven yes an hour later, both known to the minute: both',
      [entry(1, 'refused', '2026-01-01T10:00:00+01:00'), entry(2, 'granted', '2026-01-01T10:00:00Z', { proof: true })],
      ['1 email refused 2026-01-01T10:00:00+01:00', '2 email granted 2026-01-01T10:00:00Z'],
    ],
    [
      'an older yes: history, kept',
      [entry(1, 'granted', '2025-01-01'), entry(2, 'refused', '2026-01-01')],
      ['1 email granted 2025-01-01', '2 email refused 2026-01-01'],
    ],
    [
      'an older yes beside a no of which nobody knows the day: the no',
      [entry(1, 'granted', '2025-01-01', { proof: true }), entry(2, 'refused', '2026-01-01', { undated: true })],
      ['2 email refused 2026-01-01'],
    ],
    [
      'a proven yes between an undated no and its repetition: both',
      [
        entry(1, 'refused', '2026-01-01', { undated: true }),
        entry(2, 'granted', '2026-02-01', { proof: true }),
        entry(3, 'refused', '2026-03-01', { undated: true }),
      ],
      ['1 email refused 2026-01-01', '2 email granted 2026-02-01'],
    ],
    [
      'a proven yes beside a repeated no in one file: the no',
      [
        entry(1, 'refused', '2026-01-01', { undated: true }),
        entry(2, 'refused', '2026-03-01', { undated: true }),
        entry(2, 'granted', '2026-03-02', { proof: true }),
      ],
      ['1 email refused 2026-01-01'],
    ],
    [
      'an older no that arrives after an unproven yes: the no',
      [entry(1, 'granted', '2026-01-01'), entry(2, 'refused', '2025-01-01')],
      ['2 email refused 2025-01-01'],
    ],
    [
      'a no to all channels',
      [entry(1, 'opposed', '2025-01-01', { channel: 'all' }), entry(2, 'granted', '2026-01-01')],
      ['1 all opposed 2025-01-01'],
    ],
    [
      'a no to charity beside a yes to commerce',
      [
        entry(1, 'refused', '2025-01-01', { purpose: 'charity' }),
        entry(1, 'granted', '2026-01-01', { purpose: 'commercial' }),
      ],
      ['1 email refused 2025-01-01', '1 email granted 2026-01-01'],
    ],
    [
      'a yes recorded by hand: kept',
      [entry(1, 'refused', '2026-01-01'), entry(2, 'granted', '2026-02-01', { byHand: true })],
      ['1 email refused 2026-01-01', '2 email granted 2026-02-01'],
    ],
    [
      'an undated yes read every week: its first day',
      [
        entry(2, 'granted', '2026-02-08', { undated: true }),
        entry(1, 'granted', '2026-02-01', { undated: true }),
        entry(3, 'granted', '2026-02-15', { undated: true }),
      ],
      ['1 email granted 2026-02-01'],
    ],
    [
      'a dated yes said twice: once; on another day: again',
      [entry(1, 'granted', '2026-02-01'), entry(2, 'granted', '2026-02-01'), entry(2, 'granted', '2026-03-01')],
      ['1 email granted 2026-02-01', '2 email granted 2026-03-01'],
    ],
  ])('%s', (_, ledger, expected) => {
    expect(counting(...ledger)).toEqual(expected);
  });

  const anyEntry = fc.record({
    importId: fc.integer({ min: 1, max: 3 }),
    byHand: fc.boolean(),
    undated: fc.boolean(),
    event: fc.record({
      channel: fc.constantFrom('email', 'sms', 'all'),
      event: fc.constantFrom('granted', 'refused', 'withdrawn', 'opposed'),
      at: fc.constantFrom('2025-01-01', '2026-01-01', '2026-01-01T10:00:00+01:00', '2026-01-02'),
      proof: fc.boolean(),
    }),
  }) as fc.Arbitrary<LedgerEntry>;

  it('do not depend on the order of arrival', () => {
    const said = (ledger: readonly LedgerEntry[]): string[] =>
      countingEntries(ledger)
        .map((one) => JSON.stringify(one.event))
        .sort();
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 8 }), (ledger) => {
        expect(said([...ledger].reverse())).toEqual(said(ledger));
      }),
    );
  });

  it('never gain a consent by a further refusal', () => {
    const grants = (ledger: readonly LedgerEntry[]): number =>
      countingEntries(ledger).filter(({ event }) => event.event === 'granted').length;
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 8 }), anyEntry, (ledger, further) => {
        fc.pre(further.event.event !== 'granted');
        expect(grants([...ledger, further])).toBeLessThanOrEqual(grants(ledger));
      }),
    );
  });
});
