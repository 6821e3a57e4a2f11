import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, runTool, StageFailed, toolEnvironment } from './stage.mjs';

/** The rooms in which a bug can put a forbidden person on a list, and the specs that must detect it. */
const ROOMS = {
  'shared/rules': ['shared/rules/**/*.spec.ts', 'test/rules/**/*.spec.ts'],
  'shared/domain': ['shared/{domain,contract}/**/*.spec.ts', 'test/rules/{coordinates,dates,people}.spec.ts'],
  'electron/engine/import': ['electron/engine/import/**/*.spec.ts'],
  'electron/engine/suppression': [
    'electron/engine/suppression/**/*.spec.ts',
    'test/suppression/**/*.spec.ts',
    'test/contact/suspicion.spec.ts',
  ],
  'electron/engine/campaign': ['electron/engine/campaign/**/*.spec.ts'],
};

/**
 * Mutates the code, one spot at a time, and runs the specs that reach it: a mutant that no spec kills is a survivor.
 * Takes hours over all rooms; with paths, only those folders or files (`judge.ts`, or some lines: `judge.ts:25-36`);
 * with `--sample N`, that many stretches of each room, the same ones each time. Writes one report per room in
 * out/mutants; results of a file are cached there until it changes.
 */
export async function findMutants(words) {
  const { paths, sample: sampled, concurrency } = optionsOf(words);
  const rooms = Object.keys(ROOMS).filter((room) => paths.length === 0 || paths.some((path) => path.startsWith(room)));
  if (rooms.length === 0)
    throw new StageFailed(`Mutants are sought in ${Object.keys(ROOMS).join(', ')}: name a file or a folder there.`);
  let worst = 0;
  for (const room of rooms) {
    const folder = join(ROOT, 'out', 'mutants', room.replaceAll('/', '-'));
    await mkdir(folder, { recursive: true });
    const named = (paths.length === 0 ? [room] : paths.filter((path) => path.startsWith(room))).map((path) =>
      /\.ts(?::\d+-\d+)?$/.test(path) ? path : `${path.replace(/\/$/, '')}/**/*.ts`,
    );
    const wanted = sampled === null ? named : await sampleOf(room, sampled);
    const config = join(folder, 'stryker.config.json');
    await writeFile(config, JSON.stringify(configOf(relative(ROOT, folder), wanted, concurrency), null, 2));
    const { code } = await runTool('@stryker-mutator/core/bin/stryker.js', ['run', config], {
      env: toolEnvironment({ AVAL_SPECS: ROOMS[room].join(' ') }),
    });
    worst = Math.max(worst, code);
  }
  return worst;
}

/** The options in any order, then the paths; without `--sample` every mutant of the paths. */
function optionsOf(words) {
  const { values, positionals } = parseArgs({
    args: words,
    options: { sample: { type: 'string' }, concurrency: { type: 'string', default: '2' } },
    allowPositionals: true,
  });
  const [sample, concurrency] = [values.sample, values.concurrency].map((word) => word && Number(word));
  if (sample !== undefined && !(sample >= 1))
    throw new StageFailed('--sample wants a number of stretches: --sample 40.');
  if (!(concurrency >= 1)) throw new StageFailed('--concurrency wants a number of processes: --concurrency 1.');
  return { paths: positionals, sample: sample ?? null, concurrency };
}

/** Lines of a stretch. */
const STRETCH = 12;

/** That many stretches of the code of a room, drawn with a fixed seed: long files are drawn more often. */
async function sampleOf(room, count) {
  const names = await readdir(join(ROOT, room), { recursive: true });
  const files = names.filter((name) => /\.ts$/.test(name) && !/\.spec\.ts$|-data\.ts$/.test(name)).sort();
  const stretches = [];
  for (const name of files) {
    const lines = (await readFile(join(ROOT, room, name), 'utf8')).split('\n').length;
    for (let from = 1; from <= lines; from += STRETCH)
      stretches.push(`${room}/${name}:${from}-${Math.min(lines, from + STRETCH - 1)}`);
  }
  let state = 20261124;
  const drawn = new Set();
  while (drawn.size < Math.min(count, stretches.length)) {
    // A linear congruential generator: the same draw on every machine.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    drawn.add(stretches[Math.floor((state / 2 ** 32) * stretches.length)]);
  }
  return [...drawn].sort();
}

const configOf = (folder, wanted, concurrency) => ({
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'build/mutants.vitest.config.ts', related: true },
  coverageAnalysis: 'perTest',
  mutate: [...wanted, '!**/*.spec.ts', '!shared/domain/**/*-data.ts'],
  // Nearly all strings are sentences, ids and sources of law, which specs do not repeat.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  ignorePatterns: ['/out', '/dist', '/bench'],
  tempDirName: `${folder}/sandbox`,
  incremental: true,
  incrementalFile: `${folder}/known.json`,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: `${folder}/report.json` },
  thresholds: { high: 95, low: 90, break: 90 },
  concurrency,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 60,
});
