import { Transcoder, WINDOWS_1252 } from '../../spreadsheet/csv/single-byte.ts';
import { CsvRecords } from '../../spreadsheet/csv/csv-records.ts';
import { READ_BYTES } from '../../spreadsheet/limits.ts';
import { openRowSource } from '../../spreadsheet/open-row-source.ts';
import type { Cell, Row } from '../../spreadsheet/row-source.ts';
import { SourceFile } from '../../spreadsheet/source-file.ts';

/** The values of a row to compare with the file: reference, coordinate, last column. */
export type Witness = readonly [reference: string, coordinate: string, last: string];

/** A table that is verified by columns; the last one is the last of the table. */
export interface WrittenTable {
  readonly kind: 'csv' | 'csv-without-header' | 'xlsx';
  /** Of a CSV. */
  readonly delimiter?: string;
  /** Of a CSV; UTF-8 by default. */
  readonly encoding?: 'utf-8-bom' | 'windows-1252';
  readonly reference: string;
  /** The columns of the coordinate. */
  readonly coordinate: readonly string[];
}

/** A file that is not a table: it defines itself how to read the values of a row. */
export interface OwnReading {
  readonly kind: 'own';
  readonly witness: (row: readonly string[]) => Witness;
  readonly read: (path: string, signal: AbortSignal | undefined) => AsyncIterable<Witness>;
}

export type ListReading = WrittenTable | OwnReading;

/** The data for verifying a file of a list. */
export interface ReadableList {
  readonly columns: readonly string[];
  readonly reading: ListReading;
}

/** The values of a row that the file must contain. */
export function witnessing({ columns, reading }: ReadableList): (row: readonly string[]) => Witness {
  if (reading.kind === 'own') return reading.witness;
  const from = witnessFrom(columns, reading);
  return (row) => from((column) => row[column] ?? '');
}

/** The same from the texts of columns: only those of the witness are asked for. */
function witnessFrom(columns: readonly string[], reading: WrittenTable): (textIn: TextIn) => Witness {
  const reference = columns.indexOf(reading.reference);
  const coordinate = reading.coordinate.map((column) => columns.indexOf(column));
  if (reference < 0 || coordinate.includes(-1)) throw new Error('a list is read by columns that it does not have');
  return (textIn) => [textIn(reference), coordinate.map(textIn).join('\n'), textIn(columns.length - 1)];
}

/** The text of a column of the current row; '' when empty. */
type TextIn = (column: number) => string;

/** The header as a row, where the file has one. */
export function headerRow({ columns, reading }: ReadableList): readonly string[] | null {
  return reading.kind === 'csv' || reading.kind === 'xlsx' ? columns : null;
}

/**
 * The rows of a written file, including its header, by batches.
 *
 * @throws AppError `file.…`, `workbook.…`; the signal's reason.
 */
export async function* readAgain(
  list: ReadableList,
  path: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<Witness, undefined> {
  const { reading, columns } = list;
  if (reading.kind === 'own') {
    yield* reading.read(path, signal);
    return;
  }
  const from = witnessFrom(columns, reading);
  // Decoding every column of a long list would cost more than reading its bytes.
  if (reading.kind === 'xlsx') {
    for await (const row of sheetRows(path, signal)) yield from((column) => textOf(row.cell(column)));
  } else {
    for await (const record of csvRecords(path, reading, signal)) yield from((column) => fieldOf(record, column));
  }
}

async function* sheetRows(path: string, signal: AbortSignal | undefined): AsyncGenerator<Row, undefined> {
  const options = signal === undefined ? {} : { signal };
  const source = await openRowSource(path, options);
  try {
    for await (const batch of source.rows(source.sheets[0]?.name ?? '', options)) yield* batch;
  } finally {
    await source.close();
  }
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : '';
}

/** Length of the byte order mark of UTF-8. */
const MARK_BYTES = 3;

/** The rows of a written CSV. */
export async function* csvRows(
  path: string,
  style: CsvEncoding,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly string[], undefined> {
  for await (const record of csvRecords(path, style, signal))
    yield Array.from({ length: record.fieldCount }, (_, field) => fieldOf(record, field));
}

type CsvEncoding = Pick<WrittenTable, 'delimiter' | 'encoding'>;

/** The records of a written CSV, each valid until the next. Delimiter and encoding are known and not detected. */
async function* csvRecords(
  path: string,
  { delimiter = ',', encoding }: CsvEncoding,
  signal: AbortSignal | undefined,
): AsyncGenerator<CsvRecords, undefined> {
  const file = await SourceFile.open(path);
  const cutter = new CsvRecords({ delimiter, columns: 0 });
  const transcoder = encoding === 'windows-1252' ? new Transcoder(WINDOWS_1252) : null;
  const start = encoding === 'utf-8-bom' ? Math.min(MARK_BYTES, file.size) : 0;
  try {
    for await (const piece of file.pieces(start, file.size - start, READ_BYTES, signal)) {
      cutter.feed(transcoder === null ? piece : transcoder.utf8(piece));
      while (cutter.next()) yield cutter;
    }
    cutter.finish();
    while (cutter.next()) yield cutter;
  } finally {
    await file.close();
  }
}

function fieldOf({ bytes, starts, ends, doubled, fieldCount }: CsvRecords, field: number): string {
  if (field >= fieldCount) return '';
  const text = bytes.toString('utf8', starts[field], ends[field]);
  return doubled[field] === true ? text.replaceAll('""', '"') : text;
}
