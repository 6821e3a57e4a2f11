import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDay, dateOrderOf, frenchDay, normaliseDate, type DateOptions } from './date-text.ts';
import { addDays, dayFromNumber, dayNumber } from './day.ts';

const TODAY = '2026-11-24';
const birth: DateOptions = { today: TODAY, order: 'dmy', kind: 'birth' };
const past: DateOptions = { today: TODAY, order: 'dmy', kind: 'past' };

describe('days in their spellings', () => {
  it.each([
    ['23/12/1946', '1946-12-23'],
    ['09-09-1953', '1953-09-09'],
    ['05.05.1976', '1976-05-05'],
    ['5/5/1976', '1976-05-05'],
    ['18/07/45', '1945-07-18'],
    ['1943-07-12', '1943-07-12'],
    ['1943/07/12', '1943-07-12'],
    ['1943-07-12 00:00:00', '1943-07-12'],
    ['19430712', '1943-07-12'],
    ['12071943', '1943-07-12'],
    ['6 mars 1990', '1990-03-06'],
    ['1er mai 1960', '1960-05-01'],
    ['12 févr. 1971', '1971-02-12'],
    ['12-août-80', '1980-08-12'],
    ['lundi 23 décembre 1946', '1946-12-23'],
    ['March 12, 1980', '1980-03-12'],
    ['12 March 1980', '1980-03-12'],
    ["'23/12/1946", '1946-12-23'],
    ['le 23/12/1946', '1946-12-23'],
    ['né le 23/12/1946', '1946-12-23'],
    ['Né(e) le 23 décembre 1946', '1946-12-23'],
    ['lun. 23/12/1946', '1946-12-23'],
  ])('%j → %s', (text, day) => {
    expect(normaliseDate(text, birth)).toEqual({ value: day, findings: [] });
  });

  it.each([
    [36840, undefined, '2000-11-10'],
    [22611, undefined, '1961-11-26'],
    [35378, '1904-01-01', '2000-11-10'],
    ['36840', undefined, '2000-11-10'],
  ])('the serial number %j, counted from %s → %s', (number, epoch, day) => {
    expect(normaliseDate(number, epoch === undefined ? birth : { ...birth, epoch })).toEqual({
      value: day,
      findings: [{ code: 'date.serial', severity: 'info' }],
    });
  });
});

describe('instants stay instants', () => {
  it.each([
    ['2026-09-18T09:24:21+02:00', '2026-09-18T09:24:21+02:00', '2026-09-18'],
    ['2026-07-10T21:59:00Z', '2026-07-10T21:59:00Z', '2026-07-10'],
    ['2026-07-10T22:00:00Z', '2026-07-10T22:00:00Z', '2026-07-11'],
    ['2026-07-10T22:30:00Z', '2026-07-10T22:30:00Z', '2026-07-11'],
    ['2026-01-11T00:00:00+01:00', '2026-01-11T00:00:00+01:00', '2026-01-11'],
    ['2026-01-11T00:00:00+02:00', '2026-01-11T00:00:00+02:00', '2026-01-10'],
    ['2026-01-10T22:30:00Z', '2026-01-10T22:30:00Z', '2026-01-10'],
    ['2026-01-10T23:30:00.123Z', '2026-01-10T23:30:00Z', '2026-01-11'],
    ['2026-03-29T00:59:00Z', '2026-03-29T00:59:00Z', '2026-03-29'],
    ['2026-10-24T22:10:00Z', '2026-10-24T22:10:00Z', '2026-10-25'],
    ['2026-10-25T22:59:00Z', '2026-10-25T22:59:00Z', '2026-10-25'],
    ['2026-05-05T03:12:44-0400', '2026-05-05T03:12:44-04:00', '2026-05-05'],
  ])('%s → %s, in France on %s', (text, instant, day) => {
    expect(normaliseDate(text, past)).toEqual({ value: instant, findings: [] });
    expect(frenchDay(instant)).toBe(day);
  });

  it('are on the day of the clocks in Paris, wherever they were written', () => {
    const paris = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });
    const minute = 60_000;
    const minutes = fc.integer({
      min: Date.parse('2000-01-01T00:00Z') / minute,
      max: Date.parse('2035-01-01T00:00Z') / minute,
    });
    fc.assert(
      fc.property(minutes, fc.integer({ min: -48, max: 56 }), (moment, quarters) => {
        const east = quarters * 15;
        const wall = new Date((moment + east) * minute).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
        const size = Math.abs(east);
        const offset = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0')).join(':');
        expect(frenchDay(`${wall}${east < 0 ? '-' : '+'}${offset}`)).toBe(paris.format(moment * minute));
      }),
      { numRuns: 1000 },
    );
  });

  it('a time without a zone is a day', () => {
    expect(normaliseDate('05/11/2026 11:46', past).value).toBe('2026-11-05');
    expect(normaliseDate('2026-11-05T11:46:00', past).value).toBe('2026-11-05');
  });
});

describe('ambiguous texts are not guessed', () => {
  it.each([
    ['30/02/1983', 'date.impossible'],
    ['00/00/0000', 'date.impossible'],
    ['06/13/1994', 'date.impossible'],
    ['1987-13-45', 'date.impossible'],
    ['31/02/1991', 'date.impossible'],
    [0, 'date.impossible'],
    ['1983', 'date.year_only'],
    [1983, 'date.year_only'],
    ['mars 1980', 'date.incomplete'],
    ['03/1980', 'date.incomplete'],
    ['vers 1950', 'date.incomplete'],
    ['avant 23/12/1946', 'date.not_a_date'],
    ['32/01/1980', 'date.impossible'],
    ['à vérifier', 'date.not_a_date'],
    ['12 foo 1980', 'date.not_a_date'],
    [-3, 'date.not_a_date'],
    ['24/12/2030', 'date.out_of_range'],
    ['24/12/1830', 'date.out_of_range'],
  ])('%j: %s, a warning', (cell, code) => {
    expect(normaliseDate(cell, birth)).toEqual({ value: null, findings: [{ code, severity: 'warning' }] });
  });

  it('keeps 03/04/2025 as text where the order of the column is not known', () => {
    const unknown: DateOptions = { today: TODAY, kind: 'past' };
    expect(normaliseDate('03/04/2025', unknown)).toEqual({
      value: null,
      findings: [{ code: 'date.ambiguous', severity: 'warning' }],
    });
    expect(normaliseDate('04/04/2025', unknown).value).toBe('2025-04-04');
    expect(normaliseDate('30/04/2025', unknown).value).toBe('2025-04-30');
    expect(normaliseDate('04/30/2025', unknown).value).toBe('2025-04-30');
    expect(normaliseDate('03/04/2025', { ...unknown, order: 'mdy' }).value).toBe('2025-03-04');
    expect(normaliseDate('03/04/2025', { ...unknown, order: 'dmy' }).value).toBe('2025-04-03');
  });

  it.each(['?', 'NR', 'NC', '-'])('the placeholder %j gives no warning', (text) => {
    expect(normaliseDate(text, birth)).toEqual({
      value: null,
      findings: [{ code: 'date.placeholder', severity: 'info' }],
    });
  });
});

describe('two-digit years', () => {
  it.each([
    ['12/05/43', 'birth', '1943-05-12'],
    ['12/05/99', 'birth', '1999-05-12'],
    ['12/05/05', 'birth', '2005-05-12'],
    ['03/08/25', 'past', '2025-08-03'],
    ['03/08/98', 'past', '1998-08-03'],
    ['31/12/35', 'term', '2035-12-31'],
  ] as const)('%s of kind %s is %s', (text, kind, day) => {
    expect(normaliseDate(text, { today: TODAY, order: 'dmy', kind }).value).toBe(day);
  });

  it('reports the century where both were possible', () => {
    expect(normaliseDate('12/05/22', birth)).toEqual({
      value: '1922-05-12',
      findings: [{ code: 'date.century_assumed', severity: 'info', params: { year: 1922 } }],
    });
  });
});

describe('dateOrderOf', () => {
  it.each([
    [['23/12/1946', '06/13/1994', '18/07/45'], 'dmy'],
    [['12/23/1946', '07/18/1945', '01/02/2003'], 'mdy'],
    [['01/02/2003', '1946-12-23'], null],
    [[], null],
  ])('%j: %s', (texts, order) => {
    expect(dateOrderOf(texts)).toBe(order);
  });
});

describe('properties', () => {
  const days = fc.integer({ min: dayNumber('1910-01-01'), max: dayNumber('2026-11-24') }).map(dayFromNumber);

  it('every spelling of a day reads as that day', () => {
    const months = [
      'janvier',
      'février',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet',
      'août',
      'septembre',
      'octobre',
      'novembre',
      'décembre',
    ];
    const spell = fc.constantFrom<(y: string, m: string, d: string) => string>(
      (y, m, d) => `${d}/${m}/${y}`,
      (y, m, d) => `${d}.${m}.${y}`,
      (y, m, d) => `${y}-${m}-${d}`,
      (y, m, d) => `${Number(d)} ${months[Number(m) - 1] ?? ''} ${y}`,
      (y, m, d) => `${y}${m}${d}`,
    );
    fc.assert(
      fc.property(days, spell, (day, write) => {
        expect(normaliseDate(write(day.slice(0, 4), day.slice(5, 7), day.slice(8)), past).value).toBe(day);
      }),
    );
  });

  it('serial numbers count days from the epoch', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2200, max: 60_000 }), (serial) => {
        expect(normaliseDate(serial, past).value).toBe(addDays('1899-12-30', serial));
      }),
    );
  });

  it('never throws, and gives days or instants only', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 30 }), fc.stringMatching(/^[\d/ .:TZ+-]{0,25}$/), fc.double()),
        (cell) => {
          const { value } = normaliseDate(cell, past);
          if (value !== null) expect(checkDay(frenchDay(value), past).value).not.toBeNull();
        },
      ),
    );
  });
});
