import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** One seed for every property of a run, so that a failure comes back. `npm test` prints it; AVAL_SEED takes another. */
export const SEED = Number(process.env['AVAL_SEED'] ?? '20261129');

// Most specs have no property: they need not wait until the library is loaded.
const { testPath } = expect.getState();
if (testPath !== undefined && readFileSync(testPath, 'utf8').includes("from 'fast-check'")) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ seed: SEED });
}
