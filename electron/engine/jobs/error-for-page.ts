import path from 'node:path';
import { errorData } from '../../../shared/contract/error-data.ts';
import type { ErrorParams } from '../../../shared/contract/result.ts';

/** An error for the page: files by name, never by path. */
export function errorForPage(error: unknown): { code: string; params: ErrorParams } {
  const { code, params } = errorData(error, console.error);
  return { code, params: paramsForPage(params) };
}

/** The values of a sentence for the page: files by name, never by path. */
export function paramsForPage(params: ErrorParams): ErrorParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && path.isAbsolute(value) ? path.basename(value) : value,
    ]),
  );
}
