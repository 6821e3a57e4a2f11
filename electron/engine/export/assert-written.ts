import { join } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import type { EngineContext } from '../steps/context.ts';
import { hashFile } from '../storage/disk/file-copy.ts';
import { fileError, realFileSystem } from '../storage/disk/file-system.ts';
import { readAgain } from './formats/list-reading.ts';
import { RowsDigest } from './formats/rows-digest.ts';
import type { ListOnDisk, WrittenRows } from './list-on-disk.ts';

/**
 * Verifies each file of a list after writing: its bytes against their digest, since a disk may report a write that
 * failed and another program may have changed the file; its rows against the intended ones, since a writer may have a
 * bug.
 *
 * @throws AppError `export.altered`, `file.…`; the signal's reason.
 */
export async function assertWritten(context: EngineContext, folder: string, list: ListOnDisk): Promise<void> {
  const files = [...list.files, ...list.parts];
  const total = files.length + list.rows.length;
  for (const [place, { name, sha256 }] of files.entries()) {
    context.signal?.throwIfAborted();
    context.onProgress?.({ phase: 'reread', done: place, total });
    const path = join(folder, name);
    const read = await hashFile(realFileSystem, path).catch((error: unknown) => {
      throw fileError(error, path);
    });
    if (read.sha256 !== sha256) throw new AppError('export.altered', { file: name });
  }
  for (const [place, rows] of list.rows.entries()) {
    context.onProgress?.({ phase: 'reread', done: files.length + place, total });
    await assertRows(context, folder, rows);
  }
}

async function assertRows(context: EngineContext, folder: string, { list, digest }: WrittenRows): Promise<void> {
  const altered = (cause?: unknown): AppError => new AppError('export.altered', { file: list.fileName }, { cause });
  const read = new RowsDigest();
  try {
    await readAgain(list, join(folder, list.fileName), read, context.signal);
  } catch (error) {
    // A refusal by our own readers means that the file was altered.
    const isUnreadable = error instanceof AppError ? error.code.startsWith('workbook.') : isOfZlib(error);
    throw isUnreadable ? altered(error) : error;
  }
  if (read.finish() !== digest) throw altered();
}

function isOfZlib(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
