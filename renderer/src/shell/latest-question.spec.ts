import { expect, test } from 'vitest';
import { LatestQuestion } from './latest-question.ts';

test('only the last question is current, and none after a drop', () => {
  const questions = new LatestQuestion();
  const first = questions.ask();
  expect(first()).toBe(true);
  const second = questions.ask();
  expect([first(), second()]).toEqual([false, true]);
  questions.drop();
  expect([first(), second()]).toEqual([false, false]);
});
