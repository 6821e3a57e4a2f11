import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { PIECE_BYTES } from '../limits.ts';
import type { SourceFile } from '../source-file.ts';

/** The expected size and checksum of an inflated entry. */
export interface Expected {
  readonly crc: number;
  readonly size: number;
}

/** A minimal gzip header. */
const GZIP_HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/**
 * Inflates on zlib's thread, a few pieces ahead of the reader. The data get a gzip header, so that the checksum is
 * compared on that thread too.
 *
 * @throws AppError `workbook.damaged` when the data are not a deflate stream, end too early or do not match.
 */
export async function* inflated(
  compressed: AsyncIterable<Buffer>,
  expected: Expected,
  file: SourceFile,
  onRead?: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  const inflater = createGunzip({ chunkSize: PIECE_BYTES });
  const source = Readable.from(dressed(compressed, expected), { objectMode: true, highWaterMark: 1 });
  // The loop below gets every error; a pipeline requires the callback.
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
