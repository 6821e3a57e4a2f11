import { readFile } from 'node:fs/promises';
import { AppError } from '../../shared/contract/result.ts';
import { fileError } from '../engine/storage/disk/file-system.ts';
import { writtenText } from './written-text.ts';

/**
 * The JSON value of a hand-written file: ORIGIN, MAP, CAMPAIGN. The engine checks its fields.
 *
 * @throws AppError `usage.not_json`, `usage.not_text`, `file.…`.
 */
export async function readJsonFile(path: string): Promise<unknown> {
  try {
    return parseJson(writtenText(await readFile(path), path), path);
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Documents of Aval are not a tenth as deep; the limit bounds every recursion over the value. */
const DEEPEST = 200;

/**
 * The JSON value of a text; `name` is its source in messages. @throws AppError `usage.not_json`, `usage.json_too_deep`.
 */
export function parseJson(text: string, name: string): unknown {
  if (depthOf(text) > DEEPEST) throw new AppError('usage.json_too_deep', { name, deepest: DEEPEST });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw new AppError('usage.not_json', { name }, { cause: error });
  }
}

/** The greatest number of open brackets, ignoring those in strings. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [bracket] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/gs)) {
    if (bracket === '[' || bracket === '{') depth += 1;
    else if (bracket === ']' || bracket === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** FILTER as JSON, or `@FILE`. */
export async function readFilter(where: string): Promise<unknown> {
  return where.startsWith('@') ? readJsonFile(where.slice(1)) : parseJson(where, '--where');
}
