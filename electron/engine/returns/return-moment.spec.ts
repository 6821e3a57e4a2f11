import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReturnMoments } from './return-moment.ts';

describe('the moments of returns', () => {
  it.each([
    ['2026-12-01 10:05:00', '2026-12-01T10:05:00+01:00'],
    ['2026-07-01 10:05', '2026-07-01T10:05:00+02:00'],
    ['01/12/2026 9:05:07', '2026-12-01T09:05:07+01:00'],
    ['01/12/2026 10h05', '2026-12-01T10:05:00+01:00'],
    ['2026-12-01T09:05:00Z', '2026-12-01T09:05:00Z'],
    ['2026-12-01T09:05:00.123+0100', '2026-12-01T09:05:00+01:00'],
    ['2026-12-01', '2026-12-01'],
    ['1/12/2026', '2026-12-01'],
    // Clocks show it twice: the earlier one, in summer time.
    ['2026-10-25 02:30:00', '2026-10-25T02:30:00+02:00'],
    ['2026-10-25 03:30:00', '2026-10-25T03:30:00+01:00'],
    ['2026-02-30 10:00:00', null],
    ['2026-12-01 25:00:00', null],
    ['hier', null],
    ['', null],
  ])('%s is %s', (text, moment) => {
    expect(new ReturnMoments('Europe/Paris').read(text)).toBe(moment);
  });

  it('are those of the zone of the tool', () => {
    expect(new ReturnMoments('Indian/Reunion').read('2026-12-01 10:05:00')).toBe('2026-12-01T10:05:00+04:00');
    expect(new ReturnMoments('America/Cayenne').read('2026-07-01 10:05:00')).toBe('2026-07-01T10:05:00-03:00');
  });

  it('are the same hour by hour as one by one', () => {
    const part = (most: number): fc.Arbitrary<string> =>
      fc
        .oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: most - 2, max: most + 2 }))
        .map((number) => String(number).padStart(2, '0'));
    const hour = fc
      .tuple(fc.constantFrom('2026-03-29', '2026-10-25', '2026-11-31', '2026-12-01'), part(23))
      .map((parts) => parts.join(' '));
    const text = fc.tuple(hour, part(59), part(59)).map((parts) => parts.join(':'));
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const moments = new ReturnMoments('Europe/Paris');
        // A text with a fraction of a second, which is dropped, does not take the fast path.
        const one = (each: string): string | null => new ReturnMoments('Europe/Paris').read(`${each}.0`);
        expect(texts.map((each) => moments.read(each))).toEqual(texts.map(one));
      }),
    );
  });

  it('are those of date cells too', () => {
    const cell = { kind: 'date', day: '2026-12-01', time: '10:05:00', serial: 46357.42 } as const;
    expect(new ReturnMoments('Europe/Paris').read(cell)).toBe('2026-12-01T10:05:00+01:00');
  });
});
