import { describe, expect, it } from 'vitest';
import { cachedByText } from './text-cache.ts';

describe('cachedByText', () => {
  it('computes each short text once, also where the answer is undefined or null', () => {
    const asked: string[] = [];
    const answer = cachedByText((text) => {
      asked.push(text);
      return text === 'a' ? null : text === 'b' ? undefined : text.toUpperCase();
    });
    expect(['a', 'b', 'c', 'a', 'b', 'c'].map(answer)).toEqual([null, undefined, 'C', null, undefined, 'C']);
    expect(asked).toEqual(['a', 'b', 'c']);
  });

  it('keeps no long text, and empties itself when it is full', () => {
    const asked: string[] = [];
    const answer = cachedByText((text) => asked.push(text));
    answer('x'.repeat(81));
    answer('x'.repeat(81));
    expect(asked.length).toBe(2);
    for (let number = 0; number <= 4096; number += 1) answer(String(number));
    answer('0');
    expect(asked.filter((text) => text === '0').length).toBe(2);
  });
});
