import { afterEach, describe, expect, test, vi } from 'vitest';
import { useFormat } from './format.ts';
import { setLanguage } from './words.ts';

const NOW = new Date('2026-11-24T10:42:07+01:00');
const format = useFormat();

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });

afterEach(() => {
  setLanguage('fr');
});

describe.each([
  [
    'fr',
    {
      number: '3\u202F420',
      share: '42\u00A0%',
      day: '24/11/2026',
      long: 'mardi 24 novembre 2026',
      ago: 'il y a 3 jours',
      list: 'a, b et c',
    },
  ],
  [
    'en',
    {
      number: '3,420',
      share: '42%',
      day: '24/11/2026',
      long: 'Tuesday 24 November 2026',
      ago: '3 days ago',
      list: 'a, b and c',
    },
  ],
] as const)('in %s', (language, expected) => {
  test('numbers, days and lists are written as people write them', () => {
    setLanguage(language);
    expect({
      number: format.number(3420),
      share: format.share(0.42),
      day: format.day('2026-11-24'),
      long: format.longDay('2026-11-24'),
      ago: format.ago('2026-11-21T10:00:00+01:00', NOW),
      list: format.list(['a', 'b', 'c']),
    }).toEqual({ ...expected, long: expect.stringMatching(new RegExp(expected.long.replace(' ', ',? '))) });
  });
});

test.each([
  ['2026-11-24T10:42:00+01:00', 'maintenant'],
  ['2026-11-24T10:12:07+01:00', 'il y a 30 minutes'],
  ['2026-11-24T08:42:07+01:00', 'il y a 2 heures'],
  ['2026-11-23T10:42:07+01:00', 'hier'],
  ['2026-11-10T10:42:07+01:00', 'il y a 2 semaines'],
  ['2025-11-20T10:42:07+01:00', 'l’année dernière'],
])('%s is %s', (instant, expected) => {
  expect(format.ago(instant, NOW)).toBe(expected);
});

test.each([
  ['+33639981234', '06 39 98 12 34'],
  ['+33199001234', '01 99 00 12 34'],
  ['+590590123456', '0590 12 34 56'],
  ['+262692001002', '0692 00 10 02'],
  ['+3233456789', '+3233456789'],
])('the phone %s is shown as %s', (phone, expected) => {
  expect(format.phone(phone)).toBe(expected);
});

test('a day is the same in every time zone', () => {
  for (const day of ['2026-01-01', '2026-03-29', '2026-10-25', '2026-12-31'])
    expect(format.day(day)).toBe(day.split('-').reverse().join('/'));
});

test('the first of a month is « 1er » in French only', () => {
  expect(format.longDay('2026-12-01')).toBe('mardi 1er décembre 2026');
  expect(format.longDay('2026-12-11')).toBe('vendredi 11 décembre 2026');
  setLanguage('en');
  expect(format.longDay('2026-12-01')).toMatch(/^Tuesday,? 1 December 2026$/);
});
