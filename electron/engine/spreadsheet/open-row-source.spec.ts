import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { makeWorkbook, relationships, workbookEntries } from '../../../test/spreadsheet/make-workbook.ts';
import { makeZip, type MadeEntry } from '../../../test/spreadsheet/make-zip.ts';
import { refusalOf, withFile } from '../../../test/spreadsheet/read-all.ts';
import { isKnownCode } from '../../../shared/text/index.ts';
import { openRowSource } from './open-row-source.ts';

const SAMPLES = join(import.meta.dirname, '..', '..', '..', 'test', 'fixtures', 'samples');

const honest = makeWorkbook({
  sharedStrings: '<si><t>a</t></si>',
  sheets: [{ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }],
});
const BILLION_LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';

/** An OLE2 file with a directory that names these streams. */
function compound(...streams: readonly string[]): Buffer {
  const bytes = Buffer.alloc(512 + 128 * streams.length);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  streams.forEach((name, index) => bytes.write(name, 512 + 128 * index, 'utf16le'));
  return bytes;
}

function archive(...entries: readonly MadeEntry[]): Buffer {
  return makeZip(entries);
}

/** A workbook with one part replaced. */
function withPart(name: string, content: string | Buffer | null): Buffer {
  return makeWorkbook({
    sharedStrings: '<si><t>a</t></si>',
    sheets: [{ rows: '<row><c><v>1</v></c></row>' }],
    parts: { [name]: content },
  });
}

/** A workbook whose entries are changed before they are packed. */
function withEntries(change: (entry: MadeEntry) => MadeEntry): Buffer {
  return makeZip(workbookEntries({ sheets: [{ rows: '<row><c><v>1</v></c></row>' }] }).map(change));
}

const onlySheet =
  (change: Partial<MadeEntry>) =>
  (entry: MadeEntry): MadeEntry =>
    entry.name.includes('sheet1.xml') ? { ...entry, ...change } : entry;

describe('a file that is not a workbook', () => {
  it.each<readonly [string, string, Buffer | string]>([
    ['JSON of objects', 'workbook.json', '[\n  { "nom": "PETIT" }\n]'],
    ['JSON of one object', 'workbook.json', '\uFEFF{ "contacts": [] }'],
    ['NDJSON', 'workbook.json', '{"nom":"PETIT"}\n{"nom":"ROY"}\n'],
    ['nothing at all', 'workbook.empty_file', ''],
    ['a PDF', 'workbook.pdf', '%PDF-1.7\n%âãÏÓ'],
    ['an old workbook', 'workbook.old_xls', compound('Root Entry', 'Workbook')],
    ['a still older one', 'workbook.old_xls', compound('Root Entry', 'Book')],
    ['one from before there were containers', 'workbook.old_xls', Buffer.from('0904060000001000', 'hex')],
    ['an encrypted workbook', 'workbook.encrypted', compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage')],
    ['the encrypted sample', 'workbook.encrypted', readFileSync(join(SAMPLES, 'comptable-protege.xlsx'))],
    ['an old text document', 'workbook.other_document', compound('Root Entry', 'WordDocument')],
    ['another container', 'workbook.binary', compound('Root Entry', '__properties_version1.0')],
    [
      'an OpenDocument sheet',
      'workbook.open_document',
      archive(
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 'stored' },
        { name: 'content.xml', content: '<x/>' },
      ),
    ],
    [
      'a flat OpenDocument sheet',
      'workbook.open_document',
      '<?xml version="1.0"?>\n<office:document xmlns:office="urn:oasis">',
    ],
    ['an HTML table', 'workbook.web_page', '\n<TABLE border=1><tr><td>Nom</td></tr></TABLE>'],
    ['a web page of Excel', 'workbook.web_page', '\uFEFF<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>'],
    [
      'a web page in one file',
      'workbook.web_page',
      'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n',
    ],
    [
      'a web page that begins with a comment',
      'workbook.web_page',
      '<!-- liste -->\n<table><tr><td>Nom</td></tr></table>',
    ],
    ['a symbolic link workbook', 'workbook.old_xls', 'ID;PWXL;N;E\r\nC;Y1;X1;K"Nom"\r\nE\r\n'],
    ['contact cards', 'workbook.contact_cards', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoé Roy\r\nEND:VCARD\r\n'],
    ['a web page in UTF-16', 'workbook.web_page', Buffer.from('\uFEFF<html><body>', 'utf16le')],
    [
      'an XML workbook of 2003',
      'workbook.xml_spreadsheet',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    ],
    [
      'a text document',
      'workbook.other_document',
      archive(
        { name: '_rels/.rels', content: relationships([['r', 'officeDocument', 'word/document.xml']]) },
        { name: 'word/document.xml', content: '<w:document/>' },
      ),
    ],
    [
      'slides',
      'workbook.other_document',
      archive(
        { name: '_rels/.rels', content: relationships([['r', 'officeDocument', 'ppt/presentation.xml']]) },
        { name: 'ppt/presentation.xml', content: '<p/>' },
      ),
    ],
    [
      'a binary workbook',
      'workbook.binary_workbook',
      archive(
        { name: '_rels/.rels', content: relationships([['r', 'officeDocument', 'xl/workbook.bin']]) },
        { name: 'xl/workbook.bin', content: 'x' },
      ),
    ],
    ['an archive of something else', 'workbook.other_archive', archive({ name: 'photos/plage.jpg', content: 'x' })],
    ['an empty archive', 'workbook.other_archive', archive()],
    ['a gzip file', 'workbook.other_archive', Buffer.from('1f8b0800000000000003', 'hex')],
    ['a picture', 'workbook.image', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['a photograph', 'workbook.image', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['a picture of the web', 'workbook.image', Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1')],
    [
      'bytes of no kind',
      'workbook.binary',
      Buffer.from(Array.from({ length: 999 }, (_, index) => (index * 7919) % 256)),
    ],
    ['rich text', 'workbook.other_document', '{\\rtf1\\ansi Nom}'],
  ])('%s', async (_, code, bytes) => {
    expect(await refusalOf(bytes)).toBe(code);
    expect(isKnownCode(code)).toBe(true);
  });
});

describe('a damaged workbook', () => {
  it.each<readonly [string, string, Buffer]>([
    ['cut in the middle', 'workbook.truncated', honest.subarray(0, honest.length / 2)],
    ['cut by a byte', 'workbook.truncated', honest.subarray(0, -1)],
    ['its beginning alone', 'workbook.truncated', honest.subarray(0, 4)],
    [
      'whose directory lies elsewhere',
      'workbook.damaged',
      Buffer.concat([honest.subarray(0, 60), honest.subarray(80)]),
    ],
    ['without its list of sheets', 'workbook.damaged', withPart('xl/workbook.xml', null)],
    ['without its sheet', 'workbook.damaged', withPart('xl/worksheets/sheet1.xml', null)],
    ['without any sheet', 'workbook.no_sheets', withPart('xl/workbook.xml', '<workbook><sheets/></workbook>')],
    ['whose list of sheets is something else', 'workbook.other_document', withPart('xl/workbook.xml', '<document/>')],
    [
      'whose sheet stops short',
      'workbook.damaged',
      withPart('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row><c><v>1</v></c'),
    ],
    [
      'whose rows have no end',
      'workbook.damaged',
      withPart('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row><c><v>1</v></c></row>'),
    ],
    [
      'in an unknown encoding',
      'workbook.damaged',
      withPart('xl/worksheets/sheet1.xml', '<?xml version="1.0" encoding="klingon"?><worksheet/>'),
    ],
    ['with a wrong checksum', 'workbook.damaged', withEntries(onlySheet({ claimedCrc: 1 }))],
    [
      'with a wrong checksum of what is stored',
      'workbook.damaged',
      withEntries(onlySheet({ claimedCrc: 1, method: 'stored' })),
    ],
    ['with a wrong size', 'workbook.damaged', withEntries(onlySheet({ claimedSize: 10 }))],
    ['with an encrypted entry', 'workbook.encrypted', withEntries(onlySheet({ encrypted: true }))],
  ])('%s', async (_, code, bytes) => {
    expect(await refusalOf(bytes)).toBe(code);
    expect(isKnownCode(code)).toBe(true);
  });
});

describe('a hostile workbook', () => {
  const blanks = Buffer.alloc(80 << 20, ' ');

  it.each<readonly [string, string, () => Buffer]>([
    [
      'with a document type in the sheet',
      'workbook.unsafe',
      () => withPart('xl/worksheets/sheet1.xml', `${BILLION_LAUGHS}<worksheet><sheetData/></worksheet>`),
    ],
    [
      'with a document type in the shared strings',
      'workbook.unsafe',
      () => withPart('xl/sharedStrings.xml', `<?xml version="1.0"?>${BILLION_LAUGHS}<sst><si><t>&b;</t></si></sst>`),
    ],
    [
      'with a document type in the list of sheets',
      'workbook.unsafe',
      () => withPart('xl/workbook.xml', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><workbook/>'),
    ],
    [
      'with a document type in the relationships',
      'workbook.unsafe',
      () => withPart('_rels/.rels', `${BILLION_LAUGHS}<Relationships/>`),
    ],
    [
      'with a document type in the styles',
      'workbook.unsafe',
      () => withPart('xl/styles.xml', `${BILLION_LAUGHS}<styleSheet/>`),
    ],
    ['with a path that climbs out', 'workbook.unsafe', () => withPart('../../etc/passwd', 'x')],
    ['with a path on a drive', 'workbook.unsafe', () => withPart('C:/Windows/x', 'x')],
    ['with a path of NULs', 'workbook.unsafe', () => withPart('xl/a\0b', 'x')],
    [
      'with two parts of one name',
      'workbook.unsafe',
      () => makeZip([...workbookEntries({}), { name: 'XL/Workbook.xml', content: '<workbook/>' }]),
    ],
    [
      'with two sheets of one name',
      'workbook.damaged',
      () =>
        withPart(
          'xl/workbook.xml',
          '<workbook><sheets><sheet name="A" r:id="rId1"/><sheet name="a" r:id="rId1"/></sheets></workbook>',
        ),
    ],
    [
      'with a part that stands for two sheets',
      'workbook.unsafe',
      () =>
        withPart(
          'xl/workbook.xml',
          '<workbook><sheets><sheet name="A" r:id="rId1"/><sheet name="B" r:id="rId1"/></sheets></workbook>',
        ),
    ],
    [
      'with too many entries',
      'workbook.too_large',
      () =>
        makeZip(
          Array.from({ length: 20_001 }, (_, index) => ({ name: `x${index}`, content: '', method: 'stored' as const })),
        ),
    ],
    [
      'that claims to inflate beyond bounds',
      'workbook.too_large',
      () => withEntries(onlySheet({ claimedSize: 2 ** 32 - 2 })),
    ],
    ['that inflates out of proportion', 'workbook.too_large', () => withPart('xl/worksheets/sheet1.xml', blanks)],
    [
      'that inflates out of proportion and denies it',
      'workbook.too_large',
      () => withEntries(onlySheet({ content: blanks, claimedSize: 1000 })),
    ],
    [
      'with thousands of sheets',
      'workbook.too_large',
      () => makeWorkbook({ sheets: Array.from({ length: 2001 }, () => ({})) }),
    ],
    [
      'with one endless tag',
      'workbook.too_large',
      () => withPart('xl/worksheets/sheet1.xml', `<worksheet ${'a="b" '.repeat(1_000_000)}`),
    ],
    [
      'with one endless text',
      'workbook.too_large',
      () =>
        withPart(
          'xl/sharedStrings.xml',
          `<sst><si>${'<t>0123456789012345678901234567890123456789</t>'.repeat(120_000)}</si></sst>`,
        ),
    ],
    [
      'with a row of too many cells',
      'workbook.damaged',
      () =>
        withPart(
          'xl/worksheets/sheet1.xml',
          `<worksheet><sheetData><row>${'<c r="A1"><v>1</v></c>'.repeat(16_400)}</row></sheetData></worksheet>`,
        ),
    ],
  ])('%s', async (_, code, make) => {
    expect(await refusalOf(make())).toBe(code);
    expect(isKnownCode(code)).toBe(true);
  });

  describe('the bounds of one part', () => {
    // Enough bytes that the ratio limit (1:400) does not refuse it.
    const padding = (bytes: number): string => '<row/>'.repeat(Math.ceil(bytes / 6));
    const sheet = `<worksheet><sheetData>${padding(6 << 20)}</sheetData></worksheet>`;
    const strings = `<sst>${'<si/>'.repeat(800_000)}</sst>`;
    const bookWith = (part: string, content: string, claimedSize: number): Buffer =>
      makeZip(
        workbookEntries({ sharedStrings: '', sheets: [{}], parts: { [part]: content } }).map((entry) =>
          entry.name === part ? { ...entry, method: 'stored', claimedSize } : entry,
        ),
      );

    // A part is read up to the limit, and only its end shows that the stated size is wrong.
    it.each([
      ['a sheet of 2 GiB', 'xl/worksheets/sheet1.xml', sheet, 2 ** 31, 'workbook.damaged'],
      ['a sheet of one byte more', 'xl/worksheets/sheet1.xml', sheet, 2 ** 31 + 1, 'workbook.too_large'],
      ['shared strings of 1 GiB', 'xl/sharedStrings.xml', strings, 2 ** 30, 'workbook.damaged'],
      ['shared strings of one byte more', 'xl/sharedStrings.xml', strings, 2 ** 30 + 1, 'workbook.too_large'],
    ])('%s', async (_, part, content, claimed, code) => {
      expect(await refusalOf(bookWith(part, content, claimed))).toBe(code);
    });
  });

  it('is read at any depth of tags, and with any merged areas', async () => {
    const areas = '<mergeCell ref="B2:XFD1048576"/>'.repeat(50_000);
    const bytes = makeWorkbook({
      sheets: [
        {
          rows: '<row><c><v>1</v></c></row>'.repeat(5000),
          before: '<a>'.repeat(200_000),
          after: `<mergeCells>${areas}</mergeCells>`,
        },
      ],
    });
    expect(await refusalOf(bytes)).toBeNull();
  });
});

describe('a file that cannot be read', () => {
  it('is missing, a folder or forbidden, and named as given', async () => {
    await withFile('Nom', async (path) => {
      await expect(openRowSource(`${path}.autre`)).rejects.toMatchObject({
        code: 'file.missing',
        params: { path: `${path}.autre` },
      });
      await expect(openRowSource(join(path, 'x'))).rejects.toMatchObject({ code: 'file.missing' });
      mkdirSync(`${path}.dossier`);
      await expect(openRowSource(`${path}.dossier`)).rejects.toMatchObject({
        code: 'file.is_a_folder',
        params: { path: `${path}.dossier` },
      });
      chmodSync(path, 0o000);
      // Root may read everything.
      if (process.getuid?.() !== 0) await expect(openRowSource(path)).rejects.toMatchObject({ code: 'file.forbidden' });
    });
  });

  it.skipIf(process.platform === 'win32')('is a device', async () => {
    await expect(openRowSource('/dev/null')).rejects.toMatchObject({ code: 'file.failed' });
  });

  it('is refused by its name without its folders', async () => {
    await withFile('%PDF-1.4', async (path) => {
      await expect(openRowSource(path)).rejects.toMatchObject({
        code: 'workbook.pdf',
        params: { file: 'fichier.xlsx' },
      });
    });
  });
});
