import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * One seed for every property of a run, so that a failure is reproducible. `npm test` prints it; AVAL_SEED sets
 * another.
 */
export const SEED = Number(process.env['AVAL_SEED'] ?? '20261129');

// Most specs have no property and need not load the library.
const { testPath } = expect.getState();
if (testPath !== undefined && readFileSync(testPath, 'utf8').includes("from 'fast-check'")) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ seed: SEED });
}
