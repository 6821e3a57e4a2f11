import fc from 'fast-check';
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

  it('is the same as replacing each parameter where it stands, the first time and again', () => {
    const piece = fc.constantFrom('{a}', '{b|mot|mots}', '{c}', '{', '}', '|', 'a', ' ', '{a|x}', '{d||s}');
    const params = fc.record({ a: fc.string(), b: fc.nat({ max: 3 }), d: fc.boolean() }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), params, (pieces, given) => {
        const sentence = { fr: pieces.join(''), en: '' };
        const replaced = sentence.fr.replace(
          /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
          (whole, name: 'a' | 'b' | 'd', one?: string, many?: string) => {
            const value = given[name];
            if (value === undefined) return whole;
            if (one === undefined || many === undefined) return String(value);
            return `${String(value)} ${typeof value === 'number' && value < 2 ? one : many}`;
          },
        );
        expect([fill(sentence, 'fr', given), fill(sentence, 'fr', given)]).toEqual([replaced, replaced]);
      }),
      { numRuns: 500 },
    );
  });
});
