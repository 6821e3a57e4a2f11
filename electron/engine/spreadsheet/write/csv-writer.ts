import { ByteWriter } from './byte-writer.ts';
import { batchesOf, writeWholeFile, type TableRows, type WrittenFile } from './output-file.ts';
import { encodeWindows1252 } from './windows-1252.ts';

export interface CsvStyle {
  /** Excel needs a byte order mark for UTF-8; most other programs do not accept one. */
  readonly bom: boolean;
  readonly delimiter: ';' | ',' | '\t' | '|';
  readonly lineEnd: '\r\n' | '\n';
  /** UTF-8 by default. In Windows-1252 a letter that it lacks becomes `?`. */
  readonly encoding?: 'windows-1252';
}

const MARK = Uint8Array.of(0xef, 0xbb, 0xbf);
const QUOTE = Uint8Array.of(0x22);

/**
 * Writes records, quoted as in RFC 4180; `header` null: none. The file is complete or absent.
 * @throws AppError `file.*`; the signal's reason once it is aborted; any error of `rows`.
 */
export async function writeCsv(
  path: string,
  style: CsvStyle,
  header: readonly string[] | null,
  rows: TableRows,
  options: { readonly signal?: AbortSignal } = {},
): Promise<WrittenFile> {
  const bytes = new ByteWriter();
  const record = recordWriter(bytes, style);
  const encoded = (utf8: Buffer): Buffer =>
    style.encoding === undefined ? utf8 : encodeWindows1252(utf8.toString('utf8'));
  return writeWholeFile(path, async (output) => {
    if (style.bom) bytes.raw(MARK);
    if (header !== null) record(header);
    const flush = async (): Promise<void> => {
      options.signal?.throwIfAborted();
      await output.write(encoded(bytes.bytes));
      bytes.clear();
    };
    for await (const batch of batchesOf(rows)) {
      for (const row of batch) {
        record(row);
        if (bytes.full) await flush();
      }
    }
    await flush();
  });
}

/** The bytes of a record in UTF-8 at most: quotes are counted wherever some delimiter would need them. */
export function mostBytesOf(fields: readonly string[]): number {
  let bytes = fields.length === 1 ? 4 : 2;
  for (const field of fields) {
    bytes += Buffer.byteLength(field) + 1;
    if (/["\r\n;,|\t]/.test(field)) bytes += 2 + field.split('"').length - 1;
  }
  return bytes;
}

function recordWriter(bytes: ByteWriter, style: CsvStyle): (fields: readonly string[]) => void {
  const delimiter = Buffer.from(style.delimiter);
  const lineEnd = Buffer.from(style.lineEnd);
  const special = new RegExp(`["\\r\\n${style.delimiter === '|' ? '\\|' : style.delimiter}]`);
  return (fields) => {
    fields.forEach((field, index) => {
      if (index > 0) bytes.raw(delimiter);
      if (special.test(field)) {
        bytes.raw(QUOTE);
        bytes.quoted(field);
        bytes.raw(QUOTE);
      } else {
        bytes.text(field);
      }
    });
    // One empty field alone would read as a blank line.
    if (fields.length === 1 && fields[0] === '') {
      bytes.raw(QUOTE);
      bytes.raw(QUOTE);
    }
    bytes.raw(lineEnd);
  };
}
