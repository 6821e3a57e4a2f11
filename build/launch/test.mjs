import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from './build.mjs';
import { findChromiumForJourneys, journeyEnvironment } from './chromium.mjs';
import { checkPackage } from './package.mjs';
import { withQuickFolder } from './quick-folder.mjs';
import { CHECK_LIMIT, ROOT, runProgram, runTool, StageFailed, toolEnvironment, toolNode } from './stage.mjs';

const RESULTS = join(ROOT, 'out', 'test');
const JOURNEYS_CONFIG = 'test/e2e/vitest.config.ts';
const SEED = '20261129';
/**
 * On Linux, the C library hands out the room of a large buffer zeroed by the system, which costs nothing until it is
 * used. Otherwise it reuses freed memory and zeroes all of it: each opening of a workspace reserves megabytes.
 */
const LAZY_ZEROS = { MALLOC_MMAP_THRESHOLD_: String(128 * 1024) };

/**
 * All checks of the code, in stages; ends with the plain line `N passed, N failed`, where a stage without specs of its
 * own (lint, types…) counts one when it fails. With `filters`, only the specs whose path contains one of them.
 */
export async function runTests(filters) {
  await mkdir(RESULTS, { recursive: true });
  const tally = { passed: 0, failed: 0 };
  const check = async (title, run) => {
    if (!(await stage(title, run))) tally.failed += 1;
  };
  const isWhole = filters.length === 0;
  let chromium;
  const checkPrograms = async () => {
    await check('build', build);
    if (!existsSync(join(ROOT, JOURNEYS_CONFIG))) return;
    await check('a Chromium for the journeys', async () => (chromium = await findChromiumForJourneys()));
    if (isWhole)
      await Promise.all([
        chromium === undefined ? undefined : checkWithoutNetwork(chromium, check),
        check('the packed app', () => checkPackage()),
      ]);
  };
  // The programs wait for a window, a download or the disk most of their time.
  await Promise.all([isWhole ? checkSources(check) : undefined, checkPrograms()]);
  process.env.AVAL_SEED ??= SEED;
  process.stdout.write(`Properties run with the seed ${process.env.AVAL_SEED}; AVAL_SEED=n takes another.\n`);
  await withQuickFolder((quick) =>
    countSpecs('specs', 'vitest.config.ts', filters, tally, toolEnvironment({ ...LAZY_ZEROS, ...quick })),
  );
  if (chromium !== undefined)
    await withQuickFolder((quick) =>
      countSpecs('journeys', JOURNEYS_CONFIG, filters, tally, journeyEnvironment(chromium, quick)),
    );
  process.stdout.write(`\n${tally.passed} passed, ${tally.failed} failed\n`);
  return tally.failed === 0 ? 0 : 1;
}

/** Runs the main job once without any network interface, on systems that support network namespaces. */
async function checkWithoutNetwork(chromium, check) {
  const { code } = await runProgram('unshare', [...WITHOUT_NETWORK, 'true'], { quiet: true }).catch(() => ({
    code: 1,
  }));
  if (code !== 0) {
    process.stdout.write(
      '– the main job without a network: this system takes no interface away (Linux does, with unshare)\n',
    );
    return;
  }
  await check('the main job without a network', async () => {
    const args = ['run', 'test/e2e/main-job.e2e.ts', '--config', JOURNEYS_CONFIG];
    const tool = join(ROOT, 'node_modules', 'vitest/vitest.mjs');
    const ran = await runProgram('unshare', [...WITHOUT_NETWORK, toolNode(), tool, ...args], {
      quiet: true,
      env: journeyEnvironment(chromium),
      limit: CHECK_LIMIT,
    });
    if (ran.code !== 0) throw new StageFailed(ran.output.trim());
  });
}

/** A separate namespace without interfaces; a user who is not root becomes root inside. */
const WITHOUT_NETWORK = process.getuid?.() === 0 ? ['--net'] : ['--map-root-user', '--net'];

/** The checks that read the sources alone, in two lanes: each check keeps one core busy. */
async function checkSources(check) {
  // The longest first, so that the lanes end together.
  const checks = [
    ['types and lint of the engine and of the specs', () => checkHalf('engine')],
    ['types and lint of the rest', () => checkHalf('rest')],
    ['types of the window', () => compile(WINDOW)],
    ['layout', checkLayout],
    ['walls and cycles', checkWalls],
    ['nothing unused', checkUnused],
  ];
  const lane = async () => {
    for (let next = checks.shift(); next !== undefined; next = checks.shift()) await check(...next);
  };
  await Promise.all([lane(), lane()]);
}

const checkHalf = (half) => quietly(join('..', 'build/lint/check-code.mjs'), [half], ROOMY);

export async function lint() {
  await checkLayout();
  await checkCode();
}

const checkLayout = () => quietly('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']);

const checkCode = () => quietly('eslint/bin/eslint.js', ['.', '--max-warnings', '0']);

/** The types alone, one compiler run per environment. */
export async function checkTypes() {
  const configs = (await readdir(ROOT))
    .filter((name) => /^tsconfig\.\w+\.json$/.test(name) && name !== 'tsconfig.base.json')
    .sort();
  const faults = [];
  for (const config of configs)
    await compile(config).catch((error) => {
      if (!(error instanceof StageFailed)) throw error;
      faults.push(error.message);
    });
  if (faults.length > 0) throw new StageFailed(faults.join('\n'));
}

/** The configuration of the components, which need vue-tsc. */
const WINDOW = 'tsconfig.web.json';

/**
 * For V8: room from the start, and wide semi-spaces. The compiler keeps a gigabyte of what it reads, and copying it from
 * the small ones to the heap takes a fifth of the processor time of the window's types.
 */
const ROOMY = ['--initial-old-space-size=1500', '--min-semi-space-size=32', '--max-semi-space-size=64'];

/** The compiler keeps what it found of every file, and the next run checks again only what a change can reach. */
async function compile(config) {
  const compiler = config === WINDOW ? 'vue-tsc/bin/vue-tsc.js' : 'typescript/bin/tsc';
  const kept = join(RESULTS, `${config}.tsbuildinfo`);
  const args = ['--project', config, '--incremental', '--tsBuildInfoFile', kept];
  const { code, output } = await runTool(compiler, args, { quiet: true, limit: CHECK_LIMIT, nodeOptions: ROOMY });
  if (code !== 0) throw new StageFailed(`${config}\n${output.trim()}`);
}

const ROOMS = ['shared', 'electron', 'renderer/src'];

const checkWalls = () =>
  quietly('dependency-cruiser/bin/dependency-cruise.mjs', [
    '--config',
    '.dependency-cruiser.cjs',
    ...ROOMS.filter((room) => existsSync(join(ROOT, room))),
  ]);

const checkUnused = () => quietly('knip/bin/knip.js', ['--no-progress']);

async function quietly(tool, args, nodeOptions = []) {
  const { code, output } = await runTool(tool, args, { quiet: true, limit: CHECK_LIMIT, nodeOptions });
  if (code !== 0) throw new StageFailed(output.trim());
}

/** Prints the result of a stage, with the output of a failure below. False when it failed. */
async function stage(title, run) {
  const begin = performance.now();
  try {
    await run();
    process.stdout.write(`✓ ${title} (${seconds(begin)})\n`);
    return true;
  } catch (error) {
    if (!(error instanceof StageFailed)) throw error;
    process.stdout.write(`✗ ${title} (${seconds(begin)})\n${error.message}\n`);
    return false;
  }
}

async function countSpecs(title, config, filters, tally, env) {
  process.stdout.write(`… ${title}\n`);
  const report = join(RESULTS, `${title}.json`);
  const args = [
    'run',
    ...filters,
    '--config',
    config,
    '--passWithNoTests',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const begin = performance.now();
  const { code } = await runTool('vitest/vitest.mjs', args, { env, limit: CHECK_LIMIT });
  const counted = await countReport(report);
  const failed = Math.max(counted.failed, code === 0 ? 0 : 1);
  tally.passed += counted.passed;
  tally.failed += failed;
  process.stdout.write(
    `${failed === 0 ? '✓' : '✗'} ${title}: ${counted.passed} passed, ${failed} failed (${seconds(begin)})\n`,
  );
}

/** Counts the results of vitest; a file that could not be loaded counts as one failure. */
async function countReport(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const report = JSON.parse(await readFile(file, 'utf8'));
  const unloaded = report.testResults.filter(
    (result) =>
      result.status === 'failed' && !result.assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

const seconds = (begin) => `${((performance.now() - begin) / 1000).toFixed(1)} s`;
