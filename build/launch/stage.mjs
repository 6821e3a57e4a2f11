import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** What stops a task: a sentence for the person at the terminal, without a stack. */
export class StageFailed extends Error {}

/**
 * The Node that the tools run on: the one that the project pins, once it is installed, else the
 * one that runs this file. What ships runs on both.
 */
export function toolNode() {
  const pinned = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(pinned) ? pinned : process.execPath;
}

/** The environment of a tool: the project's own programs come first on the path; colours are for terminals. */
export function toolEnvironment(extra = {}) {
  const { FORCE_COLOR, ...inherited } = process.env;
  const colours =
    process.stdout.isTTY === true ? (FORCE_COLOR === undefined ? {} : { FORCE_COLOR }) : { NO_COLOR: '1' };
  const path = [join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...inherited, ...colours, PATH: path, ...extra };
}

/** What a program that has ended may still have to say through a pipe that another holds open, in milliseconds. */
const LAST_WORDS = 2_000;

/**
 * Runs a program to its end. Resolves to its exit code and, when `quiet`, to all that it printed;
 * otherwise it writes to this terminal. A program that a signal ended counts as code 1, and so does
 * one that runs longer than `limit` milliseconds: it is ended.
 */
export function runProgram(
  program,
  args,
  { quiet = false, env = toolEnvironment(), toStandardError = false, limit } = {},
) {
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['inherit', toStandardError ? 2 : 'inherit', 'inherit'];
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, env, stdio, timeout: limit, killSignal: 'SIGKILL' });
    const output = [];
    child.stdout?.on('data', (piece) => output.push(piece));
    child.stderr?.on('data', (piece) => output.push(piece));
    child.on('error', reject);
    const end = (code, signal) => {
      if (signal === 'SIGKILL' && limit !== undefined)
        output.push(Buffer.from(`\n${args.join(' ')} did not end within ${String(limit / 1000)} s.\n`));
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve({ code: code ?? 1, output: Buffer.concat(output).toString('utf8') });
    };
    child.on('close', end);
    // A grandchild that outlives the program would hold its pipes, and this, for ever.
    child.on('exit', (code, signal) => setTimeout(end, LAST_WORDS, code, signal).unref());
  });
}

/** Longer than any check takes on the slowest machine, in milliseconds: what takes longer hangs. */
export const CHECK_LIMIT = 15 * 60_000;

/** Runs a JavaScript tool of node_modules on the project's Node. */
export const runTool = (script, args, options) =>
  runProgram(toolNode(), [join(ROOT, 'node_modules', script), ...args], options);
