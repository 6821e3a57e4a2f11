import { join } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import type { EngineContext } from '../context.ts';
import { hashFile } from '../workspace/file-copy.ts';
import { fileError, realFileSystem } from '../workspace/file-system.ts';
import type { RecordedFile } from './export-record.ts';

/**
 * Reads each file of a list again after it was written, and compares it with what was meant: a disk may tell that it
 * wrote what it did not, and another program may have had the file meanwhile.
 *
 * @throws AppError `export.altered`, `file.…`; what the signal was aborted with.
 */
export async function assertWritten(
  context: EngineContext,
  folder: string,
  files: readonly RecordedFile[],
): Promise<void> {
  for (const [place, { name, sha256 }] of files.entries()) {
    context.signal?.throwIfAborted();
    context.onProgress?.({ phase: 'reread', done: place, total: files.length });
    const path = join(folder, name);
    const read = await hashFile(realFileSystem, path).catch((error: unknown) => {
      throw fileError(error, path);
    });
    if (read.sha256 !== sha256) throw new AppError('export.altered', { file: name });
  }
}
