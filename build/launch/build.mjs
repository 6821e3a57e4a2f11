import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { recordBuiltFiles } from '../built-files.mjs';
import { ROOT, runTool, StageFailed } from './stage.mjs';

/** What is written beside a build: licences, bill of materials, version, digests. */
const RECORDERS = [
  'build/licences.mjs',
  'build/bill-of-materials.mjs',
  'build/built-files.mjs',
  'package.json',
  'package-lock.json',
];

/** The products, their sources and their builds; `wanted` says whether this checkout has the product. */
const PRODUCTS = {
  cli: {
    sources: [
      'shared',
      'electron/engine',
      'electron/cli',
      'build/cli.vite.config.ts',
      'build/modern-buffers.ts',
      ...RECORDERS,
    ],
    result: 'out/cli/aval.js',
    make: makeCli,
    wanted: () => true,
  },
  desktop: {
    sources: [
      'shared',
      'electron/main',
      'electron/preload',
      'electron/engine',
      'renderer',
      'electron.vite.config.ts',
      'build/modern-buffers.ts',
      ...RECORDERS,
    ],
    result: 'out/main/index.js',
    make: makeDesktop,
    wanted: () => existsSync(join(ROOT, 'electron.vite.config.ts')),
  },
  host: {
    sources: ['test/e2e/host', 'package-lock.json'],
    result: 'out/host/host.js',
    make: () =>
      runTool('vite/bin/vite.js', ['build', '--config', 'test/e2e/host/vite.config.ts', '--logLevel', 'error'], {
        quiet: true,
      }),
    wanted: () => existsSync(join(ROOT, 'test/e2e/host')),
  },
};

async function makeDesktop() {
  const made = await runTool('electron-vite/dist/cli.js', ['build', '--logLevel', 'error'], { quiet: true });
  if (made.code === 0) {
    await (await licences()).writeDesktopLicences();
    const folder = join(ROOT, 'out', 'main');
    await recordBuiltFiles({ product: 'desktop', ...(await version()), folder, root: '..', parts: DESKTOP_PARTS });
  }
  return made;
}

const DESKTOP_PARTS = ['main', 'preload', 'renderer'];

async function makeCli() {
  const args = ['build', '--config', 'build/cli.vite.config.ts', '--logLevel', 'error'];
  const made = await runTool('vite/bin/vite.js', args, { quiet: true });
  if (made.code === 0) {
    await (await licences()).writeCliLicences();
    const folder = join(ROOT, 'out', 'cli');
    await recordBuiltFiles({ product: 'cli', ...(await version()), folder, root: '.', parts: ['.'] });
  }
  return made;
}

/** Loaded after the installation: it reads a package. */
const licences = () => import('../licences.mjs');

async function version() {
  const { version: current } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  return { version: current };
}

const LOCK_PATIENCE_MS = 180_000;

/** Builds the named products (by default all of this checkout) that are stale. */
export async function build(names = []) {
  const unknown = names.find((name) => !Object.hasOwn(PRODUCTS, name));
  if (unknown !== undefined)
    throw new StageFailed(`There is no product "${unknown}": ${Object.keys(PRODUCTS).join(', ')}.`);
  // No product reads what another writes, and the bundler keeps one core busy.
  const made = await Promise.allSettled((names.length === 0 ? Object.keys(PRODUCTS) : names).map(buildStale));
  const failure = made.find(({ status }) => status === 'rejected');
  if (failure !== undefined) throw failure.reason;
}

/**
 * Builds one product unless it matches its sources. Concurrent callers wait for one another, so that none runs a
 * half-written file.
 */
export async function buildStale(name) {
  const { sources, result, make, wanted } = PRODUCTS[name];
  if (!wanted()) return;
  const stamp = join(ROOT, 'out', `.${name}-built-from`);
  const isFresh = async (fingerprint) => existsSync(join(ROOT, result)) && (await readText(stamp)) === fingerprint;
  if (await isFresh(await fingerprintOf(sources))) return;

  const release = await takeLock(join(ROOT, 'out', `.${name}-building`));
  try {
    const fingerprint = await fingerprintOf(sources);
    if (await isFresh(fingerprint)) return;
    process.stderr.write(`Building ${result}…\n`);
    const { code, output } = await make();
    if (code !== 0) throw new StageFailed(`Building ${result} failed:\n${output.trim()}`);
    await writeFile(stamp, fingerprint);
  } finally {
    await release();
  }
}

/** A digest of the names and the contents of all sources, specs left out. */
async function fingerprintOf(sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesUnder(join(ROOT, source))) {
      hash
        .update(relative(ROOT, file))
        .update('\0')
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesUnder(path) {
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const readText = (file) => readFile(file, 'utf8').catch(() => null);

/** Holds `file` until the returned function is called. A lock of a dead process is taken over. */
async function takeLock(file) {
  await mkdir(join(ROOT, 'out'), { recursive: true });
  const deadline = Date.now() + LOCK_PATIENCE_MS;
  for (;;) {
    try {
      const handle = await open(file, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return () => rm(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isAlive(Number(await readText(file)))) await rm(file, { force: true });
    else if (Date.now() > deadline)
      throw new StageFailed(`Another build has held ${relative(ROOT, file)} for minutes: end it and try again.`);
    else await pause(100);
  }
}

function isAlive(pid) {
  // An empty lock is just being written.
  if (!(pid > 0)) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
