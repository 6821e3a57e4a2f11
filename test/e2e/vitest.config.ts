import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Journeys through the built app. The host and the app itself are loaded by Node, not by the test runner. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  test: {
    include: ['test/{e2e,security}/**/*.e2e.ts'],
    testTimeout: 60_000,
    hookTimeout: 30_000,
    // The same as any other wait of a journey.
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2,
    pool: 'forks',
    // A process keeps its code and its browser for all its files; each journey has an app and a browser context of its own.
    isolate: false,
    // The engine that journeys call is translated once for them and for the specs, as long as its text is the same.
    experimental: { fsModuleCache: true, fsModuleCachePath: 'out/test/modules' },
    server: { deps: { external: [/\/out\//] } },
  },
});
