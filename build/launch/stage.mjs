import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** An error that stops a task: a sentence for the terminal, without a stack. */
export class StageFailed extends Error {}

/**
 * The Node that the tools run on: the one that the project pins, once installed, else the one that runs this file. The
 * shipped code runs on both.
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

/** Milliseconds to wait for the rest of the output when another process keeps the pipe open. */
const LAST_WORDS = 2_000;

/**
 * Runs a program to its end. Resolves to its exit code and, when `quiet`, to all that it printed;
 * otherwise it writes to this terminal. A program ended by a signal gives code 1; one that runs longer than `limit`
 * milliseconds is killed and gives code 1.
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
    // A grandchild that outlives the program would keep its pipes open, and this promise pending.
    child.on('exit', (code, signal) => setTimeout(end, LAST_WORDS, code, signal).unref());
  });
}

/** A limit in milliseconds above any check on the slowest machine: a longer one hangs. */
export const CHECK_LIMIT = 15 * 60_000;

/** Runs a JavaScript tool of node_modules on the project's Node; `nodeOptions` come before the script. */
export const runTool = (script, args, { nodeOptions = [], ...options } = {}) =>
  runProgram(toolNode(), [...nodeOptions, join(ROOT, 'node_modules', script), ...args], options);
