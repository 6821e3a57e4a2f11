import { Transcoder, WINDOWS_1252 } from '../../spreadsheet/csv/single-byte.ts';
import { CsvRecords } from '../../spreadsheet/csv/csv-records.ts';
import { READ_BYTES } from '../../spreadsheet/limits.ts';
import { openRowSource } from '../../spreadsheet/open-row-source.ts';
import type { Cell, Row } from '../../spreadsheet/row-source.ts';
import { SourceFile } from '../../spreadsheet/source-file.ts';
import type { RowsDigest, Witness } from './rows-digest.ts';

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
  const { reference, coordinate, last } = placesOf(columns, reading);
  return (row) => {
    let joined = row[coordinate[0] ?? -1] ?? '';
    for (let place = 1; place < coordinate.length; place += 1)
      joined += `${JOINT}${row[coordinate[place] ?? -1] ?? ''}`;
    return [row[reference] ?? '', joined, row[last] ?? ''];
  };
}

/** Between the columns of the coordinate. */
const JOINT = '\n';
const JOINT_BYTES = Buffer.from(JOINT);

/** The columns of a witness. */
interface Places {
  readonly reference: number;
  readonly coordinate: readonly number[];
  readonly last: number;
}

function placesOf(columns: readonly string[], reading: WrittenTable): Places {
  const reference = columns.indexOf(reading.reference);
  const coordinate = reading.coordinate.map((column) => columns.indexOf(column));
  if (reference < 0 || coordinate.includes(-1)) throw new Error('a list is read by columns that it does not have');
  return { reference, coordinate, last: columns.length - 1 };
}

/** The header as a row, where the file has one. */
export function headerRow({ columns, reading }: ReadableList): readonly string[] | null {
  return reading.kind === 'csv' || reading.kind === 'xlsx' ? columns : null;
}

/**
 * Adds the rows of a written file, including its header, to a digest.
 *
 * @throws AppError `file.…`, `workbook.…`; the signal's reason.
 */
export async function readAgain(
  { reading, columns }: ReadableList,
  path: string,
  digest: RowsDigest,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (reading.kind === 'own') {
    for await (const witness of reading.read(path, signal)) digest.add(witness);
    return;
  }
  // Decoding every column of a long list would cost more than reading its bytes.
  const places = placesOf(columns, reading);
  if (reading.kind === 'xlsx') {
    const witness = witnessOfRow(places);
    for await (const rows of sheetRows(path, signal)) for (const row of rows) digest.add(witness(row));
  } else {
    for await (const records of csvRecords(path, reading, signal))
      for (const record of records) addRecord(digest, record, places);
  }
}

function witnessOfRow({ reference, coordinate, last }: Places): (row: Row) => Witness {
  return (row) => {
    const lines = coordinate.map((column) => textOf(row.cell(column)));
    return [textOf(row.cell(reference)), lines.join(JOINT), textOf(row.cell(last))];
  };
}

function addRecord(digest: RowsDigest, record: CsvRecords, { reference, coordinate, last }: Places): void {
  addField(digest, record, reference);
  digest.endValue();
  for (let place = 0; place < coordinate.length; place += 1) {
    if (place > 0) digest.addBytes(JOINT_BYTES, 0, JOINT_BYTES.length);
    addField(digest, record, coordinate[place] ?? -1);
  }
  digest.endValue();
  addField(digest, record, last);
  digest.endValue();
  digest.endRow();
}

function addField(digest: RowsDigest, record: CsvRecords, field: number): void {
  if (field >= record.fieldCount) return;
  if (record.doubled[field] === true) digest.addText(fieldOf(record, field));
  else digest.addBytes(record.bytes, record.starts[field] ?? 0, record.ends[field] ?? 0);
}

async function* sheetRows(path: string, signal: AbortSignal | undefined): AsyncGenerator<readonly Row[], undefined> {
  const options = signal === undefined ? {} : { signal };
  const source = await openRowSource(path, options);
  try {
    yield* source.rows(source.sheets[0]?.name ?? '', options);
  } finally {
    await source.close();
  }
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : '';
}

/** Length of the byte order mark of UTF-8. */
const MARK_BYTES = 3;

/** The rows of a written CSV, by batches. */
export async function* csvRows(
  path: string,
  style: CsvEncoding,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly (readonly string[])[], undefined> {
  for await (const records of csvRecords(path, style, signal))
    yield Array.from(records, (record) =>
      Array.from({ length: record.fieldCount }, (_, field) => fieldOf(record, field)),
    );
}

type CsvEncoding = Pick<WrittenTable, 'delimiter' | 'encoding'>;

/** The records of a written CSV, by batches, each valid until the next. Delimiter and encoding are known and not detected. */
async function* csvRecords(
  path: string,
  { delimiter = ',', encoding }: CsvEncoding,
  signal: AbortSignal | undefined,
): AsyncGenerator<Iterable<CsvRecords>, undefined> {
  const file = await SourceFile.open(path);
  const cutter = new CsvRecords({ delimiter, columns: 0 });
  const transcoder = encoding === 'windows-1252' ? new Transcoder(WINDOWS_1252) : null;
  const start = encoding === 'utf-8-bom' ? Math.min(MARK_BYTES, file.size) : 0;
  try {
    for await (const piece of file.piecesInTurn(start, file.size - start, READ_BYTES, signal)) {
      cutter.feed(transcoder === null ? piece : transcoder.utf8(piece));
      yield complete(cutter);
    }
    cutter.finish();
    yield complete(cutter);
  } finally {
    await file.close();
  }
}

/** Those that are complete so far. */
function* complete(records: CsvRecords): Generator<CsvRecords, undefined> {
  while (records.next()) yield records;
}

function fieldOf({ bytes, starts, ends, doubled, fieldCount }: CsvRecords, field: number): string {
  if (field >= fieldCount) return '';
  const text = bytes.toString('utf8', starts[field], ends[field]);
  return doubled[field] === true ? text.replaceAll('""', '"') : text;
}
