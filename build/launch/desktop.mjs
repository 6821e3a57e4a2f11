import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { browserEnvironment, findChromium } from './chromium.mjs';
import { ROOT, runProgram, runTool, StageFailed } from './stage.mjs';

/** Opens the app in Electron if its binary is installed, else in the Chromium host, with a message. */
export async function start(files) {
  await build(['desktop']);
  const electron = electronBinary();
  if (electron !== null) return (await runProgram(electron, [ROOT, ...files])).code;

  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new StageFailed('There is no screen here to open a window on: DISPLAY and WAYLAND_DISPLAY are empty.');
  }
  const chromium = await findChromium();
  await build(['host']);
  process.stderr.write(
    `Electron’s program is not installed here (npx install-electron fetches it): Aval opens in a window of ${chromium}.\n`,
  );
  const { startForPerson } = await import(pathToFileURL(join(ROOT, 'out', 'host', 'start.js')).href);
  await startForPerson({ root: ROOT, chromium, args: files });
  return 0;
}

/** Opens the app with a page that reloads as it is edited. Needs Electron's program, which starts the page's server. */
export async function develop() {
  if (electronBinary() === null)
    throw new StageFailed(
      'Electron’s program is not installed here: run `npx install-electron`, or use `npm start`, which does without.',
    );
  return (await runTool('electron-vite/dist/cli.js', ['dev'])).code;
}

/** Pictures of every screen and state, under out/screens. */
export async function takePictures(filters) {
  await build(['desktop', 'host']);
  const env = browserEnvironment(await findChromium());
  return (await runTool('vitest/vitest.mjs', ['run', ...filters, '--config', 'test/e2e/pictures.config.ts'], { env }))
    .code;
}

/** The path of Electron's program; null when it was not downloaded. */
function electronBinary() {
  const folder = join(ROOT, 'node_modules', 'electron');
  const pointer = join(folder, 'path.txt');
  if (!existsSync(pointer)) return null;
  const binary = join(folder, 'dist', readFileSync(pointer, 'utf8'));
  return existsSync(binary) ? binary : null;
}
