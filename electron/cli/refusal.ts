import { debuglog } from 'node:util';
import { AppError } from '../../shared/contract/result.ts';
import { say } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/text.ts';
import { fileError } from '../engine/storage/disk/file-system.ts';
import type { ExitCode } from './command.ts';
import { exitCodeOf } from './exit-codes.ts';

/** `NODE_DEBUG=aval` shows where an unexpected error happened; it is silent otherwise. */
const debug = debuglog('aval');

/** An error as shown on the terminal: one line without line break, and the exit code. */
export function refusalOf(error: unknown, language: Language): { readonly line: string; readonly exitCode: ExitCode } {
  const { code, params } = appErrorOf(error);
  return { line: say(language, code, params).replaceAll(/\s*[\r\n]+\s*/g, ' '), exitCode: exitCodeOf(code) };
}

function appErrorOf(error: unknown): AppError {
  const known =
    error instanceof Error && 'path' in error && typeof error.path === 'string' ? fileError(error, error.path) : error;
  if (known instanceof AppError) return known;
  debug('%s', known instanceof Error ? known.stack : known);
  // The message of an unexpected error may contain personal data: only its class is shown.
  return new AppError(
    'usage.unforeseen',
    { kind: known instanceof Error ? known.name : typeof known },
    { cause: known },
  );
}
