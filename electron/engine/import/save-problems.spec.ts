import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { collected, context, withWorkspace } from '../../../test/samples/new-workspace.ts';
import { SAMPLES } from '../../../test/samples/truth.ts';
import { listContacts } from '../person/list-contacts.ts';
import { importFile } from './import-file.ts';
import { saveProblems } from './save-problems.ts';

async function sheetOf(path: string): Promise<{ workbook: ExcelJS.Workbook; sheet: ExcelJS.Worksheet }> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.worksheets[0];
  if (sheet === undefined) throw new Error('a workbook without sheets');
  return { workbook, sheet };
}

/** The cell under a header, in the row of a given row of the file. */
function cellAt(sheet: ExcelJS.Worksheet, sourceRow: number, header: string): ExcelJS.Cell {
  const headers = sheet.getRow(1).values as unknown[];
  let found: ExcelJS.Row | undefined;
  sheet.eachRow((row) => {
    if (row.getCell(1).value === sourceRow) found = row;
  });
  if (found === undefined) throw new Error(`row ${sourceRow} is not there`);
  return found.getCell(headers.indexOf(header));
}

const sha256Of = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const noteText = (note: string | ExcelJS.Comment | undefined): string =>
  typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
const noteOf = (cell: ExcelJS.Cell): string => noteText(cell.note);
const fillColour = (fill: ExcelJS.Fill | undefined): string | undefined =>
  fill?.type === 'pattern' ? fill.fgColor?.argb : undefined;
const colourOf = (cell: ExcelJS.Cell): string | undefined => fillColour(cell.fill);

describe('the problems of an import as a workbook', () => {
  it('come back corrected as updates of the same persons', () =>
    withWorkspace(async (workspace, folder) => {
      const file = `${SAMPLES}clients-boutique.xlsx`;
      const origin: unknown = JSON.parse(readFileSync(`${SAMPLES}clients-boutique.origin.json`, 'utf8'));
      const first = await importFile(context, workspace, { file, origin, evidenceFolder: SAMPLES, dryRun: false });
      const path = join(folder, 'a-corriger.xlsx');
      const saved = await saveProblems(
        context,
        { file, sha256: first.sha256, sheet: first.sheet, headerRow: undefined, problems: first.problems },
        path,
      );
      const bad = new Set(
        first.problems.flatMap(({ row, severity }) => (row === undefined || severity === 'info' ? [] : [row])),
      );
      expect(saved).toEqual({ file: 'a-corriger.xlsx', rows: bad.size });

      const { workbook, sheet } = await sheetOf(path);
      expect([sheet.rowCount, sheet.getCell('A1').value, sheet.getCell('C1').value]).toEqual([
        bad.size + 1,
        'Ligne d’origine',
        'Civ.',
      ]);
      const phone = cellAt(sheet, 115, 'Tel portable');
      expect([phone.value, colourOf(phone), noteOf(phone)]).toEqual([
        '06 39 98',
        'FFFFD9B3',
        first.problems.find(({ row }) => row === 115)?.message,
      ]);
      expect(colourOf(cellAt(sheet, 115, 'NOM'))).toBeUndefined();
      expect(cellAt(sheet, 7, 'Dernier achat').value).toEqual((await sourceCell(file, 7, 'Dernier achat')).value);

      phone.value = '06 39 98 77 01';
      cellAt(sheet, 82, 'Courriel').value = 'l.fontaine@example.com';
      await workbook.xlsx.writeFile(path);

      const before = await collected(listContacts(context, workspace));
      const second = await importFile(context, workspace, {
        file: path,
        origin,
        evidenceFolder: SAMPLES,
        dryRun: false,
      });
      const after = await collected(listContacts(context, workspace));
      expect(second.problems.map(({ code }) => code)).toContain('layout.remembered');
      expect([second.created, second.rows, second.rejected, after.length]).toEqual([
        0,
        bad.size,
        first.rejected,
        before.length,
      ]);
      expect(after.filter(({ phones }) => phones.includes('+33639987701'))).toHaveLength(1);
      expect(after.filter(({ emails }) => emails.includes('l.fontaine@example.com'))).toHaveLength(1);
      expect(
        before.some(
          ({ phones, emails }) => phones.includes('+33639987701') || emails.includes('l.fontaine@example.com'),
        ),
      ).toBe(false);
    }));

  it('distinguish equal headers, keep links and gaps, and mark a refused row at its number', () =>
    withWorkspace(async (_, folder) => {
      const file = join(folder, 'un.xlsx');
      const source = new ExcelJS.Workbook();
      const rows = source.addWorksheet('Feuille').addRows([
        ['Nom', 'Tél', 'Tél', null, 'Site'],
        [
          'PETIT',
          '06 39 98 00 01',
          '12',
          null,
          { text: 'Écrire', hyperlink: 'mailto:zoe@example.com?subject=a&body=b' },
        ],
        [null, null, '12', null, null],
      ]);
      expect(rows).toHaveLength(3);
      await source.xlsx.writeFile(file);
      const message = 'Trop court';
      const short = { column: 'Tél', value: '12', code: 'phone.too_short', severity: 'warning', message } as const;
      const path = join(folder, 'deux.xlsx');
      const problems = [
        { ...short, row: 2 },
        { ...short, row: 3 },
        { row: 3, code: 'row.nobody', severity: 'error', message: 'Personne' } as const,
      ];
      expect(
        (
          await saveProblems(
            { ...context, language: 'en' },
            { file, sha256: sha256Of(file), sheet: 'Feuille', headerRow: 1, problems },
            path,
          )
        ).rows,
      ).toBe(2);
      const { sheet } = await sheetOf(path);
      expect(sheet.name).toBe('To correct');
      expect((sheet.getRow(1).values as unknown[]).slice(1)).toEqual([
        'Original row',
        'Nom',
        'Tél',
        'Tél',
        undefined,
        'Site',
      ]);
      expect(['C2', 'D2', 'A3', 'D3'].map((place) => noteOf(sheet.getCell(place)))).toEqual([
        '',
        'Trop court',
        'Personne',
        'Trop court',
      ]);
      expect(sheet.getCell('F2').value).toEqual({
        text: 'Écrire',
        hyperlink: 'mailto:zoe@example.com?subject=a&body=b',
      });
    }));

  it('of a CSV file, and without problems', () =>
    withWorkspace(async (_, folder) => {
      const file = join(folder, 'un.csv');
      writeFileSync(file, 'Nom;Tél\nPETIT;12\n');
      const path = join(folder, 'deux.xlsx');
      expect(
        (
          await saveProblems(
            context,
            { file, sha256: sha256Of(file), sheet: null, headerRow: undefined, problems: [] },
            path,
          )
        ).rows,
      ).toBe(0);
      expect((await sheetOf(path)).sheet.rowCount).toBe(1);
      const changed = saveProblems(
        context,
        { file, sha256: 'of before', sheet: null, headerRow: undefined, problems: [] },
        path,
      );
      await expect(changed).rejects.toMatchObject({ code: 'import.file_changed' });
    }));
});

async function sourceCell(path: string, row: number, header: string): Promise<ExcelJS.Cell> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.getWorksheet('Clients');
  if (sheet === undefined) throw new Error('no such sheet');
  return sheet.getRow(row).getCell((sheet.getRow(3).values as unknown[]).indexOf(header));
}
