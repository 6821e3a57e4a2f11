import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FunnelCount, sortReasons } from './funnel.ts';
import { FUNNEL_STEPS, type FunnelOutcome } from '../model/outcome.ts';

const outcomes = fc.array(fc.constantFrom<FunnelOutcome>(...FUNNEL_STEPS, 'eligible'), { maxLength: 200 });

describe('funnel', () => {
  it('adds up for any outcomes', () => {
    fc.assert(
      fc.property(outcomes, (list) => {
        const count = new FunnelCount();
        for (const outcome of list) {
          count.enter();
          count.leave(outcome);
        }
        const { total, steps, eligible } = count.numbers({
          excluded: [{ export: '1', out: count.of('excluded') }],
          limit: true,
        });
        expect(total).toBe(list.length);
        expect(steps.map(({ step }) => step)).toEqual(FUNNEL_STEPS);
        expect(steps.reduce((sum, { out }) => sum + out, eligible)).toBe(total);
      }),
    );
  });

  it('shows the limit and those left out only to a campaign that asks for them', () => {
    const shown = (excluded: boolean, limit: boolean) =>
      new FunnelCount()
        .numbers({ excluded: excluded ? [] : null, limit })
        .steps.map(({ step }) => step)
        .filter((step) => step === 'excluded' || step === 'limit');
    expect([shown(false, false), shown(true, false), shown(false, true)]).toEqual([[], ['excluded'], ['limit']]);
  });

  it('refuses to give numbers that do not add up', () => {
    const count = new FunnelCount();
    count.enter();
    count.enter();
    count.leave('blocked');
    expect(() => count.numbers({ excluded: null, limit: true })).toThrow('1 of 2');
  });

  it('refuses exclusions that do not add up to those left out', () => {
    const count = new FunnelCount();
    count.enter();
    count.leave('excluded');
    expect(() => count.numbers({ excluded: [{ export: '1', out: 2 }], limit: false })).toThrow('2 of 1');
  });

  it('names the most frequent reason first, and breaks ties by rule', () => {
    const reason = (rule: string, count: number) => ({ rule, count, message: '', source: '' });
    expect(sortReasons([reason('b', 2), reason('a', 2), reason('c', 9)]).map(({ rule }) => rule)).toEqual([
      'c',
      'a',
      'b',
    ]);
  });
});
