import { describe, expect, it } from 'vitest';
import { LongTexts } from './long-texts.ts';

const PAGE = 'x'.repeat(32_767);

describe('the long texts of a file', () => {
  it('are accepted in usual amounts', () => {
    const texts = new LongTexts('notes.xlsx');
    for (let row = 0; row < 1000; row += 1) texts.add({ person: { note: PAGE }, extra: { Notes: 'court' } });
    for (let row = 0; row < 1_000_000; row += 1) texts.add({ person: { note: 'Rappeler le matin' }, extra: {} });
  });

  it('are refused where one page is repeated', () => {
    const texts = new LongTexts('notes.xlsx');
    expect(() => {
      for (let row = 0; row < 1100; row += 1) texts.add({ person: {}, extra: { Notes: PAGE } });
    }).toThrow(expect.objectContaining({ code: 'workbook.too_large', params: { file: 'notes.xlsx' } }));
  });
});
