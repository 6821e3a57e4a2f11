import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { PIECE_BYTES } from '../limits.ts';
import type { SourceFile } from '../source-file.ts';

/** What an entry must come to once it is inflated. */
export interface Expected {
  readonly crc: number;
  readonly size: number;
}

/** The head of a gzip file that says nothing. */
const GZIP_HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/**
 * Inflates on zlib's own thread, a few pieces ahead of anyone who reads them. The data is dressed up as a
 * gzip file, so that the checksum is compared on that thread too.
 *
 * @throws AppError `workbook.damaged` when the data is no deflate stream, ends too early or is not
 * what it should be.
 */
export async function* inflated(
  compressed: AsyncIterable<Buffer>,
  expected: Expected,
  file: SourceFile,
  onRead?: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  const inflater = createGunzip({ chunkSize: PIECE_BYTES });
  const source = Readable.from(dressed(compressed, expected), { objectMode: true, highWaterMark: 1 });
  // The loop below meets every error; the callback is there because a pipeline wants one.
  pipeline(source, inflater, () => undefined);
  try {
    for await (const piece of inflater as AsyncIterable<Buffer>) {
      onRead?.(inflater.bytesWritten);
      yield piece;
    }
  } catch (cause) {
    if (isZlibError(cause)) throw file.refusal('workbook.damaged', cause);
    throw cause;
  } finally {
    source.destroy();
    inflater.destroy();
  }
}

async function* dressed(compressed: AsyncIterable<Buffer>, expected: Expected): AsyncGenerator<Uint8Array> {
  yield GZIP_HEAD;
  yield* compressed;
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(expected.crc, 0);
  tail.writeUInt32LE(expected.size % 2 ** 32, 4);
  yield tail;
}

function isZlibError(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' && cause.code.startsWith('Z_');
}
