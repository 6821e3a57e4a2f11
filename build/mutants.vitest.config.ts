import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../vitest.config.ts';

/**
 * The specs of a mutation run: those of the mutated room, chosen by build/launch/mutants.mjs. The timeout is long
 * because instrumented code is slow.
 */
export default mergeConfig(
  base,
  defineConfig({
    test: { include: (process.env['AVAL_SPECS'] ?? '').split(','), testTimeout: 600_000, hookTimeout: 600_000 },
  }),
);
