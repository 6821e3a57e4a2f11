import { pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

import { PIECE_BYTES } from './limits.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Inflates on zlib's own thread, a few pieces ahead of whoever reads them.
 * @throws AppError `workbook.damaged` when the data is no deflate stream or ends too early.
 */
export async function* inflated(
  compressed: AsyncIterable<Buffer>,
  file: SourceFile,
  options: { readonly onRead?: ((bytes: number) => void) | undefined } = {},
): AsyncGenerator<Buffer> {
  const inflater = createInflateRaw({ chunkSize: PIECE_BYTES });
  const source = Readable.from(compressed, { objectMode: true, highWaterMark: 1 });
  // The loop below meets every error; the callback is there because a pipeline wants one.
  pipeline(source, inflater, () => undefined);
  try {
    for await (const piece of inflater as AsyncIterable<Buffer>) {
      options.onRead?.(inflater.bytesWritten);
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

function isZlibError(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' && cause.code.startsWith('Z_');
}
