import { join } from 'node:path';
import ExcelJS from 'exceljs';

export type MadeCell = string | number | boolean | null;

/** Writes rows as the one sheet of a workbook; `[]` is a blank row, null an empty cell. */
export async function madeFile(
  folder: string,
  rows: readonly (readonly MadeCell[])[],
  merged: readonly string[] = [],
): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Feuil1');
  rows.forEach((cells, index) => {
    if (cells.length > 0) sheet.getRow(index + 1).values = [...cells];
  });
  for (const area of merged) sheet.mergeCells(area);
  const path = join(folder, 'fait-main.xlsx');
  await workbook.xlsx.writeFile(path);
  return path;
}
