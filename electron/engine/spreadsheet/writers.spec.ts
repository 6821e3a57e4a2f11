import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { rowsOf } from '../../../test/spreadsheet/read-all.ts';
import { writeCsv, type CsvStyle } from './write/csv-writer.ts';
import { openRowSource } from './open-row-source.ts';
import type { TableRow, TableRows } from './write/output-file.ts';
import { writeXlsxTable } from './write/xlsx-writer.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'aval-writers-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const HUMAN: CsvStyle = { bom: true, delimiter: ';', lineEnd: '\r\n' };
const MACHINE: CsvStyle = { bom: false, delimiter: ',', lineEnd: '\n' };

async function* slowly(rows: readonly TableRow[]): AsyncGenerator<readonly TableRow[]> {
  yield await Promise.resolve(rows.slice(0, 1));
  yield [];
  yield await Promise.resolve(rows.slice(1));
}

describe('a written csv', () => {
  it.each<readonly [string, CsvStyle, readonly string[] | null, readonly (readonly string[])[], string]>([
    [
      'for people',
      HUMAN,
      ['Nom', 'Ville'],
      [['Zoé', 'Bourg; ou "autre"']],
      '\uFEFFNom;Ville\r\nZoé;"Bourg; ou ""autre"""\r\n',
    ],
    [
      'for machines',
      MACHINE,
      ['tel', 'nom'],
      [
        ['+33639981234', 'a\nb'],
        ['', '😀'],
        ['=x', "'y"],
      ],
      'tel,nom\n+33639981234,"a\nb"\n,😀\n=x,\'y\n',
    ],
    ['without a header', { ...MACHINE, delimiter: '|' }, null, [['a|b', 'c']], '"a|b"|c\n'],
    ['with tabs', { ...MACHINE, delimiter: '\t' }, null, [['a\tb', 'c;d']], '"a\tb"\tc;d\n'],
    ['with an empty field alone', MACHINE, ['x'], [[''], ['y']], 'x\n""\ny\n'],
    ['of a header alone', MACHINE, ['a', 'b'], [], 'a,b\n'],
  ])('%s', async (_, style, header, rows, expected) => {
    const path = join(folder, 'liste.csv');
    for (const given of [rows, slowly(rows)]) {
      const written = await writeCsv(path, style, header, given);
      expect(readFileSync(path, 'utf8')).toBe(expected);
      expect(written).toEqual({
        bytes: Buffer.byteLength(expected),
        sha256: createHash('sha256').update(expected).digest('hex'),
      });
    }
  });

  it('is read back unchanged', async () => {
    const field = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('"', ';', '\n', '\r\n', '', ' ', 'é', '="1"'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(HUMAN, MACHINE),
        async (pairs, style) => {
          const path = join(folder, 'aller-retour.csv');
          const rows = pairs.map(([one, other], index) => [
            `n° ${index}`,
            one.replaceAll('\0', ''),
            other.replaceAll('\0', ''),
            'fin',
          ]);
          // Reading unwraps a formula text on purpose.
          fc.pre(rows.flat().every((text) => !/^ *=".*"/.test(text)));
          await writeCsv(path, style, ['a', 'b', 'c', 'd'], rows);
          const source = await openRowSource(path);
          const read = await rowsOf(source);
          await source.close();
          expect(Object.values(read).slice(1)).toEqual(
            rows.map((row) => row.map((text) => (text === '' ? null : text))),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a written workbook', () => {
  const columns = ['Nom', 'Téléphone', 'Note'];
  const rows = [
    ['Dupont & fils <SA>', '0639981234', '=cmd|x'],
    ['Éloïse 😀', '', ' deux\nlignes\t '],
    ['_x0041_', '+33 6', 'contrôle\u0007 et \uD800 moitié\u000B'],
  ];

  it('is read equally by exceljs and by Aval, all text', async () => {
    const path = join(folder, 'liste.xlsx');
    const written = await writeXlsxTable(path, { sheet: 'Clients & amis', columns }, slowly(rows));
    expect(written).toEqual({
      bytes: statSync(path).size,
      sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    });
    const expected = [
      columns,
      rows[0],
      ['Éloïse 😀', null, ' deux\nlignes\t '],
      ['_x0041_', '+33 6', 'contrôle et \uFFFD moitié'],
    ];
    const source = await openRowSource(path);
    expect(source.sheets).toEqual([{ name: 'Clients & amis', hidden: false }]);
    expect(Object.values(await rowsOf(source))).toEqual(expected);
    expect(source.findings()).toEqual([]);
    await source.close();

    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const sheet = workbook.getWorksheet('Clients & amis');
    // exceljs does not decode escapes.
    const escaped = [['_x005F_x0041_', ...(expected[3]?.slice(1) ?? [])]];
    expect([2, 3, 4].map((row) => [1, 2, 3].map((column) => sheet?.getCell(row, column).value))).toEqual([
      ...expected.slice(1, 3),
      ...escaped,
    ]);
    expect(sheet?.getCell('B2').numFmt).toBe('@');
    expect(sheet?.getCell('A1').font.bold).toBe(true);
  });

  it('is the same byte for byte from the same rows, at any pace', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => [`Nom ${index}`, `06 39 98 ${index % 10_000}`, '']);
    const one = await writeXlsxTable(join(folder, 'un.xlsx'), { sheet: 'S', columns }, many);
    const other = await writeXlsxTable(join(folder, 'deux.xlsx'), { sheet: 'S', columns }, slowly(many));
    expect(other).toEqual(one);
    const source = await openRowSource(join(folder, 'un.xlsx'));
    expect(Object.values(await rowsOf(source))).toHaveLength(20_001);
    await source.close();
  });

  it('refuses more than a sheet can contain', async () => {
    const path = join(folder, 'trop.xlsx');
    await expect(writeXlsxTable(path, { sheet: 'S', columns }, [['x'.repeat(32_768), '', '']])).rejects.toMatchObject({
      code: 'workbook.cell_too_long',
      params: { file: 'trop.xlsx', row: 2, column: 'A' },
    });
    function* tooMany(): Generator<readonly string[]> {
      for (let row = 0; row < 1_048_576; row += 1) yield [''];
    }
    await expect(writeXlsxTable(path, { sheet: 'S', columns: ['a'] }, tooMany())).rejects.toMatchObject({
      code: 'workbook.too_many_rows',
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a file that is being written', () => {
  const kinds: readonly (readonly [
    string,
    (path: string, rows: TableRows, signal?: AbortSignal) => Promise<unknown>,
  ])[] = [
    ['csv', (path, rows, signal) => writeCsv(path, HUMAN, ['a'], rows, signal === undefined ? {} : { signal })],
    [
      'xlsx',
      (path, rows, signal) =>
        writeXlsxTable(path, { sheet: 'S', columns: ['a'] }, rows, signal === undefined ? {} : { signal }),
    ],
  ];

  it.each(kinds)('as %s is readable by its owner alone and gets its name once it is complete', async (_, write) => {
    const path = join(folder, 'liste');
    writeFileSync(path, 'avant');
    const seen: { names: readonly string[]; before: string }[] = [];
    await write(
      path,
      (function* () {
        seen.push({ names: readdirSync(folder), before: readFileSync(path, 'utf8') });
        yield ['x'];
      })(),
    );
    expect(seen[0]?.names).toHaveLength(2);
    expect(seen[0]?.before).toBe('avant');
    expect(readdirSync(folder)).toEqual(['liste']);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each(kinds)('as %s leaves nothing behind when its rows fail', async (_, write) => {
    const path = join(folder, 'liste');
    const failure = new Error('plus de lignes');
    const failing = (async function* () {
      yield await Promise.resolve([['x']]);
      throw failure;
    })();
    await expect(write(path, failing)).rejects.toBe(failure);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(kinds)('as %s leaves nothing behind when it is cancelled', async (_, write) => {
    const controller = new AbortController();
    const reason = new Error('assez');
    const endless = (function* () {
      for (let row = 0; ; row += 1) {
        if (row === 50_000) controller.abort(reason);
        yield [`ligne ${row}`];
      }
    })();
    await expect(write(join(folder, 'liste'), endless, controller.signal)).rejects.toBe(reason);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(kinds)('as %s is refused where there is no folder', async (_, write) => {
    const path = join(folder, 'absent', 'liste');
    await expect(write(path, [['x']])).rejects.toMatchObject({
      code: 'file.folder_missing',
      params: { path: join(folder, 'absent') },
    });
  });
});
