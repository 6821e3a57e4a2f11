import { expect, it } from 'vitest';
import { wrappedLines } from './wrapped-lines.ts';

it('breaks a paragraph at spaces, and gives a word that is too long its own line', () => {
  const text = 'un deux trois quatre anticonstitutionnellement cinq';
  const lines = wrappedLines(text, 10, 60);
  expect(lines).toEqual(['un deux trois', 'quatre', 'anticonstitutionnellement', 'cinq']);
  expect(lines.join(' ')).toBe(text);
});
