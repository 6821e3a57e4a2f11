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

/** One text per column, '' for an empty cell. */
export type TableRow = readonly string[];

/** The rows of a table. Those that are waited for come in batches: an `await` costs a tenth of a row. */
export type TableRows = Iterable<TableRow> | AsyncIterable<readonly TableRow[]>;

/** The rows by batches; all of those that are not waited for are one. */
export async function* batchesOf(rows: TableRows): AsyncGenerator<Iterable<TableRow>, undefined> {
  if (Symbol.asyncIterator in rows) yield* rows;
  else yield rows;
}

/** The same rows; calls `see` with each on its way. */
export function seenRows(rows: TableRows, see: (row: TableRow) => void): TableRows {
  return Symbol.asyncIterator in rows ? seenBatches(rows, see) : seenOneByOne(rows, see);
}

async function* seenBatches(
  batches: AsyncIterable<readonly TableRow[]>,
  see: (row: TableRow) => void,
): AsyncGenerator<readonly TableRow[], undefined> {
  for await (const batch of batches) {
    for (const row of batch) see(row);
    yield batch;
  }
}

function* seenOneByOne(rows: Iterable<TableRow>, see: (row: TableRow) => void): Generator<TableRow, undefined> {
  for (const row of rows) {
    see(row);
    yield row;
  }
}

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
