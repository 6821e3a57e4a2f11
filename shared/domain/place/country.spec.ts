import { describe, expect, it } from 'vitest';
import { countryLine } from './country.ts';

describe('countryLine', () => {
  it.each([
    ['FR', ''],
    ['RE', ''],
    ['NC', ''],
    ['BE', 'BELGIQUE'],
    ['NO', 'NORVÈGE'],
  ])('%s → %j', (territory, line) => {
    expect(countryLine(territory)).toBe(line);
  });
});
