import type { SourceFile } from './source-file.ts';

const HEAD_BYTES = 4096;
const COMPOUND_MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const COMPOUND_ENTRY_BYTES = 128;
const COMPOUND_HEADER_BYTES = 512;
const SEARCH_BYTES = 1 << 20;
const MOST_SEARCHED_BYTES = 64 << 20;

/** First bytes, in hexadecimal, of files often mistaken for workbooks. */
const MAGICS: readonly (readonly [RegExp, string])[] = [
  [/^255044462d/, 'workbook.pdf'],
  [
    /^(?:89504e470d0a1a0a|ffd8ff|4749463837|4749463839|49492a00|4d4d002a|52494646.{8}57454250|424d.{12}00)/,
    'workbook.image',
  ],
  // Workbooks older than containers begin with their first record.
  [/^09(?:000400|020600|040600|080800|081000)/, 'workbook.old_xls'],
  [/^(?:1f8b|526172211a07|377abcaf271c)/, 'workbook.other_archive'],
  [/^7b5c727466/, 'workbook.other_document'],
];

/** First words of texts that are not tables. */
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/^<\?xml[^]*urn:schemas-microsoft-com:office:spreadsheet/, 'workbook.xml_spreadsheet'],
  [/^<\?xml[^]*office:document/, 'workbook.open_document'],
  [/^mime-version:[^]*\bmultipart\/related\b/, 'workbook.web_page'],
  [/^id;p/, 'workbook.old_xls'],
  [/^(?:\{\s*(?:"|\}|$)|\[\s*(?:[{["\]]|$))/, 'workbook.json'],
  [/^begin:vcard/, 'workbook.contact_cards'],
  [/^<(?:!doctype html|html|head|meta|body|style|table|div|\?xml|!--)/, 'workbook.web_page'],
];

/**
 * Distinguishes a workbook from a text file by the first bytes. @throws AppError `workbook.*`, with the kind of the
 * file, when it is neither.
 */
export async function recognise(file: SourceFile): Promise<'xlsx' | 'text'> {
  const head = await file.read(0, HEAD_BYTES);
  if (head.length === 0) throw file.refusal('workbook.empty_file');
  const hex = head.toString('hex', 0, 16);
  if (/^504b0(?:304|506)/.test(hex)) return 'xlsx';
  if (head.subarray(0, COMPOUND_MAGIC.length).equals(COMPOUND_MAGIC)) throw file.refusal(await compoundProblem(file));
  const text = head.toString(head[0] === 0xff && head[1] === 0xfe ? 'utf16le' : 'utf8');
  const problem =
    codeOf(MAGICS, hex) ??
    codeOf(
      MARKUP,
      text
        .replace(/^\uFEFF/, '')
        .trimStart()
        .toLowerCase(),
    );
  if (problem !== null) throw file.refusal(problem);
  return 'text';
}

function codeOf(table: readonly (readonly [RegExp, string])[], beginning: string): string | null {
  return table.find(([pattern]) => pattern.test(beginning))?.[1] ?? null;
}

/** The content of an OLE2 file is recognised by the names in its directory, located by the header. */
async function compoundProblem(file: SourceFile): Promise<string> {
  const header = await file.read(0, COMPOUND_HEADER_BYTES);
  const sectorBytes =
    header.length < COMPOUND_HEADER_BYTES ? COMPOUND_HEADER_BYTES : 2 ** Math.min(header.readUInt16LE(30), 16);
  const directory = header.length < COMPOUND_HEADER_BYTES ? 0 : (header.readUInt32LE(48) + 1) * sectorBytes;
  const nearby = namedProblem(await file.read(directory, SEARCH_BYTES));
  if (nearby !== null) return nearby;
  // The directory may be in pieces; its entries are always aligned.
  for await (const piece of file.pieces(0, Math.min(file.size, MOST_SEARCHED_BYTES), SEARCH_BYTES)) {
    const problem = namedProblem(piece);
    if (problem !== null) return problem;
  }
  return 'workbook.binary';
}

function namedProblem(bytes: Buffer): string | null {
  const names = new Set<string>();
  for (let at = 0; at + COMPOUND_ENTRY_BYTES <= bytes.length; at += COMPOUND_ENTRY_BYTES) {
    if (bytes[at] !== 0 && bytes[at + 1] === 0)
      names.add((bytes.toString('utf16le', at, at + 64).split('\0')[0] ?? '').toLowerCase());
  }
  if (names.has('encryptedpackage')) return 'workbook.encrypted';
  if (names.has('workbook') || names.has('book')) return 'workbook.old_xls';
  return names.has('worddocument') || names.has('powerpoint document') ? 'workbook.other_document' : null;
}
