import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readBytes, refusalOf, withFile } from '../../../../test/spreadsheet/read-all.ts';
import { openRowSource } from '../open-row-source.ts';
import { singleByteTable, type SingleByteEncoding } from './single-byte.ts';

const FRENCH =
  'Nom;Prénom;Ville\nLEFÈVRE;Éloïse;Château-d’Œx\nNOËL;Françoise;L’Haÿ-les-Roses\nGÂTEAU;Zoé;« Bû » n° 3\n';

function encoded(text: string, encoding: SingleByteEncoding): Buffer {
  const bytes = new Map(singleByteTable(encoding).map((character, index) => [character, index + 0x80]));
  return Buffer.from(
    [...text].map((character) =>
      (character.codePointAt(0) ?? 0) < 0x80 ? character.charCodeAt(0) : (bytes.get(character) ?? 0x3f),
    ),
  );
}

describe('the encoding of a text file', () => {
  const rows = {
    1: ['Nom', 'Prénom', 'Ville'],
    2: ['LEFÈVRE', 'Éloïse', 'Château-d’Œx'],
    3: ['NOËL', 'Françoise', 'L’Haÿ-les-Roses'],
    4: ['GÂTEAU', 'Zoé', '« Bû » n° 3'],
  };
  // MacRoman has its own œ; DOS has neither œ nor ’.
  const dos = FRENCH.replaceAll('’', "'").replaceAll('Œ', 'OE').replaceAll('«', '"').replace(/"|»/g, '');
  const dosRows = {
    1: ['Nom', 'Prénom', 'Ville'],
    2: ['LEFÈVRE', 'Éloïse', "Château-d'OEx"],
    3: ['NOËL', 'Françoise', "L'Haÿ-les-Roses"],
    4: ['GÂTEAU', 'Zoé', ' Bû  n° 3'],
  };

  it.each<readonly [string, string, Buffer, object]>([
    ['UTF-8', 'utf-8', Buffer.from(FRENCH), rows],
    ['UTF-8 with its mark', 'utf-8', Buffer.from(`\uFEFF${FRENCH}`), rows],
    ['UTF-16 of Windows', 'utf-16le', Buffer.from(`\uFEFF${FRENCH}`, 'utf16le'), rows],
    ['UTF-16, big end first', 'utf-16be', Buffer.from(`\uFEFF${FRENCH}`, 'utf16le').swap16(), rows],
    ['UTF-16 without its mark', 'utf-16le', Buffer.from(FRENCH, 'utf16le'), rows],
    ['Windows', 'windows-1252', encoded(FRENCH, 'windows-1252'), rows],
    ['an old Mac', 'macintosh', encoded(FRENCH, 'macintosh'), rows],
    ['DOS', 'ibm850', encoded(dos, 'ibm850'), dosRows],
    ['ASCII', 'utf-8', Buffer.from('a;b\n1;2\n'), { 1: ['a', 'b'], 2: ['1', '2'] }],
    [
      'capitals of Windows',
      'windows-1252',
      encoded('NOM;VILLE\nLEFÈVRE;MÂCON\n', 'windows-1252'),
      { 1: ['NOM', 'VILLE'], 2: ['LEFÈVRE', 'MÂCON'] },
    ],
    [
      'one accent of Windows',
      'windows-1252',
      encoded('Nom;Ville\nA;Mâcon\n', 'windows-1252'),
      { 1: ['Nom', 'Ville'], 2: ['A', 'Mâcon'] },
    ],
    [
      'one accent of a Mac',
      'macintosh',
      encoded('Nom;Ville\nA;Mâcon\n', 'macintosh'),
      { 1: ['Nom', 'Ville'], 2: ['A', 'Mâcon'] },
    ],
    [
      'euros of Windows',
      'windows-1252',
      encoded('Article;Prix\nA;12 €\n', 'windows-1252'),
      { 1: ['Article', 'Prix'], 2: ['A', '12 €'] },
    ],
  ])('%s', async (_, encoding, bytes, expected) => {
    const read = await readBytes(bytes);
    expect(read.source.encoding).toBe(encoding);
    expect(read.rows).toEqual(expected);
    expect(read.findings).toEqual([]);
  });

  it('is weighed over the whole file, not its beginning', async () => {
    const ascii = 'Martin;Lyon\n'.repeat(60_000);
    const read = await readBytes(Buffer.concat([Buffer.from(ascii), encoded('Lefèvre;Mâcon\n', 'windows-1252')]));
    expect(read.source.encoding).toBe('windows-1252');
    expect(read.rows[60_001]).toEqual(['Lefèvre', 'Mâcon']);
  });

  it('may be double, and is repaired and reported', async () => {
    const twice = Buffer.from(FRENCH, 'utf8')
      .toString('latin1')
      .replace(
        /[\x80-\x9f]/g,
        (character) => singleByteTable('windows-1252')[character.charCodeAt(0) - 0x80] ?? character,
      );
    const read = await readBytes(Buffer.from(twice));
    expect(read.rows).toEqual(rows);
    expect(read.findings).toEqual([{ code: 'csv.double_encoding', severity: 'info', count: 17 }]);
  });

  it('may be double by way of a Mac', async () => {
    const twice = [...Buffer.from('Nom;Prénom\nBénévole;Zoé\n')]
      .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : (singleByteTable('macintosh')[byte - 0x80] ?? '')))
      .join('');
    const read = await readBytes(Buffer.from(twice));
    expect(read.rows).toEqual({ 1: ['Nom', 'Prénom'], 2: ['Bénévole', 'Zoé'] });
  });

  it('may be double by way of programs without Windows encodings', async () => {
    const read = await readBytes(
      Buffer.from(Buffer.from('Nom;Ville\nÉléonore;Évry – Çà\nCœur;L’Île\n').toString('latin1')),
    );
    expect(read.rows).toEqual({ 1: ['Nom', 'Ville'], 2: ['Éléonore', 'Évry – Çà'], 3: ['Cœur', 'L’Île'] });
  });

  it('may be mixed', async () => {
    const mixed = Buffer.concat([
      Buffer.from('Prénom;Ville\nZoé;Mâcon\nNoël;Étréchy\n'),
      encoded('Éloïse;Bâle\n', 'windows-1252'),
    ]);
    const read = await readBytes(mixed);
    expect(read.source.encoding).toBe('utf-8');
    expect(read.rows[4]).toEqual(['Éloïse', 'Bâle']);
    expect(read.findings).toEqual([{ code: 'csv.mixed_encoding', severity: 'warning' }]);
  });

  it('keeps correct text that looks similar to a wrong one', async () => {
    const read = await readBytes('Nom;Note\nSÃO;Â ; CAFÉ» « É\n«CAFÉ»;École – « Âge »\n');
    expect(read.findings).toEqual([]);
    expect(read.rows[3]).toEqual(['«CAFÉ»', 'École – « Âge »']);
  });

  it('is not that of a text where there are NULs', async () => {
    expect(await refusalOf('Nom;Ville\nA;\0B\n')).toBe('workbook.binary');
    expect(await refusalOf(Buffer.concat([Buffer.from('Nom;Ville\n'.repeat(100_000)), Buffer.from([0])]))).toBe(
      'workbook.binary',
    );
  });
});

describe('the delimiter of a text file', () => {
  it.each<readonly [string, string | null, string, object]>([
    ['semicolons beside decimal commas', ';', 'Nom;Prix;Note\nA;1,5;x\nB;2,5;y, z\nC;3;w\n', { 2: ['A', '1,5', 'x'] }],
    ['commas beside semicolons in the text', ',', 'Nom,Note\nA,"x; y; z"\nB,q\nC,"u; v"\n', { 2: ['A', 'x; y; z'] }],
    ['tabs', '\t', 'Nom\tVille\nA\tB, C\n', { 2: ['A', 'B, C'] }],
    ['bars', '|', 'Nom|Ville|CP\nA|B|01000\n', { 2: ['A', 'B', '01000'] }],
    [
      'a title above the table',
      ';',
      'Clients de la boutique, mise à jour\n\nNom;Ville;CP\nA;B;1\nC;D;2\n',
      { 4: ['A', 'B', '1'] },
    ],
    ['one column', null, 'Téléphone\n06 39 98 12 34\n04 65 71 00 00\n', { 2: ['06 39 98 12 34'] }],
    ['a header alone', ';', 'Nom;Prénom;Ville', { 1: ['Nom', 'Prénom', 'Ville'] }],
    ['a wish on the first line', ',', 'sep=,\nNom;x,Ville\nA,B\n', { 1: ['Nom;x', 'Ville'], 2: ['A', 'B'] }],
    ['a wish in quotes', '|', '"sep=|"\r\nNom|Ville\r\nA|B\r\n', { 2: ['A', 'B'] }],
    ['a wish for tabs', '\t', 'sep=\t\nNom\tVille\n', { 1: ['Nom', 'Ville'] }],
  ])('%s', async (_, delimiter, text, expected) => {
    const read = await readBytes(text);
    expect(read.source.delimiter).toBe(delimiter);
    expect(read.rows).toMatchObject(expected);
  });
});

describe('a delimiter that is reported rather than followed', () => {
  const people = [
    'Nom^Adresse^Téléphone',
    'PETIT^12, rue Pasteur^06 39 98 00 01',
    'ROY^3, rue Haute^06 39 98 00 02',
    'DUC^5, quai Bas^06 39 98 00 03',
  ];

  it.each(['^', '~', ':'])('is reported: %s', async (delimiter) => {
    await withFile(Buffer.from(people.join('\n').replaceAll('^', delimiter)), async (path) => {
      await expect(openRowSource(path)).rejects.toMatchObject({
        code: 'workbook.rare_delimiter',
        params: { delimiter },
      });
    });
    expect(
      (await readBytes(Buffer.from(`sep=${delimiter}\n${people.join('\n').replaceAll('^', delimiter)}`))).rows[2],
    ).toEqual(['PETIT', '12, rue Pasteur', '06 39 98 00 01']);
  });

  it.each([
    ['hours beside semicolons', 'Nom;Heure\nPETIT;10:30:00\nROY;11:30:00\n', ['PETIT', '10:30:00']],
    ['a colon in a line of text', 'Nom : PETIT\nNom : ROY\n', ['Nom : ROY']],
    ['addresses of sites', 'Site\nhttps://a.example.com\nhttps://b.example.com\n', ['https://a.example.com']],
    ['a tilde in a few names', 'Nom;Ville\nPETIT ~ ROY;Lyon\nDUC;Nantes\n', ['PETIT ~ ROY', 'Lyon']],
  ])('is none of %s', async (_, text, second) => {
    expect((await readBytes(Buffer.from(text))).rows[2]).toEqual(second);
  });
});

describe('a wrong `sep=` line', () => {
  it('is not followed, and reported', async () => {
    const read = await readBytes('sep=,\nNom;Rue\nA;1, rue des Lilas\nB;\nC;2 rue des Lilas\n');
    expect(read.rows).toMatchObject({ 1: ['Nom', 'Rue'], 2: ['A', '1, rue des Lilas'], 4: ['C', '2 rue des Lilas'] });
    expect(read.findings).toEqual([
      { code: 'csv.separator_ignored', severity: 'info', params: { named: ',', delimiter: ';' } },
    ]);
  });

  it('is followed where no other delimiter divides the records', async () => {
    const read = await readBytes('sep=,\nNom\nA\n');
    expect([read.source.delimiter, read.findings]).toEqual([',', []]);
  });
});

describe('the records of a text file', () => {
  it.each<readonly [string, string, object]>([
    ['line ends of Windows', 'a;b\r\n1;2\r\n', { 1: ['a', 'b'], 2: ['1', '2'] }],
    ['line ends of an old Mac', 'a;b\r1;2\r', { 1: ['a', 'b'], 2: ['1', '2'] }],
    ['no end of the last line', 'a;b\n1;2', { 1: ['a', 'b'], 2: ['1', '2'] }],
    ['an end after a delimiter', 'a;b\n1;', { 1: ['a', 'b'], 2: ['1'] }],
    [
      'line breaks and doubled quotes in quotes',
      'a;b\n"1\r\n2";"x ""y"""\n3;4\n',
      { 2: ['1\r\n2', 'x "y"'], 3: ['3', '4'] },
    ],
    ['empty quotes', 'a;b\n"";"x"\n', { 2: [null, 'x'] }],
    ['white space around quotes', 'a;b\n "1" ; "2;3" \n', { 2: ['1', '2;3'] }],
    ['a quote inside a text', 'a;b\nécran 24";y\nx;"z"\n', { 2: ['écran 24"', 'y'], 3: ['x', 'z'] }],
    [
      'blank lines and empty records count and are left out',
      'a;b\n\n;;\n1;2\n  \n3;4\n',
      { 1: ['a', 'b'], 4: ['1', '2'], 6: ['3', '4'] },
    ],
    ['more fields than the header', 'a;b\n1;2;3;4\n', { 2: ['1', '2', '3', '4'] }],
    ['text that looks like a formula', 'a;b\n=1+1;@x\n', { 2: ['=1+1', '@x'] }],
    ['what a workbook would escape', 'a,b\n_x0041_,&amp;\n', { 2: ['_x0041_', '&amp;'] }],
    ['an emoji', 'a;b\n😀;é\n', { 2: ['😀', 'é'] }],
  ])('%s', async (_, text, expected) => {
    expect((await readBytes(text)).rows).toMatchObject(expected);
  });

  it('unwrap numbers that were written as formulas', async () => {
    const read = await readBytes('tel,nom\n="0639981234",A\n"=""0465710000""",B\n="06;12,34",C\n');
    expect(read.rows).toMatchObject({ 2: ['0639981234', 'A'], 3: ['0465710000', 'B'], 4: ['06;12,34', 'C'] });
    expect(read.findings).toEqual([{ code: 'csv.formula_text', severity: 'info', count: 3 }]);
  });

  it.each<readonly [string, string, object]>([
    ['never closed', 'a;b;c\n1;"2;3\n4;5;6\n7;8;9\n', { 2: ['1', '"2', '3'], 3: ['4', '5', '6'], 4: ['7', '8', '9'] }],
    [
      'closed by the next one',
      'a;b;c\n1;"2;3\n4;"5";6\n7;8;9\n',
      { 2: ['1', '"2', '3'], 3: ['4', '5', '6'], 4: ['7', '8', '9'] },
    ],
    ['never closed in the last record', 'a;b\n1;2\n3;"4\n', { 2: ['1', '2'], 3: ['3', '"4'] }],
    [
      'around a name within quotes',
      'a;b\n1;"Hôtel "Le Lion" Paris"\n3;4\n',
      { 2: ['1', 'Hôtel "Le Lion" Paris'], 3: ['3', '4'] },
    ],
  ])('recover from a quote %s', async (_, text, expected) => {
    expect((await readBytes(text)).rows).toMatchObject(expected);
  });

  it('report quotes taken for characters', async () => {
    expect((await readBytes('a;b;c\n1;"2;3\n4;5;6\n')).findings).toEqual([
      { code: 'csv.stray_quotes', severity: 'warning', count: 1 },
    ]);
  });

  it('lose one record, not the file, to an unclosed quote', async () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => `${index};"Rue ${index}";x`).join('\n');
    const read = await readBytes(`n;rue;z\n0;"jamais fermé;x\n${lines}\n`);
    expect(Object.keys(read.rows)).toHaveLength(50_002);
    expect(read.rows[2]).toEqual(['0', '"jamais fermé', 'x']);
  });

  it('take no more time with stray quotes on every line', async () => {
    const never = `a;b;c\n${'1;"x;3\n'.repeat(100_000)}`;
    expect(Object.keys((await readBytes(never)).rows)).toHaveLength(100_001);
    const late = `a;b;c\n${'1;"x;3\n'.repeat(20_000)}1;2;"3"\n`.repeat(4);
    expect(Object.keys((await readBytes(late)).rows)).toHaveLength(4 * 20_002);
  });

  it('have limits', async () => {
    expect(await refusalOf(`a;b\n${';'.repeat(20_000)}x\n`)).toBe('workbook.too_large');
    expect(await refusalOf('x'.repeat(6 << 20))).toBe('workbook.too_large');
  });

  it('are read in pieces like the whole', async () => {
    const field = fc.oneof(
      fc.constantFrom('', 'x', 'a;b', 'a"b', 'ligne\nligne', '"', ' x ', 'é', '€'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 30 }),
        async (records) => {
          const kept = records.map((fields) => fields.map((text) => text.replaceAll('\0', '').replaceAll('\r', '')));
          const quoted = kept
            .map((fields) => fields.map((text) => `"${text.replaceAll('"', '""')}"`).join(';'))
            .join('\n');
          const read = await readBytes(`"a";"b";"c"\n${quoted}\n`);
          const seen = Object.fromEntries(
            kept
              .map(
                (fields, index) =>
                  [
                    index + 2,
                    fields
                      .slice(0, 1 + fields.findLastIndex((text) => !/^[\p{Cc}\p{Cf}\p{Z}]*$/u.test(text)))
                      .map((text) => (text === '' ? null : text)),
                  ] as const,
              )
              .filter(([, fields]) => fields.length > 0),
          );
          expect({ ...read.rows, 1: null }).toEqual({ ...seen, 1: null });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are read line by line where quotes have no meaning', async () => {
    const read = await readBytes(`Nom;Ville;Âge\n${'x;"a;1\n'.repeat(20_000)}y;"b\nc";2;3\n`);
    expect([read.rows[20_001], read.rows[20_002], read.rows[20_003]]).toEqual([
      ['x', '"a', '1'],
      ['y', '"b'],
      ['c"', '2', '3'],
    ]);
  });

  it('are no more than four times those of a sheet', async () => {
    expect(await refusalOf('a;b\n'.repeat(4_194_305))).toBe('workbook.too_many_lines');
  });

  it('come in batches, can be stopped, and report progress', async () => {
    await withFile('a;b\n'.repeat(400_000), async (path) => {
      const source = await openRowSource(path);
      const controller = new AbortController();
      const shares: number[] = [];
      const reading = (async () => {
        for await (const batch of source.rows('', { signal: controller.signal })) {
          shares.push(source.progress());
          if (shares.length === 3) controller.abort(new Error('assez'));
          expect(batch.length).toBeLessThanOrEqual(1024);
        }
      })();
      await expect(reading).rejects.toThrow('assez');
      expect(shares).toHaveLength(3);
      expect(shares[2]).toBeGreaterThan(0);
      expect(shares[2]).toBeLessThan(0.5);
      await source.close();
    });
  });
});
