import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';

import { rowsOf } from '../../../test/spreadsheet/read-all.ts';
import { plainRows, rowsByExcelJs } from '../../../test/spreadsheet/with-exceljs.ts';
import { openRowSource } from './open-row-source.ts';

const folder = mkdtempSync(join(tmpdir(), 'aval-round-trip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// exceljs writes neither controls nor halves of surrogate pairs faithfully.
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((value) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]|_x[0-9A-Fa-f]{4}_/u.test(value) && value.trim() !== '');
const instant = fc
  .date({ min: new Date('1900-03-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));
const value = fc.oneof(
  text,
  fc.constantFrom('Zoé', '06 39 98 12 34', 'ligne 1\nligne 2', ' <&>"\' ', '=1+1', 'Œuvre'),
  fc.integer({ min: -1e12, max: 1e12 }),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
    .map((number) => Number(number.toFixed(4)) + 0),
  fc.boolean(),
  instant,
  // exceljs loses results that are 0 or false.
  fc.record({ formula: fc.constant('A1&"x"'), result: fc.oneof(text, fc.integer({ min: 1 }), fc.constant(true)) }),
  fc.array(text, { minLength: 1, maxLength: 3 }).map((runs) => ({ richText: runs.map((run) => ({ text: run })) })),
  fc.constant({ error: '#N/A' as const }),
  fc.constant(null),
);

describe('a workbook written by exceljs', () => {
  it('is read like exceljs reads it', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { maxLength: 8 }), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        fc.boolean(),
        async (rows, date1904, isStreamed) => {
          count += 1;
          const path = join(folder, `${count}.xlsx`);
          const streamed = isStreamed
            ? new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: count % 2 === 0 })
            : null;
          const whole = new ExcelJS.Workbook();
          whole.properties.date1904 = date1904;
          const workbook = streamed ?? whole;
          const sheet = workbook.addWorksheet('Données');
          rows.forEach((cells, index) => {
            // Occasional gaps: rows and columns that are absent.
            const row = sheet.getRow(2 * index + 1);
            cells.forEach((cell, column) => (row.getCell(column + 1 + (index % 2)).value = cell as ExcelJS.CellValue));
            row.commit();
          });
          await (streamed === null ? whole.xlsx.writeFile(path) : streamed.commit());
          const expected = (await rowsByExcelJs(path))['Données'];
          const source = await openRowSource(path);
          try {
            expect(plainRows(await rowsOf(source), date1904 && !isStreamed)).toEqual(expected);
          } finally {
            await source.close();
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is never read beyond its end, in any pieces', async () => {
    const path = join(folder, 'streamed.xlsx');
    const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path });
    const sheet = writer.addWorksheet('Données');
    for (let row = 0; row < 5; row += 1) sheet.addRow(['PETIT', 'Zoé', row]).commit();
    await writer.commit();
    const source = await openRowSource(path);
    try {
      const shares: number[] = [];
      for await (const batch of source.rows('Données')) shares.push(batch.length === 0 ? 0 : source.progress());
      expect([Math.max(...shares) <= 1, source.progress()]).toEqual([true, 1]);
    } finally {
      await source.close();
    }
  });
});
