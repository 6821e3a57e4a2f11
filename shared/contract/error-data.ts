import { AppError, type ErrorParams } from './result.ts';

/**
 * An error as data that can cross a process. Any error other than an `AppError` becomes `unexpected`, without detail,
 * because its message may contain personal data. `log` gets its place.
 */
export function errorData(error: unknown, log: (place: string) => void): { code: string; params: ErrorParams } {
  if (error instanceof AppError) return { code: error.code, params: error.params };
  log(placeOf(error));
  return { code: 'unexpected', params: {} };
}

/** Where an unexpected error happened: its class and its frames, never its message. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}
