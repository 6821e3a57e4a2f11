import { oppositionInRemark } from '../../../../shared/domain/value/remark-words.ts';
import { MAX_PART_BYTES } from '../limits.ts';
import { TextScratch } from '../text-scratch.ts';
import { readRelationships } from './relationships.ts';
import type { Workbook, WorkbookSheet } from './workbook.ts';
import { visitTokens } from './xml-part.ts';
import { CLOSE, OPEN, TEXT } from './xml-reader.ts';

/**
 * The cells of a sheet whose note (« commentaire ») refuses contact, in the order of the file. Notes are no cells, and
 * are read for nothing else: a warning names these cells, so that no refusal is lost. A threaded comment has a plain copy there.
 */
export async function cellsWithRefusingNote(
  { file, zip }: Workbook,
  sheet: WorkbookSheet,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const relationships = await readRelationships(file, zip, sheet.entry.name, signal);
  const target = relationships.find(({ kind }) => kind === 'comments')?.target;
  const entry = target === undefined ? undefined : zip.find(target);
  if (entry === undefined) return [];
  const cells: string[] = [];
  const text = new TextScratch(file);
  let cell = '';
  let isText = false;
  await visitTokens({ file, zip, entry, limit: MAX_PART_BYTES, signal }, (token, xml) => {
    if (token === OPEN && xml.nameIs('comment')) {
      cell = xml.attribute('ref') ?? '';
      text.clear();
    } else if (token === OPEN && xml.nameIs('t')) isText = !xml.selfClosing;
    else if (token === CLOSE && xml.nameIs('t')) isText = false;
    else if (token === TEXT && isText) text.append(xml.bytes, xml.textStart, xml.textEnd, xml.literal);
    else if (token === CLOSE && xml.nameIs('comment') && refuses(text.toString())) cells.push(cell);
  });
  return cells;
}

/** Each line and clause alone: Excel puts the author's name before the note (« Nadège: »). */
function refuses(note: string): boolean {
  return note.split(/[\r\n:]+/).some((line) => oppositionInRemark(line.trim()) !== null);
}
