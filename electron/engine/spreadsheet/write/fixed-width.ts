import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileError } from '../../storage/disk/file-system.ts';
import { batchesOf, writeWholeFile, type TableRows, type WrittenFile } from './output-file.ts';
import { encodeWindows1252 } from './windows-1252.ts';

const LINE_END = Buffer.from('\r\n');

/**
 * Writes lines whose columns have fixed widths in Windows-1252, where each letter is one byte; no header. The file is
 * complete or absent.
 *
 * @param rows texts in letters of Windows-1252, none longer than its column.
 * @throws AppError `file.*`; the signal's reason once it is aborted; any error of `rows`.
 */
export async function writeFixedWidth(
  path: string,
  widths: readonly number[],
  rows: TableRows,
  signal: AbortSignal | undefined,
): Promise<WrittenFile> {
  return writeWholeFile(path, async (output) => {
    for await (const batch of batchesOf(rows)) {
      for (const row of batch) {
        signal?.throwIfAborted();
        await output.write(Buffer.concat([lineOf(row, widths), LINE_END]));
      }
    }
  });
}

function lineOf(row: readonly string[], widths: readonly number[]): Buffer {
  const cells = widths.map((width, column) => {
    const cell = encodeWindows1252(row[column] ?? '');
    if (cell.length > width) throw new Error(`a text is longer than its column ${column + 1}`);
    return Buffer.concat([cell, Buffer.alloc(width - cell.length, ' ')]);
  });
  return Buffer.concat(cells);
}

/** A text as `readFixedWidth` gives it: its bytes, each as one character. */
export function bytesInFixedWidth(text: string): string {
  return encodeWindows1252(text).toString('latin1');
}

/**
 * The cells of each line, without the spaces after them.
 *
 * @throws AppError `file.…`; the signal's reason.
 */
export async function* readFixedWidth(
  path: string,
  widths: readonly number[],
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly string[], undefined> {
  const input = createReadStream(path, 'latin1');
  const lines = createInterface({ input, crlfDelay: Infinity });
  try {
    for await (const line of lines) {
      signal?.throwIfAborted();
      let at = 0;
      yield widths.map((width) => {
        at += width;
        return line.slice(at - width, at).trimEnd();
      });
    }
  } catch (error) {
    throw fileError(error, path);
  } finally {
    lines.close();
  }
}
