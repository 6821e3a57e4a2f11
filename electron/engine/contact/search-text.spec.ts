import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SearchText } from './search-text.ts';

const text = (lines: readonly string[]): SearchText => {
  const made = new SearchText(lines.length);
  // In pieces, as the directory reads them.
  for (let from = 0; from < lines.length; from += 3)
    made.add(
      lines
        .slice(from, from + 3)
        .map((line) => `${line}\n`)
        .join(''),
    );
  return made.complete();
};

/** The reference: every line, word by word. */
const byReading = (lines: readonly string[], words: readonly string[]): readonly number[] =>
  lines.map((line) => Number(words.every((word) => line.includes(word))));

const PEOPLE = ['perdrix claire lyon 0639981234', 'martin & fils', '', 'abel luc paris ête 75011', 'perdrix zoe'];

test.each([
  { words: ['perdrix'] },
  { words: ['p'] },
  { words: ['z'] },
  { words: ['0'] },
  { words: ['&'] },
  { words: ['ê'] },
  { words: ['zoe', 'perdrix'] },
  { words: ['perdrix', 'perdrix'] },
  { words: ['claire', 'zoe'] },
  { words: ['nobody'] },
])('contacts with $words are marked', ({ words }) => {
  expect([...text(PEOPLE).marks(words)]).toEqual(byReading(PEOPLE, words));
});

test('a search typed letter by letter, corrected and continued finds what reading every line finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '1', "'", 'ê'), maxLength: 5 });
  const line = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
  const typed = fc.array(
    word.filter((each) => each !== ''),
    { minLength: 1, maxLength: 2 },
  );
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 30 }),
      fc.array(typed, { minLength: 1, maxLength: 5 }),
      (lines, searches) => {
        const searched = text(lines);
        for (const words of searches) {
          for (let length = 1; length <= words.join(' ').length; length += 1) {
            const begun = words
              .join(' ')
              .slice(0, length)
              .split(' ')
              .filter((each) => each !== '');
            expect([...searched.marks(begun)]).toEqual(byReading(lines, begun));
          }
        }
      },
    ),
  );
});
