import { readFile } from 'node:fs/promises';
import { AppError } from '../../shared/contract/result.ts';
import { fileError } from '../engine/workspace/file-system.ts';
import { writtenText } from './written-text.ts';

/**
 * The JSON value of a file that a person wrote: ORIGIN, MAP, CAMPAIGN. What it says is checked by
 * the engine, field by field.
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

/** The JSON value of a text; `name` says to the person where it stood. @throws AppError `usage.not_json`. */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw new AppError('usage.not_json', { name }, { cause: error });
  }
}
