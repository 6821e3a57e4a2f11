import type { Cell, Row, RowSource } from '../../spreadsheet/row-source.ts';

/** A row that outlives its batch. */
export interface SampleRow {
  readonly number: number;
  readonly cells: readonly Cell[];
}

export interface SheetSample {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SampleRow[];
}

/** Limit of columns: a generated sheet may be very wide, a table of contacts is not. */
const MOST_COLUMNS = 300;

/** Limit of sampled text: the beginning of a cell is sufficient, and whole pages would be slow to profile. */
const LONGEST_SAMPLE = 256;

/** A sampled row: the beginnings of its cells. */
export function sampleRow(row: Row): SampleRow {
  const { number, cells } = keepRow(row);
  return { number, cells: cells.map(beginningOf) };
}

function beginningOf(cell: Cell): Cell {
  if (typeof cell === 'string') return cell.length > LONGEST_SAMPLE ? copyOf(cell) : cell;
  if (typeof cell === 'object' && cell?.kind === 'link' && cell.text.length > LONGEST_SAMPLE)
    return { ...cell, text: copyOf(cell.text) };
  return cell;
}

/** A copy, not a slice of the whole text, which would keep it in memory. */
function copyOf(text: string): string {
  return Buffer.from(text.slice(0, LONGEST_SAMPLE), 'utf16le').toString('utf16le');
}

export function keepRow(row: Row): SampleRow {
  const cells: Cell[] = [];
  for (let column = 0; column < Math.min(row.width, MOST_COLUMNS); column += 1) cells.push(row.cell(column));
  return { number: row.number, cells };
}

/** The first non-empty rows of one sheet. */
export async function sampleSheet(
  source: RowSource,
  sheet: string,
  limit: number,
  signal?: AbortSignal,
): Promise<SampleRow[]> {
  const rows: SampleRow[] = [];
  for await (const batch of source.rows(sheet, signal === undefined ? {} : { signal })) {
    for (const row of batch) {
      if (rows.length >= limit) return rows;
      rows.push(sampleRow(row));
    }
  }
  return rows;
}

/** The first rows of every sheet, in the order of the workbook. */
export async function sampleSheets(source: RowSource, limit = 500, signal?: AbortSignal): Promise<SheetSample[]> {
  const samples: SheetSample[] = [];
  for (const { name, hidden } of source.sheets)
    samples.push({ name, hidden, rows: await sampleSheet(source, name, limit, signal) });
  return samples;
}
