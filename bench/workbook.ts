import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import { benchRow, type BenchPerson } from './people.ts';

const FOLDER = join(import.meta.dirname, '..', 'out', 'bench');

/** Header and cell of each column, in their order. */
const COLUMNS: readonly (readonly [string, (person: BenchPerson) => string | number | Date])[] = [
  ['Réf. client', (person) => person.reference],
  ['Civilité', (person) => person.civility],
  ['Nom', (person) => person.lastName],
  ['Prénom', (person) => person.firstName],
  ['Portable', (person) => person.mobile],
  ['Téléphone', (person) => person.landline],
  ['E-mail', (person) => person.email],
  ['Adresse', (person) => person.street],
  // A number, as spreadsheets like to have it: the leading zero is lost.
  ['Code postal', (person) => person.postcode],
  ['Ville', (person) => person.city],
  ['Date de naissance', (person) => dayOf(person.bornOn)],
  ['Dernier achat', (person) => dayOf(person.lastPurchaseOn)],
  ['Accord e-mail', (person) => person.optIn],
  ['Provenance', (person) => person.source],
];

/**
 * A workbook of so many people who do not exist: 14 columns, shared strings, 3 % duplicates, 1 % who can't
 * be reached; the same in every run. Written once, then kept in out/bench. Resolves to its path.
 */
export async function benchWorkbook(rows: number): Promise<string> {
  const path = join(FOLDER, `contacts-${String(rows)}.xlsx`);
  if (existsSync(path)) return path;
  await mkdir(FOLDER, { recursive: true });
  const arriving = `${path}-next`;
  const stream = createWriteStream(arriving);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: true, useStyles: true });
  const sheet = workbook.addWorksheet('Contacts');
  sheet.addRow(COLUMNS.map(([header]) => header)).commit();
  for (let row = 0; row < rows; row += 1) {
    const person = benchRow(row);
    sheet.addRow(COLUMNS.map(([, cell]) => cell(person))).commit();
    // The writer's own stream drains only between turns of the event loop.
    if (row % 1000 === 999) await new Promise((resolve) => setImmediate(resolve));
  }
  sheet.commit();
  await workbook.commit();
  await finished(stream);
  await rename(arriving, path);
  return path;
}

/** The day of a serial number of the 1900 system. */
function dayOf(serial: number): Date {
  return new Date((serial - 25_569) * 86_400_000);
}
