import type { SourceFile } from './source-file.ts';

const HEAD_BYTES = 4096;
const COMPOUND_MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const COMPOUND_ENTRY_BYTES = 128;
const SEARCH_BYTES = 1 << 20;

/** First bytes of files that people take for workbooks. */
const MAGICS: readonly (readonly [string, string])[] = [
  ['255044462d', 'workbook.pdf'],
  ['89504e470d0a1a0a', 'workbook.image'],
  ['ffd8ff', 'workbook.image'],
  ['474946383761', 'workbook.image'],
  ['474946383961', 'workbook.image'],
  ['49492a00', 'workbook.image'],
  ['4d4d002a', 'workbook.image'],
  ['424d', 'workbook.image'],
  ['090004', 'workbook.old_xls'],
  ['090006', 'workbook.old_xls'],
  ['090206', 'workbook.old_xls'],
  ['090408', 'workbook.old_xls'],
  ['090810', 'workbook.old_xls'],
  ['090806', 'workbook.old_xls'],
  ['1f8b', 'workbook.other_archive'],
  ['526172211a07', 'workbook.other_archive'],
  ['377abcaf271c', 'workbook.other_archive'],
  ['7b5c727466', 'workbook.other_document'],
];

/**
 * Tells a workbook from a text file by the first bytes.
 * @throws AppError `workbook.*`, naming what the file is, when it is neither.
 */
export async function recognise(file: SourceFile): Promise<'xlsx' | 'text'> {
  const head = await file.read(0, HEAD_BYTES);
  if (head.length === 0) throw file.refusal('workbook.empty_file');
  if (startsWith(head, '504b0304') || startsWith(head, '504b0506')) return 'xlsx';
  if (head.subarray(0, COMPOUND_MAGIC.length).equals(COMPOUND_MAGIC)) throw file.refusal(await compoundProblem(file));
  for (const [magic, code] of MAGICS) {
    if (startsWith(head, magic) && (code !== 'workbook.image' || magic !== '424d' || head.includes(0))) throw file.refusal(code);
  }
  if (head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP') throw file.refusal('workbook.image');
  const text = plainText(head).replace(/^\uFEFF/, '').trimStart().toLowerCase();
  if (/^<\?xml/.test(text) && text.includes('urn:schemas-microsoft-com:office:spreadsheet')) throw file.refusal('workbook.xml_spreadsheet');
  if (/^<\?xml/.test(text) && text.includes('office:document')) throw file.refusal('workbook.open_document');
  if (/^<(?:!doctype html|html|head|meta|body|style|table|div|\?xml)/.test(text)) throw file.refusal('workbook.web_page');
  return 'text';
}

function startsWith(bytes: Buffer, hex: string): boolean {
  return bytes.subarray(0, hex.length / 2).toString('hex') === hex;
}

function plainText(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return head.toString('utf16le');
  return head.toString('utf8');
}

/** What lies in an OLE2 file is told by the names in its directory, whose entries are aligned. */
async function compoundProblem(file: SourceFile): Promise<string> {
  let problem = 'workbook.binary';
  for await (const piece of file.pieces(0, file.size, SEARCH_BYTES)) {
    for (let at = 0; at + COMPOUND_ENTRY_BYTES <= piece.length; at += COMPOUND_ENTRY_BYTES) {
      if (piece[at] === 0 || piece[at + 1] !== 0) continue;
      const name = (piece.toString('utf16le', at, at + 64).split('\0')[0] ?? '').toLowerCase();
      if (name === 'encryptedpackage') return 'workbook.encrypted';
      if (name === 'workbook' || name === 'book') problem = 'workbook.old_xls';
      if (name === 'worddocument' || name === 'powerpoint document') problem = 'workbook.other_document';
    }
  }
  return problem;
}
