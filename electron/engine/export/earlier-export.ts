import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import { systemCode } from '../storage/disk/file-system.ts';

/** An earlier export in a folder: its files by name, with their original digests. */
export type EarlierFiles = ReadonlyMap<string, string>;

interface RecordHead {
  readonly format?: unknown;
  readonly formats?: unknown;
  readonly funnel?: { readonly campaign?: unknown };
  readonly files?: unknown;
}

/**
 * The files of an earlier export of the same list, so that no person who left the list stays in the folder; null: none.
 * A folder contains one export with its record: the record of another export must not be overwritten.
 *
 * @param record path of the record; `formats` as in the record.
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

/** Whether a file of the folder is the written one, unchanged; the digest of the record itself is stored nowhere. */
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
    // Not a record of Aval.
    return null;
  }
}

/** An older record has a single format. */
function formatsIn({ format, formats }: RecordHead): string {
  return Array.isArray(formats) ? formats.join(',') : String(format);
}
