import { openRowSource } from '../../electron/engine/spreadsheet/open-row-source.ts';
import type { Cell } from '../../electron/engine/spreadsheet/row-source.ts';

/** The rows of a written list, header first. */
export async function writtenRows(path: string): Promise<string[][]> {
  const source = await openRowSource(path);
  const rows: string[][] = [];
  for await (const batch of source.rows(source.sheets[0]?.name ?? '')) {
    for (const row of batch) rows.push(Array.from({ length: row.width }, (_, column) => textOf(row.cell(column))));
  }
  await source.close();
  return rows;
}

/** Lists hold texts; anything else would be a mistake. */
function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') throw new Error(`not a text: ${JSON.stringify(cell)}`);
  return cell;
}
