import ExcelJS from 'exceljs';

import type { Cell } from '../../electron/engine/spreadsheet/row-source.ts';
import type { ReadRows } from './read-all.ts';

/** Cells in a form common to both readers: a date is its instant to the second. */
export type PlainCell = string | number | boolean | null;

/** The filled rows of every sheet, as exceljs reads them. */
export async function rowsByExcelJs(
  path: string,
): Promise<Readonly<Record<string, Readonly<Record<number, readonly PlainCell[]>>>>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheets: Record<string, Record<number, readonly PlainCell[]>> = {};
  workbook.eachSheet((sheet) => {
    const rows: Record<number, readonly PlainCell[]> = {};
    sheet.eachRow((row, number) => {
      const cells = Array.from({ length: row.cellCount }, (_, index) => plainValue(row.getCell(index + 1)));
      const trimmed = withoutBlankEnd(cells);
      if (trimmed.length > 0) rows[number] = trimmed;
    });
    sheets[sheet.name] = rows;
  });
  return sheets;
}

function plainValue(cell: ExcelJS.Cell): PlainCell {
  // exceljs repeats the value of merged cells in each of them.
  return cell.isMerged && cell.master.address !== cell.address ? null : plain(cell.value);
}

function plain(value: ExcelJS.CellValue): PlainCell {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) return instant(value.getTime());
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return typeof value.text === 'string' ? value.text : plain(value.text);
  if ('error' in value) return value.error;
  return 'result' in value ? plain(value.result) : null;
}

/** Aval's cells, in the same form. */
export function plainRows(rows: ReadRows, date1904 = false): Readonly<Record<number, readonly PlainCell[]>> {
  return Object.fromEntries(
    Object.entries(rows).map(([number, cells]) => [
      number,
      withoutBlankEnd(cells.map((cell) => plainCell(cell, date1904))),
    ]),
  );
}

function plainCell(cell: Cell, date1904: boolean): PlainCell {
  if (cell === null || typeof cell !== 'object') return cell;
  if (cell.kind !== 'date') return cell.text;
  if (cell.day !== null) return instant(Date.parse(`${cell.day}T${cell.time ?? '00:00:00'}Z`));
  return instant((cell.serial - (date1904 ? 24_107 : 25_569)) * 86_400_000);
}

function instant(milliseconds: number): string {
  return new Date(Math.round(milliseconds / 1000) * 1000).toISOString();
}

function withoutBlankEnd(cells: readonly PlainCell[]): readonly PlainCell[] {
  const last = cells.findLastIndex((cell) => cell !== null && !(typeof cell === 'string' && cell.trim() === ''));
  return cells.slice(0, last + 1);
}
