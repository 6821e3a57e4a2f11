import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileNameWord } from '../../../../shared/domain/value/fold.ts';
import { mostBytesOf, writeCsv, type CsvStyle } from '../../spreadsheet/write/csv-writer.ts';
import { batchesOf, type TableRow, type TableRows } from '../../spreadsheet/write/output-file.ts';
import type { ListFormat, ListJob, WrittenList } from '../formats/list-format.ts';
import { csvRows, type ListReading, type WrittenTable, witnessing } from '../formats/list-reading.ts';
import type { RecordedFile } from '../record/export-record.ts';
import type { Preset } from './parse-preset.ts';
import { PHONE_FIELDS, presetCell } from './preset-cell.ts';
import type { ToolPreset } from './shipped-presets.ts';

/** Before a tool is chosen: a file without columns. */
const NO_TOOL: ToolPreset = {
  name: 'preset',
  delimiter: ';',
  encoding: 'utf-8',
  header: true,
  lineEnd: 'crlf',
  phone: 'e164',
  columns: [],
};

/** The file of one’s own tool for calls, as the chosen preset describes it. */
export const ownTool: ListFormat = {
  ...presetFormat(NO_TOOL),
  chosen: ({ preset }) => (preset === null ? presetFormat(NO_TOOL) : presetFormat(preset)),
};

function presetFormat(preset: ToolPreset): ListFormat {
  const columns = preset.columns.map(({ header }) => header);
  return {
    lists: 'people',
    name: 'preset',
    channels: ['phone', 'automated_call'],
    fileName: `${fileNameWord(preset.name)}.csv`,
    columns,
    reading: readingOf(preset, columns),
    row: (entry, ground) => preset.columns.map((column) => presetCell(column, preset, entry, ground)),
    write: (path, rows, job) => write(path, rows, preset, job),
  };
}

/** How the files of a preset are written. */
export function styleOf({ delimiter, encoding, lineEnd }: Preset): CsvStyle {
  return {
    bom: encoding === 'utf-8-bom',
    delimiter: delimiter === 'tab' ? '\t' : delimiter,
    lineEnd: lineEnd === 'lf' ? '\n' : '\r\n',
    ...(encoding === 'windows-1252' ? { encoding } : {}),
  };
}

/** The header of a preset's files; null: they have none. */
export function headerOf({ header, columns }: Preset): readonly string[] | null {
  return header ? columns.map((column) => column.header) : null;
}

/** A row is known again by its reference, or by its first number where the tool has none. */
function readingOf(preset: ToolPreset, columns: readonly string[]): ListReading {
  const headerOfField = (field: string): readonly string[] =>
    preset.columns.flatMap((column) => (column.field === field ? [column.header] : []));
  const phones = PHONE_FIELDS.flatMap(headerOfField);
  const [reference = columns[0] ?? ''] = [...headerOfField('reference'), ...phones];
  const table: WrittenTable = {
    kind: preset.header ? 'csv' : 'csv-without-header',
    delimiter: styleOf(preset).delimiter,
    ...(preset.encoding === 'utf-8' ? {} : { encoding: preset.encoding }),
    reference,
    coordinate: phones.length > 0 ? phones : [reference],
  };
  return preset.fileLimit === undefined ? table : readingOfSeveral(table, columns);
}

/** Several files are read as one, without their headers. */
function readingOfSeveral(table: WrittenTable, columns: readonly string[]): ListReading {
  const witness = witnessing({ columns, reading: table });
  return {
    kind: 'own',
    witness,
    read: async function* (path, signal) {
      for (let number = 1; number === 1 || existsSync(partOf(path, number)); number += 1) {
        let isHeader = table.kind === 'csv';
        for await (const rows of csvRows(partOf(path, number), table, signal)) {
          for (const row of isHeader ? rows.slice(1) : rows) yield witness(row);
          isHeader = false;
        }
      }
    },
  };
}

/** `aircall.csv`, `aircall-2.csv`, `aircall-3.csv`. */
function partOf(path: string, number: number): string {
  return number === 1 ? path : join(dirname(path), `${basename(path, '.csv')}-${number}.csv`);
}

async function write(path: string, rows: TableRows, preset: ToolPreset, job: ListJob): Promise<WrittenList> {
  const style = styleOf(preset);
  const header = headerOf(preset);
  const options = job.signal === undefined ? {} : { signal: job.signal };
  if (preset.fileLimit === undefined) return writeCsv(path, style, header, rows, options);
  const parts = new RowsUnder(preset.fileLimit, header, rows);
  const first = await writeCsv(path, style, header, parts.next(), options);
  const continued: RecordedFile[] = [];
  while (parts.hasMore) {
    const name = basename(partOf(path, continued.length + 2));
    const before = parts.rows;
    const { sha256 } = await writeCsv(job.beside(name), style, header, parts.next(), options);
    continued.push({ name, sha256, rows: parts.rows - before });
  }
  return { ...first, continued };
}

const NO_ROWS: readonly TableRow[] = [];

/** Rows by files, each of which stays under a number of bytes. */
class RowsUnder {
  readonly #limit: number;
  readonly #header: readonly string[] | null;
  readonly #batches: AsyncIterator<Iterable<TableRow>>;
  #batch: Iterator<TableRow> = NO_ROWS.values();
  /** The row that did not fit the file before. */
  #waiting: TableRow | null = null;
  rows = 0;

  constructor(limit: number, header: readonly string[] | null, rows: TableRows) {
    this.#limit = limit;
    this.#header = header;
    this.#batches = batchesOf(rows);
  }

  get hasMore(): boolean {
    return this.#waiting !== null;
  }

  /** The rows of the next file; at least one, however long it is. */
  async *next(): AsyncGenerator<readonly TableRow[], undefined> {
    let bytes = this.#header === null ? 0 : mostBytesOf(this.#header);
    const first = this.#waiting;
    this.#waiting = null;
    if (first !== null) {
      bytes += mostBytesOf(first);
      this.rows += 1;
      yield [first];
    }
    for (;;) {
      const fitting: TableRow[] = [];
      for (let read = this.#batch.next(); read.done !== true; read = this.#batch.next()) {
        bytes += mostBytesOf(read.value);
        if (bytes >= this.#limit) {
          this.#waiting = read.value;
          break;
        }
        fitting.push(read.value);
      }
      this.rows += fitting.length;
      yield fitting;
      if (this.#waiting !== null) return;
      const batch = await this.#batches.next();
      if (batch.done === true) return;
      this.#batch = batch.value[Symbol.iterator]();
    }
  }
}
