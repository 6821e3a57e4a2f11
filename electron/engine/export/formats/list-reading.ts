import { Transcoder, WINDOWS_1252 } from '../../spreadsheet/csv/single-byte.ts';
import { CsvRecords } from '../../spreadsheet/csv/csv-records.ts';
import { READ_BYTES } from '../../spreadsheet/limits.ts';
import { openRowSource } from '../../spreadsheet/open-row-source.ts';
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
  const reference = columns.indexOf(reading.reference);
  const coordinate = reading.coordinate.map((column) => columns.indexOf(column));
  if (reference < 0 || coordinate.includes(-1)) throw new Error('a list is read by columns that it does not have');
  return (row) => [
    row[reference] ?? '',
    coordinate.map((column) => row[column] ?? '').join('\n'),
    row[columns.length - 1] ?? '',
  ];
}

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
  const witness = witnessing(list);
  const rows = reading.kind === 'xlsx' ? sheetRows(path, columns.length, signal) : csvRows(path, reading, signal);
  for await (const row of rows) yield witness(row);
}

async function* sheetRows(
  path: string,
  width: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly string[], undefined> {
  const source = await openRowSource(path, signal === undefined ? {} : { signal });
  try {
    for await (const batch of source.rows(source.sheets[0]?.name ?? '', signal === undefined ? {} : { signal })) {
      for (const row of batch)
        yield Array.from({ length: width }, (_, column) => {
          const cell = row.cell(column);
          return typeof cell === 'string' ? cell : '';
        });
    }
  } finally {
    await source.close();
  }
}

/** Length of the byte order mark of UTF-8. */
const MARK_BYTES = 3;

/** The records of a written CSV. Delimiter and encoding are known and not detected. */
export async function* csvRows(
  path: string,
  { delimiter = ',', encoding }: Pick<WrittenTable, 'delimiter' | 'encoding'>,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly string[], undefined> {
  const file = await SourceFile.open(path);
  const cutter = new CsvRecords({ delimiter, columns: 0 });
  const transcoder = encoding === 'windows-1252' ? new Transcoder(WINDOWS_1252) : null;
  const start = encoding === 'utf-8-bom' ? Math.min(MARK_BYTES, file.size) : 0;
  try {
    for await (const piece of file.pieces(start, file.size - start, READ_BYTES, signal)) {
      cutter.feed(transcoder === null ? piece : transcoder.utf8(piece));
      while (cutter.next()) yield fieldsOf(cutter);
    }
    cutter.finish();
    while (cutter.next()) yield fieldsOf(cutter);
  } finally {
    await file.close();
  }
}

function fieldsOf({ bytes, starts, ends, doubled, fieldCount }: CsvRecords): readonly string[] {
  return Array.from({ length: fieldCount }, (_, field) => {
    const text = bytes.toString('utf8', starts[field], ends[field]);
    return doubled[field] === true ? text.replaceAll('""', '"') : text;
  });
}
