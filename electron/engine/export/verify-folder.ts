import { join } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import type { Finding } from '../../../shared/domain/value/finding.ts';
import type { SqlReader } from '../storage/reader.ts';
import { readExportRecord } from '../sql/exports.ts';
import { hashFile } from '../storage/disk/file-copy.ts';
import { type FileSystem, onFile, readFileWhole } from '../storage/disk/file-system.ts';
import { RECORD_JSON, type RecordedFile } from './record/export-record.ts';

/** The result of comparing the folder of an export with its record. */
interface FolderVerification {
  readonly exportId: string;
  /** Number of files checked. */
  readonly files: number;
  readonly damages: readonly Finding[];
}

/** The fields of `record.json` that are verified. */
interface RecordHead {
  readonly exportId?: unknown;
  readonly register?: { readonly entry?: unknown; readonly hash?: unknown };
}

/**
 * Compares the files of an export's folder with their data in the workspace, and the register with the head in the
 * folder's record. Changes nothing.
 *
 * @throws AppError `export.no_record` when the folder has no record of Aval, `file.…`.
 */
export async function verifyFolder(files: FileSystem, reader: SqlReader, folder: string): Promise<FolderVerification> {
  const { exportId, register } = readRecord(files, folder);
  const stored = readExportRecord(reader, Number(exportId));
  if (stored === undefined)
    return {
      exportId: String(exportId),
      files: 0,
      damages: [damage('export.record_of_another', { export: String(exportId) })],
    };
  const damages: Finding[] = [];
  if (!isHeadKept(reader, Number(exportId), register))
    damages.push(damage('export.head_differs', { entry: Number(register?.entry ?? 0) }));
  const kept = JSON.parse(stored.files) as readonly RecordedFile[];
  for (const { name, sha256 } of kept) {
    const path = join(folder, name);
    if (files.status(path) === null) damages.push(damage('export.file_missing', { name }));
    else if ((await hashFile(files, path)).sha256 !== sha256) damages.push(damage('export.file_altered', { name }));
  }
  return { exportId: String(exportId), files: kept.length, damages };
}

/**
 * The entry of this export at the writing of the record; or, if a concurrent import moved it, the entry in the record,
 * with the export's own after it.
 */
function isHeadKept(reader: SqlReader, exportId: number, register: RecordHead['register']): boolean {
  const seq = Number(register?.entry ?? 0);
  const head = reader.get<{ hash: string }>('SELECT hash FROM register WHERE seq = ?', [seq]);
  const approved = reader.get(
    "SELECT 1 AS yes FROM register WHERE seq >= ? AND action = 'export.approved' AND json_extract(subject, '$.export') = ?",
    [seq, exportId],
  );
  return head !== undefined && head.hash === register?.hash && approved !== undefined;
}

function readRecord(files: FileSystem, folder: string): RecordHead {
  const path = join(folder, RECORD_JSON);
  return onFile(path, () => {
    try {
      const record: unknown = JSON.parse(readFileWhole(files, path).toString('utf8'));
      if (typeof record === 'object' && record !== null && 'exportId' in record) return record;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
    throw new AppError('export.no_record', { path: folder });
  });
}

function damage(code: string, params: NonNullable<Finding['params']>): Finding {
  return { code, severity: 'error', params };
}
