import { OWN_TEXT } from '../xlsx/cell-kind.ts';
import { detectLayout, layoutWith, rareDelimiter } from './csv-delimiter.ts';
import type { CsvLayout } from './csv-layout.ts';
import { EncodingJury, wideEncoding, type EncodingEvidence } from './csv-encoding.ts';
import { csvPieces } from './csv-pieces.ts';
import { CsvRecords, MAX_RECORD_BYTES } from './csv-records.ts';
import { DoubleEncoding } from './double-encoding.ts';
import { MAX_COLUMNS, MAX_TEXT_LINES, READ_BYTES } from '../limits.ts';
import { RowBatch } from '../row-batch.ts';
import type { FileFinding, Row, RowSource } from '../row-source.ts';
import type { SourceFile } from '../source-file.ts';
import { TextPool } from '../../collections/text-pool.ts';

const HEAD_BYTES = 64 << 10;
/** Encoding and delimiter are detected on this part of the file. */
const SAMPLE_BYTES = 256 << 10;
const SHEET = { name: '', hidden: false } as const;

interface CsvFacts {
  readonly evidence: EncodingEvidence;
  readonly doubleEncoded: boolean;
  readonly layout: CsvLayout;
  /** The delimiter that a `sep=` line names. */
  readonly named: string | null;
  /** Bytes of UTF-8 text of the `sep=` line, which is not a record. */
  readonly separatorLineBytes: number;
}

/** The records of a text file with known encoding and delimiter. */
export class CsvSource implements RowSource {
  readonly format = 'csv';
  readonly sheets = [SHEET];
  readonly #file: SourceFile;
  readonly #facts: CsvFacts;
  #repairs = 0;
  #repairsEncoding = true;
  #records: CsvRecords | null = null;
  #blankRows = 0;
  #progress = 0;

  private constructor(file: SourceFile, facts: CsvFacts) {
    this.#file = file;
    this.#facts = facts;
  }

  /**
   * @throws AppError `workbook.binary` when the file is not a text, `workbook.too_many_lines` when it is too long,
   * `workbook.rare_delimiter` with `delimiter`.
   */
  static async open(file: SourceFile, signal?: AbortSignal): Promise<CsvSource> {
    const evidence = await gatherEvidence(file, signal);
    const sample = await sampleText(file, evidence);
    const complete = file.size <= SAMPLE_BYTES;
    const separator = /^"?sep=([^\r\n])"?(?:\r\n|\n|\r|$)/i.exec(sample.toString('utf8', 0, 20));
    const separatorLineBytes = separator === null ? 0 : Buffer.byteLength(separator[0]);
    const records = sample.subarray(separatorLineBytes);
    const layout =
      separator?.[1] === undefined ? detectLayout(records, complete) : layoutWith(separator[1], records, complete);
    const rare = separator === null ? rareDelimiter(records, complete, layout) : null;
    if (rare !== null) throw file.refusal('workbook.rare_delimiter', undefined, { delimiter: rare });
    return new CsvSource(file, {
      evidence,
      doubleEncoded: DoubleEncoding.occursIn(sample.toString('utf8')),
      layout,
      named: separator?.[1] ?? null,
      separatorLineBytes,
    });
  }

  get encoding(): string {
    return this.#facts.evidence.encoding;
  }

  get delimiter(): string | null {
    return this.#facts.layout.delimiter;
  }

  async *rows(sheet: string, options: { readonly signal?: AbortSignal } = {}): AsyncGenerator<readonly Row[]> {
    if (sheet !== SHEET.name) throw new RangeError(`No sheet is called ${JSON.stringify(sheet)}`);
    const { signal } = options;
    const texts = new TextPool({ escapes: false });
    const batch = new RowBatch({ sharedStrings: texts, texts, date1904: false, links: new Map(), merged: [] });
    const records = new CsvRecords(this.#facts.layout);
    const repair = this.#facts.doubleEncoded ? new DoubleEncoding({ onlyCounts: !this.#repairsEncoding }) : null;
    this.#records = records;
    this.#blankRows = 0;
    let number = 0;
    let skip = this.#facts.separatorLineBytes;

    const fill = (): boolean => {
      while (records.next()) {
        number += 1;
        if (records.fieldCount > MAX_COLUMNS) throw this.#file.refusal('workbook.too_large');
        if (records.blank || !addRecord(records, batch, number)) this.#blankRows += 1;
        if (batch.full) return true;
      }
      return false;
    };
    for await (const piece of csvPieces(this.#read(signal), this.#facts.evidence, repair)) {
      this.#repairs = repair?.count ?? 0;
      records.feed(piece.subarray(skip));
      skip = 0;
      while (fill()) {
        yield batch.take();
        signal?.throwIfAborted();
        batch.clear();
      }
      if (records.pending > MAX_RECORD_BYTES) throw this.#file.refusal('workbook.too_large');
    }
    records.finish();
    while (fill()) {
      yield batch.take();
      batch.clear();
    }
    if (batch.rows.length > 0) yield batch.take();
    this.#progress = 1;
  }

  leaveAsWritten(repairs: ReadonlySet<string>): void {
    this.#repairsEncoding = !repairs.has('csv.double_encoding');
  }

  progress(): number {
    return this.#progress;
  }

  findings(): readonly FileFinding[] {
    const { evidence, named } = this.#facts;
    const findings: FileFinding[] = [];
    if (named !== null && named !== this.delimiter)
      findings.push({
        code: 'csv.separator_ignored',
        severity: 'info',
        params: { named, delimiter: this.delimiter ?? '' },
      });
    if (evidence.mixed) findings.push({ code: 'csv.mixed_encoding', severity: 'warning' });
    const counted: readonly (readonly [string, FileFinding['severity'], number])[] = [
      ['csv.double_encoding', 'info', this.#repairs],
      ['csv.stray_quotes', 'warning', this.#records?.strayQuotes ?? 0],
      ['csv.formula_text', 'info', this.#records?.formulaTexts ?? 0],
      ['rows.blank', 'info', this.#blankRows],
    ];
    for (const [code, severity, count] of counted) if (count > 0) findings.push({ code, severity, count });
    return findings;
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async *#read(signal: AbortSignal | undefined): AsyncGenerator<Buffer> {
    const { markBytes } = this.#facts.evidence;
    let read = markBytes;
    for await (const piece of this.#file.pieces(markBytes, this.#file.size - markBytes, READ_BYTES, signal)) {
      read += piece.length;
      this.#progress = read / this.#file.size;
      yield piece;
    }
  }
}

/** Adds the record's cells; false when they are empty. */
function addRecord(records: CsvRecords, batch: RowBatch, number: number): boolean {
  const first = batch.count;
  for (let column = 0; column < records.fieldCount; column += 1) {
    const start = records.starts[column] ?? 0;
    const end =
      records.doubled[column] === true
        ? undoubled(records.bytes, start, records.ends[column] ?? 0)
        : (records.ends[column] ?? 0);
    if (end > start) batch.add(column, OWN_TEXT, batch.texts.add(records.bytes, start, end));
  }
  return batch.endRow(number, false, first);
}

/** Writes each doubled quote once, in place; returns the new end. */
function undoubled(bytes: Buffer, start: number, end: number): number {
  let write = start;
  for (let read = start; read < end; read += 1) {
    const byte = bytes[read] ?? 0;
    bytes[write] = byte;
    write += 1;
    if (byte === 0x22 && bytes[read + 1] === 0x22 && read + 1 < end) read += 1;
  }
  return write;
}

async function gatherEvidence(file: SourceFile, signal?: AbortSignal): Promise<EncodingEvidence> {
  const wide = wideEncoding(await file.read(0, HEAD_BYTES));
  if (wide !== null) return wide;
  const jury = new EncodingJury();
  let lines = 0;
  for await (const piece of file.pieces(0, file.size, READ_BYTES, signal)) {
    if (piece.includes(0)) throw file.refusal('workbook.binary');
    lines += linesIn(piece);
    if (lines > MAX_TEXT_LINES) throw file.refusal('workbook.too_many_lines');
    jury.hear(piece);
  }
  return jury.verdict();
}

function linesIn(piece: Buffer): number {
  let lines = 0;
  for (let at = piece.indexOf(FEED); at >= 0; at = piece.indexOf(FEED, at + 1)) lines += 1;
  return lines;
}

const FEED = 0x0a;

async function sampleText(file: SourceFile, evidence: EncodingEvidence): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const length = Math.min(SAMPLE_BYTES, file.size) - evidence.markBytes;
  for await (const piece of csvPieces(file.pieces(evidence.markBytes, length, READ_BYTES), evidence, null))
    pieces.push(piece);
  return Buffer.concat(pieces);
}
