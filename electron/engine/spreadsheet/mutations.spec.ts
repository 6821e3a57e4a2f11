import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { loadVictim, readSpoilt } from '../../../test/spreadsheet/mutations.ts';

const SAMPLES = join(import.meta.dirname, '..', '..', '..', 'test', 'fixtures', 'samples');

describe('a corrupted file', () => {
  it.each([
    'carnet-secretariat.xlsx',
    'prospects-salon.xlsx',
    'adherents-association.xlsx',
    'inscriptions-site.csv',
    'oppositions.csv',
  ])('made of %s is read or refused', async (name) => {
    const victim = await loadVictim(join(SAMPLES, name));
    let refused = 0;
    for (let seed = 0; seed < 60; seed += 1) {
      if ((await readSpoilt(victim, seed)) !== null) refused += 1;
    }
    expect(refused).toBeLessThan(60);
  });
});
