import { expect, it } from 'vitest';
import { rulesJson } from './index.ts';
import { bookOn, compareBooks } from './book-entries.ts';

it('shows every entry that is in force, each once, with what it is looked for by', () => {
  const book = bookOn('2026-11-24', 'fr');
  expect(book.map(({ id }) => id)).toEqual(rulesJson('2026-11-24').map(({ id }) => id));
  expect(new Set(book.map(({ id }) => id)).size).toBe(book.length);
  for (const { channels, audiences } of book)
    expect([channels.length, audiences.length].every((count) => count > 0)).toBe(true);
  expect(new Set(book.map(({ kind }) => kind))).toEqual(new Set(['case', 'limit', 'information', 'value', 'question']));
});

it('tells what begins, what ends and what changes between two days, and nothing of the rest', () => {
  const changes = compareBooks('2026-08-10', '2026-08-11', 'fr');
  expect(changes.length).toBeGreaterThan(0);
  for (const { before, after } of changes) {
    expect(before?.until ?? '2026-08-10').toBe('2026-08-10');
    expect(after?.from ?? '2026-08-11').toBe('2026-08-11');
  }
  expect(compareBooks('2026-08-11', '2026-08-11', 'fr')).toEqual([]);
});
