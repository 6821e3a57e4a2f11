import { describe, expect, it } from 'vitest';
import { makeWorkbook, workbookEntries } from '../../../../test/spreadsheet/make-workbook.ts';
import { makeZip } from '../../../../test/spreadsheet/make-zip.ts';
import { readBytes, rowsOf, withFile } from '../../../../test/spreadsheet/read-all.ts';
import { openRowSource } from '../open-row-source.ts';

const STRINGS =
  '<si><t>Dupont</t></si><si><t xml:space="preserve"> Éloïse </t></si><si><r><rPr><b/></rPr><t>Gras</t></r><r><t xml:space="preserve"> et maigre</t></r></si>' +
  '<si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/></si><si/><si><t/></si><si><t>Œuvre &amp; l’art &#8211; &#x20AC;</t></si>' +
  '<si><t>ligne 1_x000D_\nligne 2 _x005F_x0041_</t></si><si><t><![CDATA[<brut> & net]]></t></si><si><t>avant<!-- note -->après</t></si><si><t>😀</t></si>';

describe('a workbook', () => {
  const sheet = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';

  it.each<readonly [string, Buffer]>([
    [
      'with stored entries',
      makeWorkbook({ sharedStrings: STRINGS, sheets: [{ rows: sheet }], entry: { method: 'stored' } }),
    ],
    [
      'with data descriptors',
      makeWorkbook({ sharedStrings: STRINGS, sheets: [{ rows: sheet }], entry: { descriptor: true } }),
    ],
    [
      'as zip64',
      makeZip(workbookEntries({ sharedStrings: STRINGS, sheets: [{ rows: sheet }], entry: { zip64: true } }), {
        zip64: true,
      }),
    ],
    [
      'with a comment after the directory',
      makeZip(workbookEntries({ sharedStrings: STRINGS, sheets: [{ rows: sheet }] }), { comment: 'PK'.repeat(99) }),
    ],
    [
      'with the end of an archive in its comment',
      makeZip(workbookEntries({ sharedStrings: STRINGS, sheets: [{ rows: sheet }] }), {
        comment: `PK\u0005\u0006${'x'.repeat(99)}`,
      }),
    ],
    [
      'with bytes after its end',
      Buffer.concat([
        makeZip(workbookEntries({ sharedStrings: STRINGS, sheets: [{ rows: sheet }] })),
        Buffer.from('\r\n'),
      ]),
    ],
    [
      'with prefixes',
      makeWorkbook({
        parts: {
          'xl/workbook.xml':
            '<x:workbook xmlns:x="urn:m" xmlns:q="urn:r"><x:sheets><x:sheet name="Feuille 1" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>',
          'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="urn:m"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row>${'<x:row><x:c><x:v>1</x:v></x:c></x:row>'.repeat(20)}</x:sheetData></x:worksheet>`,
          'xl/sharedStrings.xml': '<x:sst xmlns:x="urn:m"><x:si><x:t>Dupont</x:t></x:si></x:sst>',
        },
        sharedStrings: '',
      }),
    ],
    [
      'of strict OOXML with parts of other names',
      makeZip([
        { name: '_rels/.rels', content: rels('officeDocument', '/book/main.xml') },
        {
          name: 'book/main.xml',
          content:
            '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"><sheets><sheet name="Feuille 1" sheetId="1" r:id="a"/></sheets></workbook>',
        },
        {
          name: 'book/_rels/main.xml.rels',
          content: rels('worksheet', '../Feuilles/Mes%20clients.XML', 'a').replace(
            '</Relationships>',
            `${/<Relationship .*\/>/.exec(rels('sharedStrings', 'textes.xml', 'b'))?.[0] ?? ''}</Relationships>`,
          ),
        },
        { name: 'feuilles/mes clients.xml', content: `<worksheet><sheetData>${sheet}</sheetData></worksheet>` },
        { name: 'book\\textes.xml', content: '<sst><si><t>Dupont</t></si></sst>' },
      ]),
    ],
    [
      'with a byte order mark',
      makeWorkbook({
        sharedStrings: STRINGS,
        sheets: [
          { xml: `\uFEFF<?xml version="1.0" encoding="utf-8"?><worksheet><sheetData>${sheet}</sheetData></worksheet>` },
        ],
      }),
    ],
    [
      'in UTF-16, little end first',
      makeWorkbook({
        sharedStrings: STRINGS,
        sheets: [{ xml: Buffer.from(`\uFEFF<worksheet><sheetData>${sheet}</sheetData></worksheet>`, 'utf16le') }],
      }),
    ],
    [
      'in UTF-16, big end first',
      makeWorkbook({
        sharedStrings: STRINGS,
        sheets: [
          { xml: Buffer.from(`\uFEFF<worksheet><sheetData>${sheet}</sheetData></worksheet>`, 'utf16le').swap16() },
        ],
      }),
    ],
    [
      'in the encoding that it declares',
      makeWorkbook({
        sheets: [{ rows: sheet }],
        sharedStrings: '',
        parts: {
          'xl/sharedStrings.xml': Buffer.from(
            '<?xml version="1.0" encoding="ISO-8859-1"?><sst><si><t>Dupont</t></si><si><t>\xE9</t></si></sst>',
            'latin1',
          ),
        },
      }),
    ],
    [
      'with a wrong dimension',
      makeWorkbook({ sharedStrings: STRINGS, sheets: [{ rows: sheet, before: '<dimension ref="C7:XFD1048576"/>' }] }),
    ],
    [
      'without styles',
      makeWorkbook({ sharedStrings: STRINGS, sheets: [{ rows: sheet }], parts: { 'xl/styles.xml': null } }),
    ],
  ])('%s', async (_, bytes) => {
    expect((await readBytes(bytes)).rows[1]).toEqual(['Dupont']);
  });

  it('skips sheets of charts and macros', async () => {
    const bytes = makeWorkbook({
      sheets: [{ rows: '<row><c><v>1</v></c></row>' }],
      parts: {
        'xl/workbook.xml':
          '<workbook><sheets><sheet name="Graphique" sheetId="2" r:id="rId7"/><sheet name="Données" sheetId="1" r:id="rId1"/></sheets></workbook>',
      },
    });
    const { source, rows } = await readBytes(bytes);
    expect(source.sheets).toEqual([{ name: 'Données', hidden: false }]);
    expect(rows).toEqual({ 1: [1] });
  });

  it('is read again each time, in several places at once, and reports progress', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`,
    ).join('');
    await withFile(makeWorkbook({ sheets: [{ rows }, { rows: '<row><c><v>-1</v></c></row>' }] }), async (path) => {
      const source = await openRowSource(path);
      const [all, other] = await Promise.all([rowsOf(source, 'Feuille 1'), rowsOf(source, 'Feuille 2')]);
      expect(Object.keys(all)).toHaveLength(3000);
      expect(other).toEqual({ 1: [-1] });
      for await (const batch of source.rows('Feuille 1')) {
        expect(batch[0]?.cell(0)).toBe(0);
        expect(batch[0]?.cell(-1)).toBeNull();
        expect(batch[0]?.cell(1)).toBeNull();
        break;
      }
      expect(await rowsOf(source, 'Feuille 1')).toEqual(all);
      expect(source.progress()).toBe(1);
      await expect(rowsOf(source, 'Feuille 9')).rejects.toThrow(RangeError);
      await source.close();
    });
  });

  it('stops within a piece once it is cancelled', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`,
    ).join('');
    await withFile(makeWorkbook({ sheets: [{ rows }] }), async (path) => {
      const source = await openRowSource(path);
      const controller = new AbortController();
      const reason = new Error('assez');
      let batches = 0;
      const reading = (async () => {
        for await (const batch of source.rows('Feuille 1', { signal: controller.signal })) {
          batches += batch.length > 0 ? 1 : 0;
          controller.abort(reason);
        }
      })();
      await expect(reading).rejects.toBe(reason);
      expect(batches).toBe(1);
      await expect(openRowSource(path, { signal: controller.signal })).rejects.toBe(reason);
      await source.close();
    });
  });
});

function rels(kind: string, target: string, id = 'rId1'): string {
  return `<Relationships><Relationship Id="${id}" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${kind}" Target="${target}"/></Relationships>`;
}
