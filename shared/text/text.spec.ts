import { describe, expect, it } from 'vitest';
import { fill } from './text.ts';

describe('filling a sentence', () => {
  it.each([
    ['{a} et {b}', { a: 'x', b: true }, 'x et true'],
    ['{count|personne|personnes}', { count: 0 }, '0 personne'],
    ['{count|personne|personnes}', { count: 1 }, '1 personne'],
    ['{count|personne|personnes}', { count: 1.5 }, '1,5 personne'],
    ['{count|personne|personnes}', { count: 2 }, '2 personnes'],
    ['{count}', { count: 12_345 }, '12\u202F345'],
    ['{missing} reste', {}, '{missing} reste'],
    ['{a}', { a: '{b}', b: 'x' }, '{b}'],
  ])('%s with %j', (sentence, params, expected) => {
    expect(fill({ fr: sentence, en: '' }, 'fr', params)).toBe(expected);
  });

  it.each([
    [{ count: 0 }, '0 people'],
    [{ count: 1 }, '1 person'],
    [{ count: 12_345 }, '12,345 people'],
  ])('agrees in English: %j', (params, expected) => {
    expect(fill({ fr: '', en: '{count|person|people}' }, 'en', params)).toBe(expected);
  });
});
