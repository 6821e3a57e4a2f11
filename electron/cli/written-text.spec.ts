import { expect, it, test } from 'vitest';
import { writtenText } from './written-text.ts';

const ORIGIN = '{ "source": "Café de l’Été" }';

test.each([
  ['UTF-8', Buffer.from(ORIGIN)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${ORIGIN}`)],
  ['UTF-16', Buffer.from(`\uFEFF${ORIGIN}`, 'utf16le')],
  ['Windows-1252', Buffer.from(ORIGIN.replace('’', '\u0092'), 'latin1')],
])('%s is read', (_, bytes) => {
  expect(writtenText(bytes, 'origine.json')).toBe(ORIGIN);
});

test('Latin-1 keeps its accents', () => {
  expect(writtenText(Buffer.from('{ "source": "café" }', 'latin1'), 'origine.json')).toBe('{ "source": "café" }');
});

it('two encodings at once are refused rather than guessed', () => {
  const bytes = Buffer.concat([
    Buffer.from('{ "source": "Café de l’Été", "wording": "'),
    Buffer.from('été', 'latin1'),
    Buffer.from('" }'),
  ]);
  expect(() => writtenText(bytes, 'origine.json')).toThrow(
    expect.objectContaining({ code: 'usage.not_text', params: { name: 'origine.json' } }),
  );
});
