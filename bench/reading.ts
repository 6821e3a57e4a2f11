/**
 * The cost of reading every cell of a workbook, as ratios to the floor of the same run: inflating everything and
 * counting `<`. `node bench/reading.ts [--rows 1000000] [--rounds 3] [--without-exceljs]`
 */
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { createInflateRaw } from 'node:zlib';

import { openRowSource } from '../electron/engine/spreadsheet/open-row-source.ts';
import { SourceFile } from '../electron/engine/spreadsheet/source-file.ts';
import { Zip } from '../electron/engine/spreadsheet/zip/zip.ts';
import { measureInTurn, reportFigures, type Measured } from './measured.ts';
import { contactsWorkbook } from './contacts-workbook.ts';

const PARTS = ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml'];

async function floor(path: string): Promise<string> {
  const zip = await Zip.open(await SourceFile.open(path));
  let tags = 0;
  for (const part of PARTS) {
    const entry = zip.find(part);
    if (entry === undefined) throw new Error(`${path} has no ${part}`);
    // The header repeats the name, and none of our headers has an extra field.
    const start = entry.headerOffset + 30 + entry.name.length;
    const inflater = createReadStream(path, {
      start,
      end: start + entry.compressedSize - 1,
      highWaterMark: 1 << 18,
    }).pipe(createInflateRaw({ chunkSize: 1 << 18 }));
    for await (const piece of inflater as AsyncIterable<Buffer>) {
      for (let at = 0; at < piece.length; at += 1) if (piece[at] === 0x3c) tags += 1;
    }
  }
  return `${String(tags)} tags`;
}

async function withExcelJs(path: string): Promise<string> {
  // Loaded only here, so that the other tasks do not pay for it.
  const { default: ExcelJS } = await import('exceljs');
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    sharedStrings: 'cache',
    worksheets: 'emit',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'emit',
  });
  let rows = 0;
  let cells = 0;
  for await (const sheet of reader) {
    for await (const row of sheet) {
      rows += 1;
      row.eachCell((cell) => {
        if (cell.value !== null) cells += 1;
      });
    }
  }
  return `${String(rows)} rows, ${String(cells)} cells`;
}

async function withAval(path: string): Promise<string> {
  const source = await openRowSource(path);
  let rows = 0;
  let cells = 0;
  for (const sheet of source.sheets) {
    for await (const batch of source.rows(sheet.name)) {
      rows += batch.length;
      for (const row of batch) {
        for (let column = 0; column < row.width; column += 1) if (row.cell(column) !== null) cells += 1;
      }
    }
  }
  await source.close();
  return `${String(rows)} rows, ${String(cells)} cells`;
}

const WORK: Readonly<Record<string, (path: string) => Promise<string>>> = {
  floor,
  aval: withAval,
  exceljs: withExcelJs,
};

function line(name: string, measured: Measured, base: Measured): string {
  const { seconds, cpuSeconds, peakMiB, result } = measured;
  return [
    name.padEnd(8),
    `${seconds.toFixed(2)} s`,
    `${(seconds / base.seconds).toFixed(2)} × floor`,
    `cpu ${cpuSeconds.toFixed(2)} s`,
    `${(cpuSeconds / base.cpuSeconds).toFixed(2)} ×`,
    `${peakMiB.toFixed(0)} MiB`,
    result,
  ].join('  ');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '1000000' },
      rounds: { type: 'string', default: '3' },
      'without-exceljs': { type: 'boolean', default: false },
    },
  });
  const path = await contactsWorkbook(Number(values.rows), 'various');
  const names = Object.keys(WORK).filter((name) => name !== 'exceljs' || !values['without-exceljs']);
  const measured = await measureInTurn(
    import.meta.filename,
    names.map((name) => ['--task', name, path]),
    Number(values.rounds),
  );
  const base = measured[0];
  if (base === undefined) return;
  names.forEach((name, index) => console.log(line(name, measured[index] ?? base, base)));
}

const work = process.argv[2] === '--task' ? WORK[process.argv[3] ?? ''] : undefined;
if (work === undefined) await main();
else await reportFigures(() => work(process.argv[4] ?? ''));
