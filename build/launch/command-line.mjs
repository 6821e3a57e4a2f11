import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildStale } from './build.mjs';
import { ROOT } from './stage.mjs';

/** Builds the command line if it is stale and runs it in this process: its terminal, its signals, its exit code. */
export async function launchCommandLine(args) {
  await buildStale('cli');
  const entry = join(ROOT, 'out', 'cli', 'aval.js');
  process.argv = [process.argv[0], entry, ...args];
  await import(pathToFileURL(entry).href);
  return process.exitCode;
}

/** The demonstration, by default in a folder that git ignores. */
export function launchDemo(args) {
  const isPlaced = args.some((word) => word === '--out' || word.startsWith('--out='));
  return launchCommandLine(['demo', ...(isPlaced ? [] : ['--out', join('out', 'demo')]), ...args]);
}
