import { createRequire } from 'node:module';
import type * as FastCheck from 'fast-check';

/**
 * Stands in for the library of properties while AVAL_RUNS is set (vitest.config.ts): each property runs at least that
 * often, whatever its spec asks for.
 */
const fc = createRequire(import.meta.url)('fast-check') as typeof FastCheck;

/** What the library does where a property states no number. */
const USUAL_RUNS = 100;

/** Runs a property as the library does, at least as often as AVAL_RUNS says. */
function assert<Values>(
  property: FastCheck.IRawProperty<Values>,
  parameters: FastCheck.Parameters<Values> = {},
): Promise<void> | void {
  const numRuns = Math.max(parameters.numRuns ?? USUAL_RUNS, Number(process.env['AVAL_RUNS']));
  return fc.assert(property, { ...parameters, numRuns });
}

const library = { ...fc, assert };

// A module with the shape of the library: its only export that specs use is the default.
export { library as default };
