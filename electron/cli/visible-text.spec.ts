import { describe, expect, it } from 'vitest';
import { visibleJson, visibleText } from './visible-text.ts';

const ESCAPES = [
  '\u001b[31m',
  '\u001b]0;title\u0007',
  '\u009b31m',
  '\u0008',
  '\r',
  '\u007f',
  '\u202e',
  '\u2066',
  '\u0000',
];

describe('output to a terminal', () => {
  it.each(ESCAPES)('shows %j instead of obeying it', (escape) => {
    const shown = visibleText(`a${escape}b`);
    expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(shown.startsWith('a\uFFFD')).toBe(true);
  });

  it('keeps letters, line breaks and tabs', () => {
    const text = 'É\u00A0€ « ça »\n\t👩\u200D🌾';
    expect(visibleText(text)).toBe(text);
  });

  it.each(ESCAPES)('keeps the value of %j in JSON', (escape) => {
    const json = visibleJson(JSON.stringify({ name: `a${escape}b` }));
    expect(json).toMatch(/^[\u0020-\u007e]*$/);
    expect(JSON.parse(json)).toEqual({ name: `a${escape}b` });
  });
});
