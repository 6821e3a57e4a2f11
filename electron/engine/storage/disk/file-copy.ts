import { createHash } from 'node:crypto';
import { setImmediate as pause } from 'node:timers/promises';
import { createDurably, type FileSystem, readWhole, writeWhole } from './file-system.ts';

/** The identity of a file's content. */
export interface FileDigest {
  /** In hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly length: number;
}

const PIECE = 1 << 20;

/** Bytes of a file, from `start` up to `end`, exclusive. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const ALL: ByteRange = { start: 0, end: Number.POSITIVE_INFINITY };

/**
 * Copies a file, or a stretch of it, into a new one, in pieces with pauses between them. Durable once the folder of `to`
 * is synced; a failure or an abort leaves no copy.
 */
export async function copyFileDurably(
  files: FileSystem,
  from: string,
  to: string,
  stretch: ByteRange = ALL,
  signal?: AbortSignal,
): Promise<FileDigest> {
  const source = files.open(from, 'read');
  try {
    return await createDurably(files, to, async (target) => {
      const hash = createHash('sha256');
      let length = 0;
      for await (const piece of piecesOf(files, source, stretch)) {
        signal?.throwIfAborted();
        hash.update(piece);
        writeWhole(files, target, piece, length);
        length += piece.length;
      }
      return { sha256: hash.digest('hex'), length };
    });
  } finally {
    files.close(source);
  }
}

/** The bytes of an open file, in pieces that are valid until the next one is requested. */
export async function* piecesOf(
  files: FileSystem,
  file: number,
  { start, end }: ByteRange = ALL,
): AsyncGenerator<Buffer, undefined> {
  const buffer = Buffer.allocUnsafe(PIECE);
  let position = start;
  while (position < end) {
    const wanted = Math.min(PIECE, end - position);
    const read = readWhole(files, file, buffer.subarray(0, wanted), position);
    if (read === 0) return;
    yield buffer.subarray(0, read);
    position += read;
    await pause();
  }
}

/** Reads a file, or a stretch of it, for its digest; with pauses. */
export async function hashFile(files: FileSystem, path: string, stretch: ByteRange = ALL): Promise<FileDigest> {
  const file = files.open(path, 'read');
  try {
    const hash = createHash('sha256');
    let length = 0;
    for await (const piece of piecesOf(files, file, stretch)) {
      hash.update(piece);
      length += piece.length;
    }
    return { sha256: hash.digest('hex'), length };
  } finally {
    files.close(file);
  }
}
