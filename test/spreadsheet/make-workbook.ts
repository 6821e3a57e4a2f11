import { makeZip, type MadeEntry } from './make-zip.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A sheet to create: `rows` is the XML between the tags of `sheetData`, `before` and `after` the XML around it. */
export interface MadeSheet {
  readonly name?: string;
  readonly state?: string;
  readonly rows?: string;
  readonly before?: string;
  readonly after?: string;
  /** The whole part, instead of the above. */
  readonly xml?: string | Buffer;
  /** Links by relationship id. */
  readonly links?: Readonly<Record<string, string>>;
}

export interface MadeWorkbook {
  readonly sheets?: readonly MadeSheet[];
  /** XML of the items, `<si>…</si>`. */
  readonly sharedStrings?: string;
  /** Number formats of the cell styles 0, 1…: a number is a built-in format, a text a custom one. */
  readonly formats?: readonly (number | string)[];
  readonly workbookPr?: string;
  /** Parts that replace or complete the generated ones. */
  readonly parts?: Readonly<Record<string, string | Buffer | null>>;
  /** Layout of the entries in the archive. */
  readonly entry?: Partial<MadeEntry>;
}

/** A minimal workbook, as the parts of an archive. */
export function workbookEntries(made: MadeWorkbook): readonly MadeEntry[] {
  const sheets = made.sheets ?? [{}];
  const parts: Record<string, string | Buffer | null> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${made.workbookPr ?? ''}/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name ?? `Feuille ${index + 1}`}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['rStyles', 'styles', 'styles.xml'],
      ...(made.sharedStrings === undefined ? [] : [['rStrings', 'sharedStrings', 'sharedStrings.xml'] as const]),
    ]),
    'xl/styles.xml': stylesXml(made.formats ?? [0]),
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      sheet.xml ??
      `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet.before ?? ''}<sheetData>${sheet.rows ?? ''}</sheetData>${sheet.after ?? ''}</worksheet>`;
    if (sheet.links !== undefined) {
      parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(
        Object.entries(sheet.links).map(([id, target]) => [id, 'hyperlink', target, 'External']),
      );
    }
  });
  if (made.sharedStrings !== undefined)
    parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${made.sharedStrings}</sst>`;
  Object.assign(parts, made.parts);
  return Object.entries(parts).flatMap(([name, content]) =>
    content === null ? [] : [{ ...made.entry, name, content }],
  );
}

export function makeWorkbook(made: MadeWorkbook): Buffer {
  return makeZip(workbookEntries(made));
}

export function relationships(
  list: readonly (readonly [id: string, kind: string, target: string, mode?: string])[],
): string {
  const items = list.map(
    ([id, kind, target, mode]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

function stylesXml(formats: readonly (number | string)[]): string {
  const custom = formats.flatMap((format, index) =>
    typeof format === 'string' ? [`<numFmt numFmtId="${164 + index}" formatCode="${escaped(format)}"/>`] : [],
  );
  const styles = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'string' ? 164 + index : format}"/>`,
  );
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${custom.length}">${custom.join('')}</numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="${styles.length}">${styles.join('')}</cellXfs></styleSheet>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
