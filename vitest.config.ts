import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['shared/**/*.spec.ts', 'electron/**/*.spec.ts', 'renderer/**/*.spec.ts', 'test/**/*.spec.ts'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    setupFiles: ['test/property-seed.ts'],
    // A property of a hundred histories takes half a minute on two quiet cores, and must not fail on busy ones.
    testTimeout: 180_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    pool: 'forks',
  },
});
