import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fits, leftOn, type AttemptLimit } from './attempt-limit.ts';

const CAP: AttemptLimit = { max: 4, days: 30 };

describe('the limit on attempts', () => {
  it.each([
    [[], 100, true, 4],
    [[100, 100, 100], 100, true, 1],
    [[100, 101, 102, 103], 129, false, 0],
    [[100, 101, 102, 103], 130, true, 1],
    [[131, 132, 133, 134], 105, false, 4], // one of them would be the fifth within thirty days
    [[131, 132, 133, 134], 101, true, 4],
  ])('after %j, on day %i: %s, %i left', (made, day, may, left) => {
    expect(fits(made, day, CAP)).toBe(may);
    expect(leftOn(made, day, CAP)).toBe(left);
  });

  it('never lets a period of thirty days hold more than four', () => {
    const days = fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 60 });
    fc.assert(
      fc.property(days, (asked) => {
        const made: number[] = [];
        for (const day of asked) if (fits(made, day, CAP)) made.push(day);
        for (let end = 0; end <= 120; end += 1)
          expect(made.filter((day) => day <= end && day > end - CAP.days).length).toBeLessThanOrEqual(CAP.max);
      }),
    );
  });
});
