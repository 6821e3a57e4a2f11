import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../vitest.config.ts';

/** The specs that a search for mutants runs: those of the room that is changed, named by build/launch/mutants.mjs. */
export default mergeConfig(base, defineConfig({ test: { include: (process.env['AVAL_SPECS'] ?? '').split(',') } }));
