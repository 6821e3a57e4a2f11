import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../../../shared/domain/calendar/day.ts';
import { CALL_OUTCOMES } from '../../../../shared/domain/contact/words.ts';
import type { CallFacts, CampaignFacts, ContactFacts } from '../../../../shared/domain/contact/facts.ts';
import { evaluate } from '../../../../shared/rules/index.ts';
import { CallTexts } from './call-texts.ts';

const MOMENTS = [
  '2026-12-01',
  '2026-12-01T10:30:00+01:00',
  '2026-08-10',
  '2026-08-11',
  '2024-03-01',
  '2023-03-01',
] as const;
const MOMENT = fc.constantFrom(...MOMENTS);

/** Near the ends of thirty and sixty days before the moments, and between. */
const call: fc.Arbitrary<CallFacts> = fc
  .record({
    from: fc.constantFrom(...MOMENTS.map((moment) => moment.slice(0, 10))),
    back: fc.constantFrom(0, 10, 29, 30, 45, 60, 61, 200),
    days: fc.integer({ min: -3, max: 3 }),
    time: fc.constantFrom(
      '',
      'T00:10:00+01:00',
      'T00:40:00+01:00',
      'T10:05:00+01:00',
      'T10:55:00+01:00',
      'T23:50:00+01:00',
      'T12:30:00Z',
    ),
    outcome: fc.constantFrom(...CALL_OUTCOMES),
  })
  .map(({ from, back, days, time, outcome }) => ({ at: `${addDays(from, days - back)}${time}`, outcome }));
const calls = fc.array(call, { maxLength: 6 });

const CONSENTED: ContactFacts = {
  audience: 'consumer',
  origins: [{ kind: 'direct', on: '2022-11-01', informed: true, objectionOffered: true }],
};
const BUSINESS: ContactFacts = { ...CONSENTED, audience: 'professional' };

const contact = fc.record({
  facts: fc.constantFrom(CONSENTED, BUSINESS),
  territory: fc.constantFrom(undefined, 'FR', 'RE', 'NC', 'PF', 'BE'),
});
const asked: fc.Arbitrary<Omit<CampaignFacts, 'at'>> = fc.record({
  organisation: fc.constant('ALPHA'),
  channel: fc.constantFrom('phone' as const, 'phone' as const, 'automated_call' as const, 'email' as const),
  purpose: fc.constantFrom('commercial' as const, 'charity' as const, 'transactional' as const),
  goods: fc.constant('kitchen'),
  professionRelated: fc.constant(true),
});

it('gives one text only to calls on which no answer of the rules depends', () => {
  let same = 0;
  fc.assert(
    fc.property(
      contact,
      asked,
      MOMENT,
      MOMENT,
      calls,
      calls,
      ({ facts, territory }, campaign, first, second, one, other) => {
        const texts = new CallTexts({ facts: campaign, moments: [first, second] });
        if (texts.of(one, false) !== texts.of(other, false)) return;
        same += 1;
        const person = { ...facts, ...(territory === undefined ? {} : { territory }) };
        for (const at of [first, second])
          expect(evaluate({ contact: { ...person, calls: one }, campaign: { ...campaign, at } })).toEqual(
            evaluate({ contact: { ...person, calls: other }, campaign: { ...campaign, at } }),
          );
      },
    ),
    { numRuns: 3000, seed: 20_261_130 },
  );
  expect(same).toBeGreaterThan(300);
});

const DAY = ['2026-12-01'] as const;

it.each<readonly [string, string, string, 'refused' | 'no_answer', boolean]>([
  ['two attempts within thirty days', '2026-11-10T10:05:00+01:00', '2026-11-20T18:00:00+01:00', 'no_answer', true],
  ['an attempt within and one before', '2026-11-10T10:05:00+01:00', '2026-10-10T10:05:00+02:00', 'no_answer', false],
  [
    'two attempts of one half hour near the end',
    '2026-11-02T10:05:00+01:00',
    '2026-11-02T10:20:00+01:00',
    'no_answer',
    true,
  ],
  [
    'two attempts of one hour near the end',
    '2026-11-02T10:05:00+01:00',
    '2026-11-02T10:35:00+01:00',
    'no_answer',
    false,
  ],
  ['two refusals within thirty days', '2026-11-10T10:05:00+01:00', '2026-11-20T18:00:00+01:00', 'refused', true],
  ['two refusals that are ahead', '2026-12-10T10:05:00+01:00', '2026-12-11T10:05:00+01:00', 'refused', false],
])('compares %s', (_, one, other, outcome, isSame) => {
  const texts = new CallTexts({
    facts: { organisation: 'ALPHA', channel: 'phone', purpose: 'commercial', goods: 'kitchen' },
    moments: DAY,
  });
  const textOf = (at: string): string => texts.of([{ at, outcome }], false);
  expect(textOf(one) === textOf(other)).toBe(isSame);
});

it('keeps the moments of refusals that are compared with consents', () => {
  const texts = new CallTexts({
    facts: { organisation: 'ALPHA', channel: 'phone', purpose: 'commercial', goods: 'kitchen' },
    moments: DAY,
  });
  const [one, other] = ['2026-11-10T10:05:00+01:00', '2026-11-10T10:06:00+01:00'].map((at) =>
    texts.of([{ at, outcome: 'refused' }], true),
  );
  expect(one).not.toBe(other);
});
