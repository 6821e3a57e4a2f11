import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { ROOT, runTool, StageFailed, toolEnvironment } from './stage.mjs';

/** The rooms in which a slip puts somebody on a list who must not be there, and the specs that are to notice it. */
const PURE = ['shared/**/*.spec.ts', 'test/rules/**/*.spec.ts'];
const ENGINE = [
  'electron/engine/{import,suppression,campaign,person,handlers}/**/*.spec.ts',
  'test/{campaign,samples,suppression,rules}/**/*.spec.ts',
];
const ROOMS = {
  'shared/rules': PURE,
  'shared/domain': PURE,
  'electron/engine/import': ENGINE,
  'electron/engine/suppression': ENGINE,
  'electron/engine/campaign': ENGINE,
};

/**
 * Changes the code on purpose, one spot at a time, and runs the specs that reach it: a change that no spec
 * notices is a survivor. Takes hours over all rooms; with `paths` (files or folders) only what is named.
 * One report a room in out/mutants; what is known of a file is kept there and asked again only when it changes.
 */
export async function findMutants(paths) {
  const rooms = Object.keys(ROOMS).filter((room) => paths.length === 0 || paths.some((path) => path.startsWith(room)));
  if (rooms.length === 0)
    throw new StageFailed(`Mutants are sought in ${Object.keys(ROOMS).join(', ')}: name a file or a folder there.`);
  let worst = 0;
  for (const room of rooms) {
    const folder = join(ROOT, 'out', 'mutants', room.replaceAll('/', '-'));
    await mkdir(folder, { recursive: true });
    const wanted = (paths.length === 0 ? [room] : paths.filter((path) => path.startsWith(room))).map((path) =>
      path.endsWith('.ts') ? path : `${path.replace(/\/$/, '')}/**/*.ts`,
    );
    const config = join(folder, 'stryker.config.json');
    await writeFile(config, JSON.stringify(configOf(relative(ROOT, folder), wanted), null, 2));
    const { code } = await runTool('@stryker-mutator/core/bin/stryker.js', ['run', config], {
      env: toolEnvironment({ AVAL_SPECS: ROOMS[room].join(',') }),
    });
    worst = Math.max(worst, code);
  }
  return worst;
}

const configOf = (folder, wanted) => ({
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'build/mutants.vitest.config.ts', related: true },
  coverageAnalysis: 'perTest',
  mutate: [...wanted, '!**/*.spec.ts', '!shared/domain/*-data.ts'],
  // Nearly all texts are sentences, ids and sources of law, which no spec repeats.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  ignorePatterns: ['/out', '/dist', '/docs', '/bench'],
  tempDirName: `${folder}/sandbox`,
  incremental: true,
  incrementalFile: `${folder}/known.json`,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: `${folder}/report.json` },
  thresholds: { high: 95, low: 90, break: 90 },
  concurrency: 2,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 60,
});
