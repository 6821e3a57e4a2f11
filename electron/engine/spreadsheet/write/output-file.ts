import { createHash, randomBytes } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

import { AppError } from '../../../../shared/contract/result.ts';
import { fileError, realFileSystem, systemCode } from '../../storage/disk/file-system.ts';

/** A completely written file. */
export interface WrittenFile {
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** The rows of a table: one text per column, '' for an empty cell. */
export type TableRows = Iterable<readonly string[]> | AsyncIterable<readonly string[]>;

/** Receives the bytes of a file in order. */
export interface ByteSink {
  write(bytes: Uint8Array): Promise<void>;
}

/**
 * Writes a file that is complete or absent: under another name beside the target, readable by its owner only (0600),
 * and renamed once it is on the disk. On failure it is removed.
 *
 * @throws AppError `file.*` with the target's path; any error of `produce`.
 */
export async function writeWholeFile(path: string, produce: (output: ByteSink) => Promise<void>): Promise<WrittenFile> {
  const draft = `${path}.${randomBytes(6).toString('hex')}.part`;
  const hash = createHash('sha256');
  let bytes = 0;
  let handle: FileHandle | undefined;
  try {
    const file = await open(draft, 'wx', 0o600);
    handle = file;
    await produce({
      async write(piece) {
        hash.update(piece);
        await writeFully(file, piece);
        bytes += piece.length;
      },
    });
    await file.sync();
    await file.close();
    handle = undefined;
    await rename(draft, path);
    realFileSystem.syncFolder(dirname(path));
    return { bytes, sha256: hash.digest('hex') };
  } catch (error) {
    await handle?.close();
    await rm(draft, { force: true });
    if (systemCode(error) === 'ENOENT')
      throw new AppError('file.folder_missing', { path: dirname(path) }, { cause: error });
    throw fileError(error, path);
  }
}

async function writeFully(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let written = 0; written < piece.length;) {
    written += (await file.write(piece, written)).bytesWritten;
  }
}
