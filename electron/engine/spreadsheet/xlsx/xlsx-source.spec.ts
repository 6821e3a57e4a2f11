import { describe, expect, it } from 'vitest';
import { makeWorkbook, type MadeWorkbook } from '../../../../test/spreadsheet/make-workbook.ts';
import { readBytes, rowsOf, withFile } from '../../../../test/spreadsheet/read-all.ts';
import { openRowSource } from '../open-row-source.ts';
import type { Cell, FileFinding } from '../row-source.ts';

/** Formats of the styles 0, 1, 2… */
const FORMATS = [0, 14, 'dd/mm/yyyy hh:mm', 'hh:mm:ss', '[h]:mm', 9, '0# ## ## ## ##', 49];
const STRINGS =
  '<si><t>Dupont</t></si><si><t xml:space="preserve"> Éloïse </t></si><si><r><rPr><b/></rPr><t>Gras</t></r><r><t xml:space="preserve"> et maigre</t></r></si>' +
  '<si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/></si><si/><si><t/></si><si><t>Œuvre &amp; l’art &#8211; &#x20AC;</t></si>' +
  '<si><t>ligne 1_x000D_\nligne 2 _x005F_x0041_</t></si><si><t><![CDATA[<brut> & net]]></t></si><si><t>avant<!-- note -->après</t></si><si><t>😀</t></si>';

async function firstCell(cell: string, made: MadeWorkbook = {}): Promise<Cell> {
  const { rows } = await readBytes(
    makeWorkbook({ formats: FORMATS, sharedStrings: STRINGS, sheets: [{ rows: `<row r="1">${cell}</row>` }], ...made }),
  );
  return rows[1]?.[0] ?? null;
}

const day = (iso: string, serial: number, time: string | null = null): Cell => ({
  kind: 'date',
  day: iso,
  time,
  serial,
});

describe('a cell of a workbook', () => {
  it.each<readonly [string, string, Cell]>([
    ['shared text', '<c r="A1" t="s"><v>0</v></c>', 'Dupont'],
    ['white space is kept', '<c r="A1" t="s"><v>1</v></c>', ' Éloïse '],
    ['runs of rich text are joined', '<c r="A1" t="s"><v>2</v></c>', 'Gras et maigre'],
    ['how it is pronounced is left out', '<c r="A1" t="s"><v>3</v></c>', '漢字'],
    ['an item without text', '<c r="A1" t="s"><v>4</v></c>', null],
    ['an item with an empty text', '<c r="A1" t="s"><v>5</v></c>', null],
    ['entities and numeric references', '<c r="A1" t="s"><v>6</v></c>', 'Œuvre & l’art – €'],
    ['escapes for what XML cannot hold', '<c r="A1" t="s"><v>7</v></c>', 'ligne 1\r\nligne 2 _x0041_'],
    ['CDATA', '<c r="A1" t="s"><v>8</v></c>', '<brut> & net'],
    ['a comment in the text', '<c r="A1" t="s"><v>9</v></c>', 'avantaprès'],
    ['an emoji', '<c r="A1" t="s"><v>10</v></c>', '😀'],
    ['inline text', '<c r="A1" t="inlineStr"><is><t>Zoé</t></is></c>', 'Zoé'],
    [
      'inline rich text',
      '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>c</t></rPh></is></c>',
      'ab',
    ],
    [
      'inline text with a line break of Windows',
      '<c r="A1" t="inlineStr"><is><t>a\r\nb\rc&#13;d</t></is></c>',
      'a\nb\nc\rd',
    ],
    [
      'an ampersand that is no entity',
      '<c r="A1" t="inlineStr"><is><t>A & B &eacute; &#xFFFFFFF;</t></is></c>',
      'A & B &eacute; &#xFFFFFFF;',
    ],
    ['text of a formula', '<c r="A1" t="str"><f>A2&amp;"x"</f><v>été</v></c>', 'été'],
    ['an empty text of a formula', '<c r="A1" t="str"><f>""</f><v></v></c>', null],
    ['number', '<c r="A1"><v>42.5</v></c>', 42.5],
    ['number of a formula', '<c r="A1"><f>SUM(B1:B9)</f><v>-3</v></c>', -3],
    ['number of a shared formula', '<c r="A1"><f t="shared" si="0"/><v>7</v></c>', 7],
    ['exponent', '<c r="A1"><v>6.39984659E8</v></c>', 639984659],
    ['small exponent', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['more digits than a double shows', '<c r="A1"><v>0.30000000000000004</v></c>', 0.30000000000000004],
    ['SIRET', '<c r="A1"><v>99437980800011</v></c>', 99437980800011],
    ['largest exact integer', '<c r="A1"><v>9007199254740991</v></c>', 9007199254740991],
    ['an integer past that', '<c r="A1"><v>9007199254740993</v></c>', '9007199254740993'],
    ['twenty digits', '<c r="A1"><v>12345678901234567890</v></c>', '12345678901234567890'],
    ['a zero in front', '<c r="A1"><v>0639984659</v></c>', '0639984659'],
    ['a plus in front', '<c r="A1"><v>+33639984659</v></c>', '+33639984659'],
    ['no number at all', '<c r="A1"><v>n/a</v></c>', 'n/a'],
    ['negative zero', '<c r="A1"><v>-0</v></c>', 0],
    ['a phone with a format of its own', '<c r="A1" s="6"><v>639984659</v></c>', 639984659],
    ['a number formatted as text', '<c r="A1" s="7"><v>1000</v></c>', 1000],
    ['a percentage', '<c r="A1" s="5"><v>0.25</v></c>', 0.25],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['error', '<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>', { kind: 'error', text: '#N/A' }],
    ['day', '<c r="A1" s="1"><v>45292</v></c>', day('2024-01-01', 45292)],
    ['day and time', '<c r="A1" s="2"><v>45292.75</v></c>', day('2024-01-01', 45292.75, '18:00:00')],
    ['time of day', '<c r="A1" s="3"><v>0.5</v></c>', { kind: 'date', day: null, time: '12:00:00', serial: 0.5 }],
    ['elapsed time', '<c r="A1" s="4"><v>1.5</v></c>', { kind: 'date', day: null, time: '36:00:00', serial: 1.5 }],
    [
      '29 February 1900 never was',
      '<c r="A1" s="1"><v>60</v></c>',
      { kind: 'date', day: null, time: null, serial: 60 },
    ],
    ['a day of ISO 8601', '<c r="A1" t="d"><v>2024-01-01T18:00:00</v></c>', day('2024-01-01', 45292.75, '18:00:00')],
    [
      'a day that never was in ISO 8601',
      '<c r="A1" t="d"><v>2023-02-30</v></c>',
      { kind: 'date', day: null, time: null, serial: 44987 },
    ],
    ['formatted and empty', '<c r="A1" s="1"/>', null],
    ['a value without digits', '<c r="A1"><v/></c>', null],
    ['attributes in apostrophes and another order', "<c t='s' s='1' r='A1' ><v>0</v></c>", 'Dupont'],
    ['a value with white space around it', '<c r="A1" t="s"><v> 0 </v></c>', 'Dupont'],
    ['an extension beside the value', '<c r="A1"><v>1</v><extLst><ext uri="x"/></extLst></c>', 1],
  ])('%s', async (_, xml, expected) => {
    // A second cell and further rows, so that the fast reader handles it too.
    expect(await firstCell(xml)).toEqual(expected);
    expect(
      await firstCell(`${xml}<c r="B1"><v>1</v></c></row>${'<row><c><v>1</v></c></row>'.repeat(20)}<row>`),
    ).toEqual(expected);
  });

  it('counts days from 1904 as stated by the workbook', async () => {
    expect(await firstCell('<c r="A1" s="1"><v>0</v></c>', { workbookPr: 'date1904="1"' })).toEqual(
      day('1904-01-01', 0),
    );
    expect(await firstCell('<c r="A1" s="1"><v>43830</v></c>', { workbookPr: 'date1904="true"' })).toEqual(
      day('2024-01-01', 43830),
    );
  });

  it('is damage when it names a missing shared text', async () => {
    await expect(firstCell('<c r="A1" t="s"><v>99</v></c>')).rejects.toMatchObject({ code: 'workbook.damaged' });
    await expect(firstCell('<c r="A1" t="s"><v>-1</v></c>')).rejects.toMatchObject({ code: 'workbook.damaged' });
  });

  it('is damage beyond the last row or column', async () => {
    await expect(firstCell('<c r="XFE1"><v>1</v></c>')).rejects.toMatchObject({ code: 'workbook.damaged' });
    await expect(firstCell('</row><row r="1048577"><c><v>1</v></c>')).rejects.toMatchObject({
      code: 'workbook.damaged',
    });
  });
});

describe('a link', () => {
  const read = (text: string, target: string): Promise<Cell> =>
    readBytes(
      makeWorkbook({
        sheets: [
          {
            rows: `<row r="3"><c r="B3" t="inlineStr"><is><t>${text}</t></is></c></row>`,
            after: '<hyperlinks><hyperlink ref="B3" r:id="rId9" display="x"/></hyperlinks>',
            links: { rId9: target },
          },
        ],
      }),
    ).then(({ rows }) => rows[3]?.[1] ?? null);

  it.each<readonly [string, string, Cell]>([
    ['Écrire', 'mailto:zoe@example.org', { kind: 'link', text: 'Écrire', target: 'mailto:zoe@example.org' }],
    ['Zoe@example.org', 'mailto:zoe@example.org?subject=x', 'Zoe@example.org'],
    ['chez example.com', 'https://www.example.com/', 'chez example.com'],
    ['', 'mailto:zoe@example.org', { kind: 'link', text: '', target: 'mailto:zoe@example.org' }],
  ])('over « %s » to %s', async (text, target, expected) => {
    // A cell with an empty inline text is empty except for its link.
    expect(await read(text, target)).toEqual(text === '' ? null : expected);
  });

  it('may be a formula', async () => {
    const cell = '<c r="A1" t="str"><f>HYPERLINK("mailto:zoe@example.org","Écrire")</f><v>Écrire</v></c>';
    expect(await firstCell(cell)).toEqual({ kind: 'link', text: 'Écrire', target: 'mailto:zoe@example.org' });
  });
});

describe('the rows of a sheet', () => {
  it('have the numbers shown in the sheet, stated or not', async () => {
    const rows =
      '<row><c><v>1</v></c></row><row r="5"><c r="C5"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>';
    expect((await readBytes(makeWorkbook({ sheets: [{ rows }] }))).rows).toEqual({
      1: [1],
      5: [null, null, 2, 3],
      6: [4],
    });
  });

  it('are left out when they are empty', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" s="1"/><c r="B2" t="inlineStr"><is><t>  </t></is></c></row><row r="3"/><row r="6"><c r="A6"><v>6</v></c><c r="B6" s="1"/></row>';
    const read = await readBytes(makeWorkbook({ sheets: [{ rows }] }));
    expect(read.rows).toEqual({ 1: [1], 6: [6] });
    expect(read.findings).toEqual([{ code: 'rows.blank', severity: 'info', count: 4 }]);
  });

  it('are read past formatted rows to the very last', async () => {
    const formatted = Array.from(
      { length: 20_000 },
      (_, index) => `<row r="${index + 2}" s="1" customFormat="1"><c r="A${index + 2}" s="1"/></row>`,
    ).join('');
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row>${formatted}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`;
    const read = (await readBytes(makeWorkbook({ sheets: [{ rows }] }))).rows;
    expect(Object.keys(read)).toEqual(['1', '1048576']);
    expect(read[1_048_576]).toHaveLength(16_384);
    expect(read[1_048_576]?.[16_383]).toBe(2);
  });

  it('are sorted when they are out of order, like cells', async () => {
    const rows =
      '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="C1"><v>30</v></c><c r="A1"><v>10</v></c><c r="C1"><v>31</v></c></row>';
    await withFile(makeWorkbook({ sheets: [{ rows }] }), async (path) => {
      const source = await openRowSource(path);
      const numbers: number[] = [];
      for await (const batch of source.rows('Feuille 1')) numbers.push(...batch.map((row) => row.number));
      expect(numbers).toEqual([1, 3]);
      expect(await rowsOf(source)).toEqual({ 1: [10, null, 31], 3: [3] });
      expect(source.findings()).toContainEqual({ code: 'rows.out_of_order', severity: 'info', count: 1 });
      await source.close();
    });
  });

  it.each([
    ['a number stands twice', [1, 2, 2, 3], { 1: [1], 2: [2], 3: [3], 4: [4] }, 2],
    ['a number comes again later', [1, 3, 2, 3], { 1: [1], 2: [3], 3: [2], 4: [4] }, 1],
    ['the last number stands twice', [1_048_576, 1_048_576], { 1_048_576: [1], 1: [2] }, 1],
    ['each has its own', [1, 2, 4], { 1: [1], 2: [2], 4: [3] }, 0],
  ] as const)('are all read, under numbers of their own, where %s', async (_, numbers, expected, repeated) => {
    const rows = numbers
      .map((number, place) => `<row r="${number}"><c r="A${number}"><v>${place + 1}</v></c></row>`)
      .join('');
    await withFile(makeWorkbook({ sheets: [{ rows }] }), async (path) => {
      const source = await openRowSource(path);
      expect(await rowsOf(source)).toEqual(expected);
      const reported = source.findings().filter(({ code }) => code === 'rows.repeated_number');
      expect(reported).toEqual(
        repeated === 0 ? [] : [{ code: 'rows.repeated_number', severity: 'warning', count: repeated }],
      );
      await source.close();
    });
  });

  it('keep their own links where a number is repeated', async () => {
    const cell = (row: number, text: string) => `<row r="${row}"><c r="A${row}" t="str"><v>${text}</v></c></row>`;
    const after = '<hyperlinks><hyperlink ref="A3" r:id="rId9"/></hyperlinks>';
    const made = makeWorkbook({
      sheets: [
        {
          rows: cell(1, 'a') + cell(1, 'b') + cell(2, 'c') + cell(3, 'd'),
          after,
          links: { rId9: 'mailto:d@example.com' },
        },
      ],
    });
    expect((await readBytes(made)).rows).toEqual({
      1: ['a'],
      2: ['b'],
      3: ['c'],
      4: [{ kind: 'link', text: 'd', target: 'mailto:d@example.com' }],
    });
  });

  it('are all read under overlapping areas', async () => {
    const row = (number: number) =>
      `<row r="${number}"><c r="A${number}"><v>${number}</v></c><c r="B${number}"><v>${number * 10}</v></c></row>`;
    const merges = (...areas: readonly string[]) =>
      `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`;
    const read = async (after: string) =>
      (await readBytes(makeWorkbook({ sheets: [{ rows: row(1) + row(2) + row(3), after }] }))).rows;
    expect(await read(merges('A1:B2', 'A2:B3'))).toEqual({ 1: [1, 10], 2: [2, 20], 3: [3, 30] });
    expect(await read(merges('A1:B1', 'A2:B3', 'A1:A3'))).toEqual({ 1: [1, 10], 2: [2, 20], 3: [3, 30] });
    expect(await read(merges('A1:B1', 'A1:B1'))).toEqual({ 1: [1], 2: [2, 20], 3: [3, 30] });
    expect(await read(merges('A1:B1', 'A2:B2'))).toEqual({ 1: [1], 2: [2], 3: [3, 30] });
  });

  it('keep the value of merged cells in the first one', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c><c r="D2"><v>5</v></c></row>';
    const after = '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>';
    expect((await readBytes(makeWorkbook({ sheets: [{ rows, after }] }))).rows).toEqual({
      1: [1, null, 3],
      2: [null, null, null, 5],
    });
  });

  it('are all read under an implausible area', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>';
    const after = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    expect((await readBytes(makeWorkbook({ sheets: [{ rows, after }] }))).rows).toEqual({ 1: [1, 2], 2: [3] });
  });

  it('report hidden cells and drop nothing', async () => {
    const rows =
      '<row r="1" hidden="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>';
    const before = '<cols><col min="2" max="2" hidden="1"/><col min="3" max="16384" hidden="true"/></cols>';
    await withFile(
      makeWorkbook({ sheets: [{ rows, before }, { name: 'Caché', state: 'hidden' }, { state: 'veryHidden' }] }),
      async (path) => {
        const source = await openRowSource(path);
        const hidden: boolean[] = [];
        for await (const batch of source.rows('Feuille 1')) hidden.push(...batch.map((row) => row.hidden));
        expect(hidden).toEqual([true, false]);
        expect(source.sheets).toEqual([
          { name: 'Feuille 1', hidden: false },
          { name: 'Caché', hidden: true },
          { name: 'Feuille 3', hidden: true },
        ]);
        expect(source.findings()).toEqual([
          { code: 'workbook.hidden_sheets', severity: 'info', count: 2 },
          { code: 'rows.hidden', severity: 'info', count: 1 },
          { code: 'workbook.hidden_columns', severity: 'info', count: 1 },
        ]);
        await source.close();
      },
    );
  });

  it('have findings by sheet, once it is read to its end', async () => {
    const sheet = (blank: number): string => `<row r="${blank + 1}"><c><v>1</v></c></row>`;
    await withFile(
      makeWorkbook({ sheets: [{ rows: sheet(1) }, { rows: sheet(2) }, { rows: sheet(4).repeat(3000) }] }),
      async (path) => {
        const source = await openRowSource(path);
        const blank = (count: number): FileFinding => ({ code: 'rows.blank', severity: 'info', count });
        await rowsOf(source, 'Feuille 1');
        await rowsOf(source, 'Feuille 2');
        for await (const batch of source.rows('Feuille 3')) if (batch.length > 0) break;
        expect([
          source.findings(),
          source.findings('Feuille 1'),
          source.findings('Feuille 2'),
          source.findings('Feuille 3'),
        ]).toEqual([[blank(3)], [blank(1)], [blank(2)], []]);
        await source.close();
      },
    );
  });

  it('report formulas saved without a value', async () => {
    const read = await readBytes(
      makeWorkbook({
        sheets: [
          { rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f></c><c r="C1"><f>A1*3</f><v></v></c></row>' },
        ],
      }),
    );
    expect(read.rows).toEqual({ 1: [1] });
    expect(read.findings).toEqual([{ code: 'workbook.formula_without_value', severity: 'warning', count: 2 }]);
  });
});
