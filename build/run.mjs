#!/usr/bin/env node
/**
 * The entry point of a checkout: `npm start`, `npm test`, `npm run demo`, `npm run aval -- …`.
 * Works from a fresh clone with Node 20 alone: installs what is missing, builds what is stale, then
 * runs. Only Node's own modules are imported until the installation is known to be complete.
 */
import { installPackages } from './launch/install.mjs';
import { StageFailed } from './launch/stage.mjs';

const [task = 'start', ...rest] = process.argv.slice(2);

const TASKS = {
  aval: async () => (await import('./launch/command-line.mjs')).launchCommandLine(rest),
  bench: async () => (await import('./launch/bench.mjs')).runBench(rest),
  build: async () => (await import('./launch/build.mjs')).build(rest),
  demo: async () => (await import('./launch/command-line.mjs')).launchDemo(rest),
  dev: async () => (await import('./launch/desktop.mjs')).develop(),
  differential: async () => (await import('./launch/bench.mjs')).runDifferential(rest),
  fuzz: async () => (await import('./launch/bench.mjs')).runFuzz(rest),
  lint: async () => (await import('./launch/test.mjs')).lint(),
  mutants: async () => (await import('./launch/mutants.mjs')).findMutants(rest),
  'package-check': async () => (await import('./launch/package.mjs')).checkPackage(rest.length > 0 ? rest : undefined),
  screens: async () => (await import('./launch/desktop.mjs')).takePictures(rest),
  start: async () => (await import('./launch/desktop.mjs')).start(rest),
  test: async () => (await import('./launch/test.mjs')).runTests(rest),
  types: async () => (await import('./launch/test.mjs')).checkTypes(),
};

async function main() {
  const run = TASKS[task];
  if (run === undefined) throw new StageFailed(`There is no task "${task}": ${Object.keys(TASKS).join(', ')}.`);
  await installPackages();
  return run();
}

try {
  process.exitCode = (await main()) ?? 0;
} catch (error) {
  if (!(error instanceof StageFailed)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
