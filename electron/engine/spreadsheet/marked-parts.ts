import { DECLARATION, MAIN, OFFICE_RELATIONSHIPS, PACKAGE_RELATIONSHIPS, workbookParts } from './xlsx-parts.ts';

/** How a cell is shown; each has a style of its own, and one for when it is marked. */
const FORMATS = ['general', 'text', 'day', 'moment', 'time'] as const;
export type CellFormat = (typeof FORMATS)[number];

const NUMBER_FORMATS: Readonly<Record<CellFormat, number>> = { general: 0, text: 49, day: 14, moment: 22, time: 21 };

const HEADER_STYLE = FORMATS.length * 2;

/** Place of a style among those of the workbook. */
export function styleOf(format: CellFormat | 'header', isMarked: boolean): number {
  return format === 'header' ? HEADER_STYLE : FORMATS.indexOf(format) * 2 + (isMarked ? 1 : 0);
}

function styles(): string {
  const font = (bold: string): string => `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  const style = (format: number, fontId: number, fill: number): string =>
    `<xf numFmtId="${String(format)}" fontId="${String(fontId)}" fillId="${String(fill)}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>`;
  const cells = FORMATS.map((format) => style(NUMBER_FORMATS[format], 0, 0) + style(NUMBER_FORMATS[format], 0, 2)).join('');
  return [
    `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2">${font('')}${font('<b/>')}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFFD9B3"/><bgColor indexed="64"/></patternFill></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${String(HEADER_STYLE + 1)}">${cells}${style(NUMBER_FORMATS.text, 1, 0)}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}

/** Every part of a workbook with notes but its sheet, its notes, their boxes and the relationships of the sheet. */
export function markedParts(sheet: string): readonly (readonly [string, string])[] {
  const notes =
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>';
  return workbookParts(sheet).map(([name, xml]) => {
    if (name === '[Content_Types].xml') return [name, xml.replace('</Types>', notes)];
    return [name, name === 'xl/styles.xml' ? styles() : xml];
  });
}

/** The sheet up to its first row: the header stays in sight, what is typed anew is text. */
export function markedSheetHead(widths: readonly number[]): string {
  const columns = widths.map((width, index) => {
    const place = String(index + 1);
    return `<col min="${place}" max="${place}" width="${String(width)}" style="${String(styleOf('text', false))}" customWidth="1"/>`;
  });
  return `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
}

export const NOTES_HEAD = `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>Aval</author></authors><commentList>`;
export const NOTES_FOOT = '</commentList></comments>';

export const BOXES_HEAD =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
export const BOXES_FOOT = '</xml>';

/** The box in which a note is shown, two columns wide, beside its cell. Row and column from 0. */
export function noteBox(number: number, row: number, column: number): string {
  const anchor = [column + 1, 15, row, 2, column + 4, 0, row + 5, 0].join(', ');
  return `<v:shape id="_x0000_s${String(1025 + number)}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`;
}

export const SHEET_RELATIONSHIPS_HEAD = `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId2" Type="${OFFICE_RELATIONSHIPS}/comments" Target="../comments1.xml"/>`;
export const SHEET_RELATIONSHIPS_FOOT = '</Relationships>';
export const LINK_TYPE = `${OFFICE_RELATIONSHIPS}/hyperlink`;
