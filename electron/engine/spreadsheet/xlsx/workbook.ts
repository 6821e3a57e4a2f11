import { MAX_PART_BYTES, MAX_SHEETS, MAX_WORKBOOK_BYTES } from '../limits.ts';
import type { NumberMeaning } from './number-format.ts';
import { readRelationships, type Relationship } from './relationships.ts';
import type { SourceFile } from '../source-file.ts';
import { readStyles } from './styles.ts';
import { visitTokens } from './xml-part.ts';
import { OPEN } from './xml-reader.ts';
import { Zip, type ZipEntry } from '../zip/zip.ts';

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: ZipEntry;
}

/** The data of a workbook before any cell is read. */
export interface Workbook {
  readonly file: SourceFile;
  readonly zip: Zip;
  readonly sheets: readonly WorkbookSheet[];
  readonly date1904: boolean;
  readonly meanings: readonly NumberMeaning[];
  readonly sharedStrings: ZipEntry | null;
}

/** @throws AppError `workbook.*` when the archive is not an xlsx workbook, or is damaged or unsafe. */
export async function readWorkbook(file: SourceFile, signal?: AbortSignal): Promise<Workbook> {
  const zip = await Zip.open(file);
  const main = await mainPart(file, zip, signal);
  const relationships = await readRelationships(file, zip, main.name, signal);
  const list = await readSheetList(file, zip, main, signal);
  const sheets = list.sheets.flatMap(({ name, hidden, relationship }) => {
    const target = relationships.find((candidate) => candidate.id === relationship);
    // Chart and macro sheets have no cells.
    if (target?.kind !== 'worksheet') return [];
    const entry = zip.find(target.target);
    if (entry === undefined) throw file.refusal('workbook.damaged');
    return [{ name, hidden, entry }];
  });
  if (sheets.length === 0) throw file.refusal('workbook.no_sheets');
  if (sheets.length > MAX_SHEETS) throw file.refusal('workbook.too_large');
  if (new Set(sheets.map((sheet) => sheet.name.toLowerCase())).size < sheets.length)
    throw file.refusal('workbook.damaged');
  // One part used for many sheets would be read many times.
  if (new Set(sheets.map((sheet) => sheet.entry)).size < sheets.length) throw file.refusal('workbook.unsafe');
  if (sheets.reduce((sum, sheet) => sum + sheet.entry.size, 0) > MAX_WORKBOOK_BYTES)
    throw file.refusal('workbook.too_large');
  const styles = relatedPart(zip, relationships, 'styles');
  return {
    file,
    zip,
    sheets,
    date1904: list.date1904,
    meanings: styles === null ? [] : await readStyles({ file, zip, entry: styles, limit: MAX_PART_BYTES, signal }),
    sharedStrings: relatedPart(zip, relationships, 'sharedStrings'),
  };
}

/** The part with the list of sheets; other archives are refused by kind. */
async function mainPart(file: SourceFile, zip: Zip, signal?: AbortSignal): Promise<ZipEntry> {
  if (zip.find('EncryptionInfo') !== undefined) throw file.refusal('workbook.encrypted');
  const mimetype = zip.find('mimetype');
  if (mimetype !== undefined && zip.find('content.xml') !== undefined) throw file.refusal('workbook.open_document');
  const office = (await readRelationships(file, zip, '', signal)).find(
    (relationship) => relationship.kind === 'officeDocument',
  );
  const name = office?.target ?? 'xl/workbook.xml';
  if (/\.bin$/i.test(name)) throw file.refusal('workbook.binary_workbook');
  if (/^(?:word|ppt|visio)\//i.test(name)) throw file.refusal('workbook.other_document');
  const entry = zip.find(name);
  if (entry !== undefined) return entry;
  throw file.refusal(office === undefined ? 'workbook.other_archive' : 'workbook.damaged');
}

interface SheetList {
  readonly sheets: { readonly name: string; readonly hidden: boolean; readonly relationship: string }[];
  date1904: boolean;
}

async function readSheetList(file: SourceFile, zip: Zip, entry: ZipEntry, signal?: AbortSignal): Promise<SheetList> {
  const list: SheetList = { sheets: [], date1904: false };
  const names = new Set<string>();
  await visitTokens({ file, zip, entry, limit: MAX_PART_BYTES, signal }, (token, xml) => {
    if (token !== OPEN) return;
    if (xml.nameIs('workbook')) names.add('workbook');
    else if (xml.nameIs('workbookPr')) list.date1904 = isTrue(xml.attribute('date1904'));
    else if (xml.nameIs('sheet')) {
      list.sheets.push({
        name: xml.attribute('name') ?? '',
        hidden: /hidden$/i.test(xml.attribute('state') ?? ''),
        relationship: xml.attribute('id') ?? '',
      });
    }
  });
  if (!names.has('workbook')) throw file.refusal('workbook.other_document');
  return list;
}

export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function relatedPart(zip: Zip, relationships: readonly Relationship[], kind: string): ZipEntry | null {
  const target = relationships.find((relationship) => relationship.kind === kind)?.target;
  return target === undefined ? null : (zip.find(target) ?? null);
}
