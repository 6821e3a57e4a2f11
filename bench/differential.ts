/**
 * Reads workbooks with LibreOffice and with Aval and compares every cell. Needs `soffice`.
 * `npm run differential -- [FILE.xlsx…]`; without files: the samples and some made by exceljs.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

import ExcelJS from 'exceljs';

import { openRowSource } from '../electron/engine/spreadsheet/open-row-source.ts';
import type { Cell } from '../electron/engine/spreadsheet/row-source.ts';
import { rowsOf, type ReadRows } from '../test/spreadsheet/read-all.ts';
import { contactsWorkbook } from './contacts-workbook.ts';
import { benchRow } from './people.ts';

const SAMPLES = join(import.meta.dirname, '..', 'test', 'fixtures', 'samples');
/** `;` and quotes around all texts, UTF-8, values rather than displayed texts, one file per sheet. */
const FILTER = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,false,false,false,false,-1';

async function byLibreOffice(path: string, folder: string): Promise<Readonly<Record<string, ReadRows>>> {
  const target = join(folder, basename(path, '.xlsx'));
  mkdirSync(target, { recursive: true });
  await promisify(execFile)('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    FILTER,
    '--outdir',
    target,
    path,
  ]);
  const sheets: Record<string, ReadRows> = {};
  for (const name of readdirSync(target)) {
    const source = await openRowSource(join(target, name));
    sheets[name.slice(basename(path, '.xlsx').length + 1, -'.csv'.length)] = await rowsOf(source);
    await source.close();
  }
  return sheets;
}

/** Whether LibreOffice's text equals our cell. */
function agrees(text: string, cell: Cell): boolean {
  if (cell === null) return text.trim() === '';
  // Reading the CSV unwraps texts like ="0612".
  if (typeof cell === 'string') return oneLineEnd(text) === oneLineEnd(cell.replace(/^="(.*)"$/, '$1'));
  if (typeof cell === 'boolean') return text === String(cell).toUpperCase();
  if (typeof cell === 'number') return Math.abs(Number(text.replace('%', 'e-2')) - cell) <= Math.abs(cell) * 1e-9;
  if (cell.kind !== 'date') return text === cell.text;
  const [year = '', month = '', day = ''] = cell.day?.split('-') ?? [];
  const date = cell.day === null ? '' : `${month}/${day}/${year}`;
  return [date, cell.day ?? '', `${date} ${cell.time ?? '00:00:00'}`.trim(), cell.time ?? ''].some(
    (form) => form !== '' && text.startsWith(form),
  );
}

function oneLineEnd(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

async function differences(
  path: string,
  folder: string,
): Promise<{ readonly cells: number; readonly found: readonly string[] }> {
  const others = await byLibreOffice(path, folder);
  const source = await openRowSource(path);
  const found: string[] = [];
  let cells = 0;
  for (const { name } of source.sheets) {
    const ours = await rowsOf(source, name);
    const theirs = others[name] ?? {};
    for (const row of new Set([...Object.keys(ours), ...Object.keys(theirs)].map(Number))) {
      const width = Math.max(ours[row]?.length ?? 0, theirs[row]?.length ?? 0);
      for (let column = 0; column < width; column += 1) {
        const cell = ours[row]?.[column] ?? null;
        const read = theirs[row]?.[column];
        const text = typeof read === 'string' ? read : '';
        cells += 1;
        if (!agrees(text, cell))
          found.push(
            `${name}, row ${row}, column ${column + 1}: ${JSON.stringify(cell)} here, ${JSON.stringify(text)} there`,
          );
      }
    }
  }
  await source.close();
  return { cells, found };
}

/** A workbook with cells of every kind, different for each number. */
async function madeByExcelJs(folder: string, number: number): Promise<string> {
  const path = join(folder, `made-${number}.xlsx`);
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = number % 2 === 1;
  const sheet = workbook.addWorksheet('Données', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(['Texte', 'Nombre', 'Jour', 'Instant', 'Vrai', 'Riche', 'Formule', 'Téléphone', 'Erreur']);
  for (let row = 0; row < 50; row += 1) {
    const person = benchRow(100 * number + row);
    const values = [
      person.lastName,
      (person.bornOn - 20_000) / 7,
      new Date(Date.UTC(1950 + (row % 100), row % 12, 1 + (row % 28))),
      new Date(Date.UTC(2026, 0, 1, row % 24, row, row)),
      row % 3 === 0,
      { richText: [{ text: person.firstName }, { text: ` & <${person.city}>`, font: { bold: true } }] },
      { formula: `B${row + 2}*2`, result: ((person.bornOn - 20_000) / 7) * 2 },
      row % 2 === 0 ? person.mobile : Number(person.mobile.replaceAll(' ', '')),
      row % 10 === 0 ? { error: '#N/A' as const } : null,
    ];
    sheet.getRow(row + 2 + (row > 25 ? 3 : 0)).values = values;
  }
  sheet.getColumn(3).numFmt = 'dd/mm/yyyy';
  sheet.getColumn(4).numFmt = 'dd/mm/yyyy hh:mm:ss';
  sheet.getColumn(8).numFmt = '0# ## ## ## ##';
  workbook.addWorksheet('Cachée', { state: 'hidden' }).addRow(['x']);
  await workbook.xlsx.writeFile(path);
  return path;
}

const folder = mkdtempSync(join(tmpdir(), 'aval-differential-'));
try {
  const given = process.argv.slice(2);
  const samples = readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.xlsx') && !name.includes('protege'))
    .map((name) => join(SAMPLES, name));
  const made =
    given.length > 0
      ? []
      : [
          await madeByExcelJs(folder, 0),
          await madeByExcelJs(folder, 1),
          await madeByExcelJs(folder, 2),
          await contactsWorkbook(1000, 'alike'),
        ];
  for (const path of given.length > 0 ? given : [...samples, ...made]) {
    const { cells, found } = await differences(path, folder);
    console.log(`${basename(path)}: ${cells} cells, ${found.length} differences`);
    for (const difference of found.slice(0, 20)) console.log(`  ${difference}`);
    if (found.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
