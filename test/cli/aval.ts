import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built command line, run as users and scripts run it: a separate process with its streams and exit code. */
const ROOT = join(import.meta.dirname, '..', '..');
const ENTRY = join(ROOT, 'out', 'cli', 'aval.js');
const FAULTS = join(import.meta.dirname, 'faults.mjs');

export const SAMPLES = join(ROOT, 'test', 'fixtures', 'samples');

/** Resolves once out/cli matches its sources. */
export async function buildAval(): Promise<void> {
  const { code, stderr } = await run([join(ROOT, 'build', 'run.mjs'), 'build', 'cli'], {});
  if (code !== 0) throw new Error(stderr);
}

export type Run = {
  readonly folder?: string;
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** The error of every write to disk, e.g. `ENOSPC`. */
  readonly fault?: 'ENOSPC' | 'EROFS';
};

export type Ended = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The lines of standard error. */
  readonly complaints: readonly string[];
  /** Standard output as one JSON value. */
  readonly json: () => unknown;
  /** Standard output as one JSON value per line. */
  readonly lines: () => unknown[];
};

export function aval(words: readonly string[], options: Run = {}): Promise<Ended> {
  const { fault, environment, ...rest } = options;
  const faults = fault === undefined ? [] : ['--import', FAULTS];
  return run([...faults, ENTRY, ...words], {
    ...rest,
    environment: { ...environment, ...(fault === undefined ? {} : { AVAL_TEST_FAULT: fault }) },
  });
}

function run(
  words: readonly string[],
  { folder = ROOT, input = '', environment = {} }: Omit<Run, 'fault'>,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'fr_FR.UTF-8', ...environment },
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => stdout.push(piece));
    child.stderr.on('data', (piece: Buffer) => stderr.push(piece));
    // A command that is refused before it reads does not read its input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code) =>
      resolve(ended(code, Buffer.concat(stdout).toString('utf8'), Buffer.concat(stderr).toString('utf8'))),
    );
  });
}

function ended(code: number | null, stdout: string, stderr: string): Ended {
  const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');
  return {
    code,
    stdout,
    stderr,
    complaints: linesOf(stderr),
    json: () => JSON.parse(stdout) as unknown,
    lines: () => linesOf(stdout).map((line) => JSON.parse(line) as unknown),
  };
}

/** A folder for one spec; call `remove` at its end. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'aval-cli-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Every file under a folder, by its relative path, with the digest of its content: equal when no byte changed. */
export function contentOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}
