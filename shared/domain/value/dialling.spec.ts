import { expect, it } from 'vitest';
import { dialledNumber, digitsDialled } from './dialling.ts';

it.each([
  ['+33639980001', '33', '639980001', '0639980001'],
  ['+33199001001', '33', '199001001', '0199001001'],
  ['+262692001002', '262', '692001002', '0692001002'],
  ['+590690001002', '590', '690001002', '0690001002'],
  ['+3225550101', '32', '25550101', '003225550101'],
  ['+12025550123', '1', '2025550123', '0012025550123'],
  // Italian numbers keep their 0.
  ['+390655501234', '39', '0655501234', '00390655501234'],
])('%s', (e164, countryCode, national, dialled) => {
  expect(dialledNumber(e164)).toEqual({ countryCode, national });
  expect(digitsDialled(e164)).toBe(dialled);
});
