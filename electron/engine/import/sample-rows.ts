import type { Cell, Row, RowSource } from '../spreadsheet/row-source.ts';

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

/** A sheet of a crawl may be as wide as it likes; a table of contacts is not. */
const MOST_COLUMNS = 300;

export function keepRow(row: Row): SampleRow {
  const cells: Cell[] = [];
  for (let column = 0; column < Math.min(row.width, MOST_COLUMNS); column += 1) cells.push(row.cell(column));
  return { number: row.number, cells };
}

/** The first rows of one sheet that hold anything. */
export async function sampleSheet(source: RowSource, sheet: string, limit: number, signal?: AbortSignal): Promise<SampleRow[]> {
  const rows: SampleRow[] = [];
  for await (const batch of source.rows(sheet, signal === undefined ? {} : { signal })) {
    for (const row of batch) {
      if (rows.length >= limit) return rows;
      rows.push(keepRow(row));
    }
  }
  return rows;
}

/** The first rows of every sheet, in the order of the workbook. */
export async function sampleSheets(source: RowSource, limit = 500, signal?: AbortSignal): Promise<SheetSample[]> {
  const samples: SheetSample[] = [];
  for (const { name, hidden } of source.sheets) samples.push({ name, hidden, rows: await sampleSheet(source, name, limit, signal) });
  return samples;
}
