import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import { systemCode } from '../storage/disk/file-system.ts';

/** What an export before left in a folder: its files by name, with the digests that they had. */
export type EarlierFiles = ReadonlyMap<string, string>;

interface RecordHead {
  readonly format?: unknown;
  readonly formats?: unknown;
  readonly funnel?: { readonly campaign?: unknown };
  readonly files?: unknown;
}

/**
 * The files of an earlier export of the same list, so that no person who left the list stays in the folder; null: there was
 * none. A folder holds one export with its record: another one's record is no file to write over.
 *
 * @param record path of the record; `formats` as the record names them.
 * @throws AppError `export.folder_taken`.
 */
export function earlierFiles(
  record: string,
  list: { readonly campaign: string; readonly formats: string; readonly folder: string },
): EarlierFiles | null {
  const text = textOf(record);
  if (text === null) return null;
  const before = headOf(text);
  if (before === null || formatsIn(before) !== list.formats || before.funnel?.campaign !== list.campaign)
    throw new AppError('export.folder_taken', { path: list.folder });
  const files = Array.isArray(before.files)
    ? (before.files as readonly { readonly name?: unknown; readonly sha256?: unknown }[])
    : [];
  return new Map(
    files.flatMap(({ name, sha256 }) => (typeof name === 'string' ? [[name, String(sha256)] as const] : [])),
  );
}

/** Whether a file of the folder is the one that was written, unchanged; the two forms of the record tell their own digest nowhere. */
export function isEarlierFile(
  folder: string,
  name: string,
  earlier: EarlierFiles | null,
  records: readonly string[],
): boolean {
  if (earlier === null) return false;
  if (records.includes(name)) return true;
  const sha256 = earlier.get(name);
  return (
    sha256 !== undefined &&
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex') === sha256
  );
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return null;
    throw error;
  }
}

function headOf(text: string): RecordHead | null {
  try {
    return JSON.parse(text) as RecordHead | null;
  } catch {
    // Whatever it is, it is no record of ours.
    return null;
  }
}

/** A record of before several formats has the one. */
function formatsIn({ format, formats }: RecordHead): string {
  return Array.isArray(formats) ? formats.join(',') : String(format);
}
