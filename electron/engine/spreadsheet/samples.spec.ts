import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { rowsOf } from '../../../test/spreadsheet/read-all.ts';
import { plainRows, rowsByExcelJs } from '../../../test/spreadsheet/with-exceljs.ts';
import { openRowSource } from './open-row-source.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'test', 'fixtures', 'samples');
const names = readdirSync(FOLDER);
const workbooks = names.filter((name) => name.endsWith('.xlsx') && name !== 'comptable-protege.xlsx');

interface Truth {
  readonly file: string;
  readonly sheet: string | null;
  readonly mapping: { readonly headerRow: number; readonly columns: Readonly<Record<string, unknown>> };
  readonly expect: {
    readonly rows?: number;
    readonly problems?: readonly { readonly row: number; readonly column: string; readonly value: string }[];
  };
}

const truths = names
  .filter((name) => name.endsWith('.truth.json') && name !== 'main-job.truth.json')
  .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Truth)
  .filter((truth) => truth.expect.rows !== undefined);

describe('the sample workbooks', () => {
  it.each(workbooks)('%s is read like exceljs reads it', async (name) => {
    const path = join(FOLDER, name);
    const expected = await rowsByExcelJs(path);
    const source = await openRowSource(path);
    expect(source.sheets.map((sheet) => sheet.name)).toEqual(Object.keys(expected));
    for (const sheet of source.sheets) {
      expect(plainRows(await rowsOf(source, sheet.name), name === 'adherents-association.xlsx')).toEqual(
        expected[sheet.name],
      );
    }
    await source.close();
  });

  it.each(truths.map((truth) => [truth.file, truth] as const))(
    '%s has the rows, the header and the cells of its truth',
    async (file, truth) => {
      const source = await openRowSource(join(FOLDER, file));
      const rows = await rowsOf(source, truth.sheet ?? '');
      const { headerRow, columns } = truth.mapping;
      expect(Object.keys(rows).filter((number) => Number(number) > headerRow)).toHaveLength(truth.expect.rows ?? 0);
      const header = rows[headerRow]?.map((cell) => (typeof cell === 'string' ? cell.trim() : cell));
      for (const name of Object.keys(columns)) expect(header).toContain(name.trim());
      for (const { row, column, value } of truth.expect.problems ?? []) {
        const cell = rows[row]?.[header?.indexOf(column.trim()) ?? -1];
        expect(typeof cell === 'number' ? String(cell) : cell).toBe(value);
      }
      await source.close();
    },
  );

  it.each([
    ['inscriptions-site.csv', 'utf-8', ','],
    ['oppositions.csv', 'windows-1252', ';'],
  ])('%s is %s with « %s »', async (file, encoding, delimiter) => {
    const source = await openRowSource(join(FOLDER, file));
    expect([source.format, source.encoding, source.delimiter, source.sheets]).toEqual([
      'csv',
      encoding,
      delimiter,
      [{ name: '', hidden: false }],
    ]);
    await source.close();
  });
});
