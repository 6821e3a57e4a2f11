/**
 * The cost of writing a table, as ratios to exceljs's streaming writer in the same run. `node bench/writing.ts [--rows
 * 1000000] [--rounds 1]`
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { writeCsv } from '../electron/engine/spreadsheet/write/csv-writer.ts';
import { writeXlsxTable } from '../electron/engine/spreadsheet/write/xlsx-writer.ts';
import { measureInTurn, reportFigures } from './measured.ts';
import { benchPerson } from './people.ts';

const COLUMNS = [
  'reference',
  'civility',
  'lastName',
  'firstName',
  'mobile',
  'landline',
  'email',
  'street',
  'postcode',
  'city',
  'bornOn',
  'lastPurchaseOn',
  'optIn',
  'source',
] as const;

/** The same two thousand people repeatedly, so that the figures measure the writers. */
function* table(rows: number): Generator<readonly string[]> {
  const people = Array.from({ length: Math.min(rows, 2000) }, (_, number) => {
    const person = benchPerson(number);
    return COLUMNS.map((column) => String(person[column]));
  });
  for (let row = 0; row < rows; row += 1) yield people[row % people.length] ?? [];
}

async function withExcelJs(path: string, rows: number): Promise<void> {
  // Loaded only here, so that the other tasks do not pay for it.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true });
  const sheet = workbook.addWorksheet('Contacts');
  sheet.columns = COLUMNS.map((key) => ({ key, style: { numFmt: '@' } }));
  sheet.addRow(COLUMNS).commit();
  for (const row of table(rows)) sheet.addRow(row).commit();
  await workbook.commit();
}

const WORK: Readonly<Record<string, (path: string, rows: number) => Promise<unknown>>> = {
  exceljs: withExcelJs,
  xlsx: (path, rows) => writeXlsxTable(path, { sheet: 'Contacts', columns: COLUMNS }, table(rows)),
  csv: (path, rows) => writeCsv(path, { bom: true, delimiter: ';', lineEnd: '\r\n' }, COLUMNS, table(rows)),
};

async function writeOnce(name: string, rows: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'aval-bench-'));
  try {
    const path = join(folder, name);
    await WORK[name]?.(path, rows);
    return `${(statSync(path).size / 2 ** 20).toFixed(0)} MiB written`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rows: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '1' } },
  });
  const names = Object.keys(WORK);
  const measured = await measureInTurn(
    import.meta.filename,
    names.map((name) => ['--task', name, values.rows]),
    Number(values.rounds),
  );
  const base = measured[0];
  if (base === undefined) return;
  names.forEach((name, index) => {
    const { seconds, cpuSeconds, peakMiB, result } = measured[index] ?? base;
    console.log(
      [
        name.padEnd(8),
        `${seconds.toFixed(2)} s`,
        `${(seconds / base.seconds).toFixed(2)} × exceljs`,
        `cpu ${cpuSeconds.toFixed(2)} s`,
        `${peakMiB.toFixed(0)} MiB`,
        result,
      ].join('  '),
    );
  });
}

const [flag, task = '', rows = '0'] = process.argv.slice(2);
if (flag === '--task') await reportFigures(() => writeOnce(task, Number(rows)));
else await main();
