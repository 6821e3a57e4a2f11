import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BuildRecord, type ProgramCheck, type ProgramFile } from '../../../shared/contract/about.ts';
import { AppError } from '../../../shared/contract/result.ts';

/** A program as it was built: the digest that each of its files had then. */
export type BuiltProgram = BuildRecord & {
  /** The folder of files.json. */
  readonly folder: string;
};

/** The folder of the code that runs. */
export const PROGRAM_FOLDER = import.meta.dirname;

/**
 * The record of the program whose code is in `folder`, beside it or above its chunks; null in a checkout, whose sources
 * run as they are.
 *
 * @throws AppError `about.unreadable`: there is a record, and it is damaged.
 */
export function findBuiltProgram(folder: string): BuiltProgram | null {
  const place = [folder, path.dirname(folder)].find((one) => existsSync(path.join(one, 'files.json')));
  if (place === undefined) return null;
  try {
    return {
      ...BuildRecord.parse(JSON.parse(readFileSync(path.join(place, 'files.json'), 'utf8'))),
      folder: place,
    };
  } catch (error) {
    throw new AppError('about.unreadable', { file: 'files.json' }, { cause: error });
  }
}

/** Computes the digest of each file and compares it with its record. `files`: those that are there, as they are now. */
export async function checkProgram({
  folder,
  root,
  files,
}: BuiltProgram): Promise<ProgramCheck & { readonly files: ProgramFile[] }> {
  const now = await Promise.all(
    files.map(async ({ name, sha256 }) => ({
      name,
      built: sha256,
      sha256: await digestOf(path.join(folder, root, name)),
    })),
  );
  const found = now.flatMap(({ name, built, sha256 }) => (sha256 === null ? [] : [{ name, built, sha256 }]));
  return {
    recorded: files.length,
    files: found.map(({ name, sha256 }) => ({ name, sha256 })),
    altered: found.filter(({ built, sha256 }) => built !== sha256).map(({ name }) => name),
    missing: now.filter(({ sha256 }) => sha256 === null).map(({ name }) => name),
  };
}

/** Null when the file can't be read. */
async function digestOf(file: string): Promise<string | null> {
  const content = await readFile(file).catch(() => null);
  return content === null ? null : createHash('sha256').update(content).digest('hex');
}
