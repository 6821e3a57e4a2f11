import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { ROOT, runProgram, runTool, StageFailed, toolEnvironment } from './stage.mjs';

const NAMES =
  process.platform === 'win32'
    ? ['chrome.exe', 'msedge.exe']
    : ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of a Chromium: that of the machine, else Playwright's, else one installed by this function (Debian's package
 * as root on Debian, Playwright's elsewhere).
 */
export async function findChromium() {
  const found = installedChromium();
  if (found !== null) return found;
  process.stderr.write('Installing a Chromium (once)…\n');
  const isRootDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  const attempts = isRootDebian ? [installFromDebian, installFromPlaywright] : [installFromPlaywright];
  for (const install of attempts) {
    await install();
    const installed = installedChromium();
    if (installed !== null) return installed;
  }
  throw new StageFailed(
    'No Chromium was found, and none could be installed: install Chromium or Chrome, then try again.',
  );
}

/**
 * The environment of programs that open windows. Without a system locale, Chromium does not find files with accented
 * names.
 */
export const browserEnvironment = (chromium, extra = {}) =>
  toolEnvironment({ LANG: process.env.LANG ?? 'C.UTF-8', ...extra, AVAL_CHROMIUM: chromium });

/** The path of an installed Chromium, or null. */
export function installedChromium() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
  if (onPath !== undefined) return onPath;
  const { chromium } = createRequire(join(ROOT, 'package.json'))('playwright-core');
  const kept = chromium.executablePath();
  return existsSync(kept) ? kept : null;
}

async function installFromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram('apt-get', ['update', '--quiet'], { quiet: true, env });
  await runProgram('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', 'chromium'], {
    quiet: true,
    env,
  });
}

const installFromPlaywright = () => runTool('playwright-core/cli.js', ['install', 'chromium'], { quiet: true });
