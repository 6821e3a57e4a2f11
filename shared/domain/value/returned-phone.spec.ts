import { describe, expect, it } from 'vitest';
import { returnedPhone } from './returned-phone.ts';

describe('the numbers of tools', () => {
  it.each([
    '0639981001',
    '639981001',
    '33639981001',
    '+33639981001',
    '0033639981001',
    '06 39 98 10 01',
    '06.39.98.10.01',
  ])('%s is one number', (text) => {
    expect(returnedPhone(text)).toBe('+33639981001');
  });

  it.each([['692001122', '+262692001122']])('%s is overseas', (text, number) => {
    expect(returnedPhone(text)).toBe(number);
  });

  it.each(['', '12', 'NA', '2026-12-01 10:05:00', '1074', 'K7Q2M-1074'])('%s is none', (text) => {
    expect(returnedPhone(text)).toBeNull();
  });
});
