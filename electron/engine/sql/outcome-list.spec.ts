import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FUNNEL_STEPS, type FunnelOutcome } from '../model/outcome.ts';
import { OutcomeList, unpackOutcomes } from './outcome-list.ts';

const outcomes = fc
  .uniqueArray(
    fc.record({
      contactId: fc.integer({ min: 1, max: 2 ** 40 }),
      outcome: fc.constantFrom<FunnelOutcome>(...FUNNEL_STEPS, 'eligible'),
      verdict: fc.option(fc.nat(2 ** 30)),
    }),
    { selector: ({ contactId }) => contactId, maxLength: 200 },
  )
  .map((list) => list.sort((one, other) => one.contactId - other.contactId));

it('keeps the outcome of each contact', () => {
  fc.assert(
    fc.property(outcomes, (list) => {
      expect([...unpackOutcomes(OutcomeList.of(list).packed())]).toEqual(list);
    }),
  );
});

it('lists all additions, even more than expected', () => {
  fc.assert(
    fc.property(outcomes, fc.nat(20), (list, expected) => {
      const kept = new OutcomeList(expected);
      for (const { contactId, outcome, verdict } of list) kept.add(contactId, outcome, verdict);
      expect(kept).toHaveLength(list.length);
      expect([...kept]).toEqual(list);
    }),
  );
});

it('takes two bytes per contact among neighbours', () => {
  const list = Array.from({ length: 1000 }, (_, place) => ({
    contactId: place + 1,
    outcome: 'blocked' as const,
    verdict: place % 6,
  }));
  expect(OutcomeList.of(list).packed()).toHaveLength(2000);
});
