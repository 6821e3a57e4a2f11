import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, runProgram, StageFailed } from './stage.mjs';

/**
 * Installs the packages of package-lock.json unless they are installed. Electron's own binary is left for the first
 * start: a machine that can't fetch it still builds, tests and runs Aval.
 */
export async function installPackages() {
  if (await isInstalled()) return;
  process.stderr.write('Installing the packages (once, a minute or two)…\n');
  const npm = process.env.npm_execpath;
  const [program, ...first] =
    npm?.endsWith('.js') === true ? [process.execPath, npm] : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  const { code, output } = await runProgram(program, [...first, 'ci', '--loglevel=error', '--no-progress'], {
    quiet: true,
    env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
  });
  if (code !== 0) throw new StageFailed(`npm ci failed; is the package registry in reach?\n${output.trim()}`);
}

/** True when every package of the lock file is installed in its version; packages for other systems may be missing. */
async function isInstalled() {
  const [wanted, installed] = await Promise.all([
    readPackages(join(ROOT, 'package-lock.json')),
    readPackages(join(ROOT, 'node_modules', '.package-lock.json')),
  ]);
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional === true || installed[path]?.version === entry.version,
  );
}

async function readPackages(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}
