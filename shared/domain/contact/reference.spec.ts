import { describe, expect, it } from 'vitest';
import { readReference, writtenReference } from './reference.ts';

describe('the reference of a contact', () => {
  it.each([
    ['K7Q2M-1074', { code: 'K7Q2M', contactId: 1074 }],
    [' k7q2m-1074 ', { code: 'K7Q2M', contactId: 1074 }],
    ['k7q2m – 1074', { code: 'K7Q2M', contactId: 1074 }],
    ['OIL2M-1', { code: '0112M', contactId: 1 }],
    ['1074', { code: null, contactId: 1074 }],
    ['12345-6', { code: '12345', contactId: 6 }],
  ])('%j is read', (text, reference) => {
    expect(readReference(text)).toEqual(reference);
  });

  it.each([
    '',
    'K7Q2M',
    'K7Q2M-',
    'K7Q2M-0',
    'K7Q2M-01',
    'K7Q2-1074',
    'K7Q2MM-1074',
    'UUUUU-1',
    'K7Q2M-1074x',
    '06 39 98 12 34',
    '+33639981234',
    '-1',
    '1e3',
  ])('%j is none', (text) => {
    expect(readReference(text)).toBeNull();
  });

  it('is read back', () => {
    expect(readReference(writtenReference('K7Q2M', 1_000_000))).toEqual({ code: 'K7Q2M', contactId: 1_000_000 });
  });
});
