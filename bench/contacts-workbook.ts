import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ByteWriter } from '../electron/engine/spreadsheet/write/byte-writer.ts';
import { columnLetters } from '../electron/engine/spreadsheet/column-letters.ts';
import { writeWholeFile } from '../electron/engine/spreadsheet/write/output-file.ts';
import { workbookParts } from '../electron/engine/spreadsheet/xlsx/xlsx-parts.ts';
import { ZipWriter } from '../electron/engine/spreadsheet/write/zip-writer.ts';
import { benchRow, type BenchPerson } from './people.ts';
import { variousRow } from './various-people.ts';

/** Outside the checkout: builds clear their own folders. */
const FOLDER = join(tmpdir(), 'aval-bench');
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHARED_STRINGS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings';
/** Style of a day; 1 and 2 are text. */
const DAY_STYLE = 3;

/** Columns, and how a cell is stored: text that many rows share, text of one row, a number, a day. */
const COLUMNS: readonly (readonly [
  header: string,
  kind: 'shared' | 'unique' | 'number' | 'day',
  value: (person: BenchPerson) => string | number,
])[] = [
  ['Réf. client', 'unique', (person) => person.reference],
  ['Civilité', 'shared', (person) => person.civility],
  ['Nom', 'shared', (person) => person.lastName],
  ['Prénom', 'shared', (person) => person.firstName],
  ['Mobile', 'shared', (person) => person.mobile],
  ['Tél. fixe', 'shared', (person) => person.landline],
  ['E-mail', 'unique', (person) => person.email],
  ['Adresse', 'shared', (person) => person.street],
  ['CP', 'number', (person) => person.postcode],
  ['Ville', 'shared', (person) => person.city],
  ['Date de naissance', 'day', (person) => person.bornOn],
  ['Dernier achat', 'day', (person) => person.lastPurchaseOn],
  ['Opt-in e-mail', 'shared', (person) => person.optIn],
  ['Source', 'shared', (person) => person.source],
];

/**
 * The people of a workbook: `various`, with realistic numbers, doors, names and towns; `alike`, 10,000 mobiles and
 * as many doors for everybody, which flatters whatever remembers texts.
 */
export const POPULATIONS = ['various', 'alike'] as const;

export type Population = (typeof POPULATIONS)[number];

const ROW_OF: Readonly<Record<Population, (row: number) => BenchPerson>> = { various: variousRow, alike: benchRow };

/**
 * Path of a workbook with that many rows below its header, as Excel writes it; created when missing. Equal counts give
 * equal bytes.
 */
export async function contactsWorkbook(rows: number, population: Population): Promise<string> {
  const path = join(FOLDER, `contacts-${population}-${String(rows)}.xlsx`);
  if (existsSync(path)) return path;
  await mkdir(FOLDER, { recursive: true });
  await writeWholeFile(path, async (output) => {
    const zip = new ZipWriter(output);
    for (const [name, xml] of workbookParts('Contacts'))
      await zip.add(name, [Buffer.from(completed(name, xml), 'utf8')]);
    await zip.add('xl/worksheets/sheet1.xml', sheetXml(rows, population));
    await zip.add('xl/sharedStrings.xml', sharedStringsXml(rows, population));
    await zip.finish();
  });
  return path;
}

/** Adds shared strings and a style for days to the parts of a plain table. */
function completed(name: string, xml: string): string {
  if (name === 'xl/_rels/workbook.xml.rels') {
    return xml.replace(
      '</Relationships>',
      `<Relationship Id="rId3" Type="${SHARED_STRINGS}" Target="sharedStrings.xml"/></Relationships>`,
    );
  }
  if (name === '[Content_Types].xml') {
    return xml.replace(
      '</Types>',
      '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    );
  }
  if (name === 'xl/styles.xml') {
    const day = '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>';
    return xml.replace('<cellXfs count="3">', '<cellXfs count="4">').replace('</cellXfs>', `${day}</cellXfs>`);
  }
  return xml;
}

/** Numbers the texts in the order of their first use; a second run over the rows gives the same numbers. */
class SharedTexts {
  #count = 0;
  readonly #known = new Map<string, number>();

  /** Number of a text; `isNew`: first use. */
  number(text: string, kind: string): { readonly index: number; readonly isNew: boolean } {
    const known = kind === 'unique' ? undefined : this.#known.get(text);
    if (known !== undefined) return { index: known, isNew: false };
    const index = this.#count;
    this.#count += 1;
    if (kind !== 'unique') this.#known.set(text, index);
    return { index, isNew: true };
  }
}

/** The header and the people below it. */
function* people(rows: number, population: Population): Generator<BenchPerson | null> {
  yield null;
  for (let row = 0; row < rows; row += 1) yield ROW_OF[population](row);
}

function* sheetXml(rows: number, population: Population): Generator<Buffer> {
  const bytes = new ByteWriter();
  const texts = new SharedTexts();
  const last = `${columnLetters(COLUMNS.length - 1)}${String(rows + 1)}`;
  bytes.text(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}"/><sheetData>`,
  );
  let row = 0;
  for (const person of people(rows, population)) {
    row += 1;
    bytes.text(`<row r="${String(row)}" spans="1:${String(COLUMNS.length)}">`);
    COLUMNS.forEach(([header, kind, value], column) => {
      const cell = person === null ? header : value(person);
      if (cell === '') return;
      const start = `<c r="${columnLetters(column)}${String(row)}"`;
      if (typeof cell === 'string')
        bytes.text(`${start} s="1" t="s"><v>${String(texts.number(cell, kind).index)}</v></c>`);
      else bytes.text(`${start}${kind === 'day' ? ` s="${String(DAY_STYLE)}"` : ''}><v>${String(cell)}</v></c>`);
    });
    bytes.text('</row>');
    if (bytes.full) yield bytes.take();
  }
  bytes.text('</sheetData></worksheet>');
  yield bytes.take();
}

function* sharedStringsXml(rows: number, population: Population): Generator<Buffer> {
  const bytes = new ByteWriter();
  const texts = new SharedTexts();
  bytes.text(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${MAIN}">`);
  for (const person of people(rows, population)) {
    for (const [header, kind, value] of COLUMNS) {
      const cell = person === null ? header : value(person);
      if (typeof cell !== 'string' || cell === '' || !texts.number(cell, kind).isNew) continue;
      bytes.text('<si><t>');
      bytes.xml(cell);
      bytes.text('</t></si>');
    }
    if (bytes.full) yield bytes.take();
  }
  bytes.text('</sst>');
  yield bytes.take();
}
