import { describe, expect, it } from 'vitest';
import { parseJson } from './json-file.ts';

describe('hand-written JSON', () => {
  it('is refused in one sentence when it is too deep', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"all":[', ']}'],
    ] as const) {
      const deep = `${open.repeat(100_000)}${close.repeat(100_000)}`;
      expect(() => parseJson(deep, '--where')).toThrow(
        expect.objectContaining({ code: 'usage.json_too_deep', params: { name: '--where', deepest: 200 } }),
      );
    }
  });

  it('may contain brackets in its texts', () => {
    expect(parseJson(JSON.stringify({ a: '['.repeat(1000), b: '\\"{{{' }), 'x')).toEqual({
      a: '['.repeat(1000),
      b: '\\"{{{',
    });
    expect(parseJson('['.repeat(200) + ']'.repeat(200), 'x')).toBeDefined();
  });
});
