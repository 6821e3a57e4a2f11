import { ByteWriter } from './byte-writer.ts';
import { writeWholeFile, type TableRows, type WrittenFile } from './output-file.ts';

export interface CsvStyle {
  /** Excel needs a byte order mark for UTF-8; most other programs do not accept one. */
  readonly bom: boolean;
  readonly delimiter: ';' | ',' | '\t' | '|';
  readonly lineEnd: '\r\n' | '\n';
}

const MARK = Uint8Array.of(0xef, 0xbb, 0xbf);
const QUOTE = Uint8Array.of(0x22);

/**
 * Writes UTF-8 records, quoted as in RFC 4180; `header` null: none. The file is complete or absent.
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
  return writeWholeFile(path, async (output) => {
    if (style.bom) bytes.raw(MARK);
    if (header !== null) record(header);
    const flush = async (): Promise<void> => {
      options.signal?.throwIfAborted();
      await output.write(bytes.take());
    };
    if (Symbol.asyncIterator in rows) {
      for await (const row of rows) {
        record(row);
        if (bytes.full) await flush();
      }
    } else {
      for (const row of rows) {
        record(row);
        if (bytes.full) await flush();
      }
    }
    await flush();
  });
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
