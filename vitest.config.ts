import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

/** Specs that replace a module or a global: each runs in a process of its own, where no other spec sees the change. */
export const REPLACING = [
  'electron/main/**/*.spec.ts',
  'renderer/src/shell/{entry/{idle-leave,name-question},jobs.store}.spec.ts',
  'renderer/src/text/format.spec.ts',
  'renderer/src/features/rules/find-rules.spec.ts',
  'test/contact/added-field.spec.ts',
  'test/security/**/*.spec.ts',
  'electron/engine/requests/vault.spec.ts',
  'electron/engine/requests/vault-backup.spec.ts',
  'renderer/src/shell/entry/idle-watch.spec.ts',
  'test/more-runs.spec.ts',
];

/** AVAL_RUNS=1000: each property runs at least that often. Hours for all; name the specs. */
const HAS_MORE_RUNS = process.env['AVAL_RUNS'] !== undefined;

/**
 * V8 counts the memory of buffers towards one limit with its heap, which has room, instead of collecting the whole heap at
 * every 64 MB of them: the specs of two rooms take 63 processor seconds instead of 86. An older Node does not know it.
 */
const ONE_LIMIT = Number.parseInt(process.versions.v8, 10) >= 13 ? ['--external-memory-accounted-in-global-limit'] : [];

/** What a run of all specs and the run of a mutant have in common. */
export const everyRun = {
  setupFiles: ['test/property-seed.ts'],
  // A property of a hundred histories takes half a minute on two quiet cores, and must not fail on busy ones.
  testTimeout: HAS_MORE_RUNS ? 7_200_000 : 180_000,
  hookTimeout: 60_000,
  maxWorkers: 2,
  pool: 'forks' as const,
  // An import reserves tens of megabytes outside the heap, and V8 answers each by collecting a heap that it keeps small:
  // with room from the start, a spec of many imports takes a quarter less processor time.
  execArgv: [...ONE_LIMIT, '--initial-old-space-size=600', '--min-semi-space-size=16', '--max-semi-space-size=32'],
};

const project = (name: string, test: { include: string[]; exclude: string[]; isolate: boolean }) =>
  ({ extends: true, test: { name, ...test } }) satisfies TestProjectConfiguration;

const sharing = (name: string, include: string[]) =>
  project(name, { include, exclude: [...REPLACING, 'test/e2e/**'], isolate: false });

export default defineConfig({
  resolve: {
    alias: HAS_MORE_RUNS ? [{ find: /^fast-check$/, replacement: `${import.meta.dirname}/test/more-runs.ts` }] : [],
  },
  test: {
    ...everyRun,
    // The code is translated once for all projects and for later runs, as long as its text is the same: one spec of the
    // engine takes 6.6 processor seconds instead of 10.9.
    experimental: { fsModuleCache: true, fsModuleCachePath: 'out/test/modules' },
    projects: [
      project('replacing', { include: REPLACING, exclude: [], isolate: true }),
      // A process loads the code, SQLite and the libraries once for all its specs: half the time of the run. The memory of
      // SQLite only grows, so that each part has processes of its own.
      sharing('window', ['shared/**/*.spec.ts', 'renderer/**/*.spec.ts']),
      sharing('engine', ['electron/**/*.spec.ts']),
      sharing('whole', ['test/**/*.spec.ts']),
    ],
  },
});
