import { describe, expect, it } from 'vitest';
import { readCodes, type CodeAnswers } from './code-book.ts';
import type { ReturnedRow } from './returned-row.ts';

const NOTHING: CodeAnswers = { tool: 'vicidial', subject: 'calls', given: {}, remembered: {}, countsUnknown: false };

function rows(...codes: readonly string[]): readonly ReturnedRow[] {
  return codes.map((code, place) => ({
    row: place + 2,
    reference: '',
    phone: '',
    email: '',
    name: '',
    street: '',
    postcode: '',
    at: null,
    code,
    codeName: code === 'X1' ? 'Refus définitif' : null,
    attempts: null,
    callbackAt: null,
    newAddress: null,
    comment: '',
  }));
}

describe('the codes of a file', () => {
  it('counts the unknown ones with three examples, the most frequent first', () => {
    const { codes, unknown } = readCodes(rows('RDV', 'NI', 'RDV', 'HC', 'rdv', 'RDV'), NOTHING);
    expect(codes).toEqual([{ code: 'NI', name: null, count: 1, meaning: 'refused', from: 'tool' }]);
    expect(unknown).toEqual([
      { code: 'RDV', name: null, count: 4, rows: [2, 4, 6], proposed: null },
      { code: 'HC', name: null, count: 1, rows: [5], proposed: null },
    ]);
  });

  it('takes what came with the file before what was answered, and that before the tool', () => {
    const answers = { ...NOTHING, given: { NI: 'ignored' }, remembered: { ni: 'sale', DNCL: 'not_called' } } as const;
    const { codes, meaningOf } = readCodes(rows('NI', 'DNCL', 'NA'), answers);
    expect(codes.map(({ code, meaning, from }) => [code, meaning, from])).toEqual([
      ['NI', 'ignored', 'file'],
      ['DNCL', 'not_called', 'asked'],
      ['NA', 'no_answer', 'tool'],
    ]);
    expect(meaningOf('na')).toBe('no_answer');
  });

  it('takes a meaning as something else in this file alone, wherever it comes from', () => {
    const answers = {
      ...NOTHING,
      tool: null,
      subject: 'letters',
      given: { RF: 'letter_refused' },
      forThisFile: { letter_refused: 'ignored' },
    } as const;
    const { codes } = readCodes(rows('RF', 'Pli refusé', 'NPAI'), answers);
    expect(codes.map(({ code, meaning }) => [code, meaning])).toEqual([
      ['RF', 'ignored'],
      ['Pli refusé', 'ignored'],
      ['NPAI', 'npai'],
    ]);
  });

  it('counts unknown codes as attempts where that is wanted, never a refusal', () => {
    const { codes, unknown } = readCodes(rows('RDV', 'X1', 'DNC2', 'DNCL'), { ...NOTHING, countsUnknown: true });
    expect(codes).toMatchObject([{ code: 'RDV', meaning: 'no_answer', from: 'attempt' }]);
    expect(unknown.map(({ code, proposed }) => [code, proposed])).toEqual([
      ['X1', null],
      ['DNC2', null],
      ['DNCL', 'not_called'],
    ]);
  });

  it('leaves rows without a code alone', () => {
    expect(readCodes(rows('', ''), NOTHING)).toMatchObject({ codes: [], unknown: [] });
    expect(readCodes(rows('', ''), { ...NOTHING, tool: 'brevo' }).codes).toMatchObject([
      { meaning: 'ignored', count: 2 },
    ]);
  });
});
