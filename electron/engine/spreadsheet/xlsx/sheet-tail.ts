import { columnOf } from '../column-letters.ts';
import { MAX_COLUMNS, MAX_SHEET_BYTES } from '../limits.ts';
import { mergedArea, type MergedArea } from './merged-cells.ts';
import { readRelationships } from './relationships.ts';
import { cellKey } from '../row-batch.ts';
import type { Workbook, WorkbookSheet } from './workbook.ts';
import { partPieces } from './xml-part.ts';
import { MORE, OPEN, XmlReader } from './xml-reader.ts';

/** The information about cells after the rows of a sheet. */
export interface SheetTail {
  /** Targets of links, by `cellKey` of the cell. */
  readonly links: ReadonlyMap<number, string>;
  readonly merged: readonly MergedArea[];
}

/** Inflated bytes up to which reading a sheet twice is fast enough. */
const SMALL_SHEET_BYTES = 16 << 20;
const SHEET_DATA_END = Buffer.from('sheetData>');
const SLASH = 0x2f;

/**
 * Reads the part after the rows in advance: links and merged areas are there, and would come too late. A large sheet
 * without links is not read twice: cells under merged areas are empty anyway.
 */
export async function readSheetTail(
  workbook: Workbook,
  sheet: WorkbookSheet,
  signal?: AbortSignal,
): Promise<SheetTail> {
  const { file, zip } = workbook;
  const links = new Map<number, string>();
  const merged: MergedArea[] = [];
  const relationships = await readRelationships(file, zip, sheet.entry.name, signal);
  const targets = new Map(
    relationships.filter(({ kind }) => kind === 'hyperlink').map(({ id, target }) => [id, target]),
  );
  if (targets.size === 0 && sheet.entry.size > SMALL_SHEET_BYTES) return { links, merged };
  const xml = new XmlReader(file);
  for await (const piece of tailPieces(partPieces({ file, zip, entry: sheet.entry, limit: MAX_SHEET_BYTES, signal }))) {
    xml.feed(piece);
    for (let token = xml.next(); token !== MORE; token = xml.next()) {
      if (token !== OPEN) continue;
      if (xml.nameIs('mergeCell')) {
        const area = mergedArea(xml.attribute('ref') ?? '');
        if (area !== null) merged.push(area);
      } else if (xml.nameIs('hyperlink')) {
        const target = targets.get(xml.attribute('id') ?? '');
        const key = firstCellKey(xml.attribute('ref') ?? '');
        if (target !== undefined && key !== null) links.set(key, target);
      }
    }
  }
  return { links, merged };
}

/** The pieces from the end of the rows on. */
async function* tailPieces(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let found = false;
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    if (found) {
      yield piece;
      continue;
    }
    const bytes = held.length === 0 ? piece : Buffer.concat([held, piece]);
    const end = rowsEnd(bytes);
    found = end >= 0;
    if (found) yield bytes.subarray(end);
    else held = Buffer.from(bytes.subarray(-2 * SHEET_DATA_END.length));
  }
}

/** One past `</sheetData>`, with any prefix; -1 when it is not there yet. */
function rowsEnd(bytes: Buffer): number {
  for (let at = bytes.indexOf(SHEET_DATA_END); at >= 0; at = bytes.indexOf(SHEET_DATA_END, at + 1)) {
    const tag = bytes.lastIndexOf('<', at);
    if (tag >= 0 && bytes[tag + 1] === SLASH) return at + SHEET_DATA_END.length;
  }
  return -1;
}

/** Key of the first cell of `G12` or `G12:H12`. */
function firstCellKey(reference: string): number | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::|$)/i.exec(reference);
  if (match === null) return null;
  const column = columnOf(match[1] ?? '');
  return column < MAX_COLUMNS ? cellKey(Number(match[2]), column) : null;
}
