import { debuglog } from 'node:util';
import { AppError } from '../../shared/contract/result.ts';
import { say } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/text.ts';
import type { ExitCode } from './command.ts';
import { exitCodeOf } from './exit-codes.ts';

/** What the operating system's refusals are called in shared/text. */
const SYSTEM_CODES: Readonly<Record<string, string>> = {
  ENOENT: 'file.missing',
  ENOTDIR: 'file.missing',
  EISDIR: 'file.is_a_folder',
  EACCES: 'file.forbidden',
  EPERM: 'file.forbidden',
  EROFS: 'file.read_only',
  ENOSPC: 'file.disk_full',
  EDQUOT: 'file.disk_full',
};

/** `NODE_DEBUG=aval` shows where a failure that nobody foresaw happened; people who only use Aval never see it. */
const debug = debuglog('aval');

/** A failure as the person at the terminal reads it: one line without its line break, and the exit code. */
export function refusalOf(error: unknown, language: Language): { readonly line: string; readonly exitCode: ExitCode } {
  const { code, params } = appErrorOf(error);
  return { line: say(language, code, params).replaceAll(/\s*[\r\n]+\s*/g, ' '), exitCode: exitCodeOf(code) };
}

function appErrorOf(error: unknown): AppError {
  if (error instanceof AppError) return error;
  debug('%s', error instanceof Error ? error.stack : error);
  if (error instanceof Error && 'syscall' in error) {
    const { code = '', path = '' } = error as NodeJS.ErrnoException;
    return new AppError(SYSTEM_CODES[code] ?? 'file.failed', { path, reason: code }, { cause: error });
  }
  // The message of an error from deep inside may hold a person's data: its class alone is said.
  return new AppError('unexpected', { kind: error instanceof Error ? error.name : typeof error }, { cause: error });
}
