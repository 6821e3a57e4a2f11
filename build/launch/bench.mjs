import { build } from './build.mjs';
import { browserEnvironment, findChromium } from './chromium.mjs';
import { runProgram, toolNode } from './stage.mjs';

/**
 * Runs a bench on the project's Node, which runs TypeScript directly: the bench of the engine, or `page`, that of the
 * window.
 */
export async function runBench(args) {
  const [first, ...rest] = args;
  if (first !== 'page') return runScript('bench/index.ts', args);
  await build(['desktop', 'host']);
  return runScript('bench/page.ts', rest, { env: browserEnvironment(await findChromium()) });
}

/** Corrupts the sample workbooks ten thousand times and reads them. */
export function runFuzz(args) {
  return runScript('bench/fuzz.ts', args);
}

/** Compares every cell that Aval reads with what LibreOffice reads. */
export function runDifferential(args) {
  return runScript('bench/differential.ts', args);
}

async function runScript(script, args, options) {
  const { code } = await runProgram(toolNode(), ['--disable-warning=ExperimentalWarning', script, ...args], options);
  return code;
}
