import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { TextPool } from './text-pool.ts';

function filled(texts: readonly string[], options: { escapes?: boolean; recurring?: boolean } = {}): TextPool {
  const pool = new TextPool({ escapes: false, ...options });
  for (const text of texts) {
    const bytes = Buffer.from(text, 'utf8');
    pool.add(bytes, 0, bytes.length);
  }
  return pool;
}

describe('a pool of texts', () => {
  it('returns the added texts, in any order and while it grows', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('', ' ', '\u0001', '\u0002x', 'é', 'Œuvre', '€', '😀', 'ÿ', '\u0080', '\u00AD', '\u200B'),
      fc.integer({ min: 16_380, max: 16_390 }).map((length) => 'é'.repeat(length)),
      fc.integer({ min: 16_000, max: 20_000 }).map((length) => 'a'.repeat(length)),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
        const pool = new TextPool({ escapes: false });
        texts.forEach((added, index) => {
          const bytes = Buffer.from(`<${added}>`, 'utf8');
          expect(pool.add(bytes, 1, bytes.length - 1)).toBe(index);
          expect(pool.isBlank(index)).toBe(/^[\p{Cc}\p{Cf}\p{Z}]*$/u.test(added));
          if (index % 7 === 0) expect(pool.get(index)).toBe(added);
        });
        for (let index = texts.length - 1; index >= 0; index -= 1) expect(pool.get(index)).toBe(texts[index]);
        expect(pool.get(texts.length)).toBe('');
        expect(pool.get(-1)).toBe('');
      }),
      { numRuns: 60 },
    );
  });

  it('fills block after block', () => {
    const texts = Array.from({ length: 100_000 }, (_, index) => `texte n° ${index}`);
    const pool = filled(texts);
    expect(pool.count).toBe(100_000);
    expect(texts.every((text, index) => pool.get(index) === text)).toBe(true);
  });

  it('makes a text once where many are asked for again, and confuses none', () => {
    const texts = Array.from({ length: 40_000 }, (_, index) => `texte n° ${index}`);
    const pool = filled(texts, { recurring: true });
    const asked = Array.from({ length: 120_000 }, (_, turn) => (turn * 7919) % 40_000);
    expect(asked.every((index) => pool.get(index) === texts[index] && pool.get(index) === texts[index])).toBe(true);
    pool.clear();
    pool.add(Buffer.from('deux'), 0, 4);
    expect([pool.get(0), pool.get(1)]).toEqual(['deux', '']);
  });

  it('ends blocks to the byte', () => {
    const texts = [...Array.from({ length: 16 }, () => 'a'.repeat(16_384)), '', '', 'b', ''];
    const pool = filled(texts);
    expect(texts.map((_, index) => pool.get(index))).toEqual(texts);
  });

  it('forgets everything', () => {
    const pool = filled(['un', 'œ', 'x'.repeat(20_000)]);
    pool.clear();
    expect([pool.count, pool.bytes, pool.get(0)]).toEqual([0, 0, '']);
    pool.add(Buffer.from('deux'), 0, 4);
    expect(pool.get(0)).toBe('deux');
  });

  it.each([
    ['_x000D_', '\r'],
    ['a_x0041_b', 'aAb'],
    ['_x005F_x0041_', '_x0041_'],
    ['_xD83D__xDE00_', '😀'],
    ['_x00_ _y0041_ _x004G_', '_x00_ _y0041_ _x004G_'],
    ['_x', '_x'],
  ])('resolves %s where texts have escapes', (written, text) => {
    expect(filled([written], { escapes: true }).get(0)).toBe(text);
    expect(filled([written]).get(0)).toBe(written);
  });

  it('replaces invalid UTF-8 by a character', () => {
    const pool = new TextPool({ escapes: true });
    pool.add(Uint8Array.of(0x61, 0xe9, 0x62, 0xc3), 0, 4);
    expect(pool.get(0)).toBe('a\uFFFDb\uFFFD');
  });
});
