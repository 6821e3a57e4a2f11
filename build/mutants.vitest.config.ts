import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../vitest.config.ts';

/**
 * The specs that a search for mutants runs: those of the room that is changed, named by build/launch/mutants.mjs. A spec that is
 * slow while the code is watched is no survivor's fault.
 */
export default mergeConfig(
  base,
  defineConfig({
    test: { include: (process.env['AVAL_SPECS'] ?? '').split(','), testTimeout: 600_000, hookTimeout: 600_000 },
  }),
);
