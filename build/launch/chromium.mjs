import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { ROOT, runProgram, runTool, StageFailed, toolEnvironment } from './stage.mjs';

const NAMES =
  process.platform === 'win32'
    ? ['chrome.exe', 'msedge.exe']
    : ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The part of Chromium that has no window, as a program, and Debian's package of it. */
const WINDOWLESS = {
  names:
    process.platform === 'win32' ? ['chrome-headless-shell.exe'] : ['chromium-headless-shell', 'chrome-headless-shell'],
  package: 'chromium-headless-shell',
};

/** As `findChromium`. Where one is installed from Debian, the part without a window is installed with it. */
export const findChromiumForJourneys = () => findChromium([WINDOWLESS.package]);

/**
 * The path of a Chromium: that of the machine, else Playwright's, else one installed by this function (Debian's package
 * as root on Debian, Playwright's elsewhere).
 *
 * @param others packages of Debian that are installed with Chromium, if there are any of these names.
 */
export async function findChromium(others = []) {
  const found = installedChromium();
  if (found !== null) return found;
  process.stderr.write('Installing a Chromium (once)…\n');
  const isRootDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  const attempts = isRootDebian
    ? [() => installFromDebian(['chromium', ...others]), () => installFromDebian(['chromium']), installFromPlaywright]
    : [installFromPlaywright];
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

/**
 * The environment of journeys: they run in the part of Chromium without a window where it is on the path, which takes a
 * sixth less processor time, but for those that ask for the whole browser.
 */
export function journeyEnvironment(chromium, extra = {}) {
  const windowless = programOnPath(WINDOWLESS.names);
  return browserEnvironment(chromium, { ...extra, ...(windowless === null ? {} : { AVAL_WINDOWLESS: windowless }) });
}

/** The path of an installed Chromium, or null. */
export function installedChromium() {
  const onPath = programOnPath(NAMES);
  if (onPath !== null) return onPath;
  const { chromium } = createRequire(join(ROOT, 'package.json'))('playwright-core');
  const kept = chromium.executablePath();
  return existsSync(kept) ? kept : null;
}

function programOnPath(names) {
  const files = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return files.find((file) => existsSync(file)) ?? null;
}

async function installFromDebian(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram('apt-get', ['update', '--quiet'], { quiet: true, env });
  await runProgram('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', ...packages], {
    quiet: true,
    env,
  });
}

const installFromPlaywright = () => runTool('playwright-core/cli.js', ['install', 'chromium'], { quiet: true });
