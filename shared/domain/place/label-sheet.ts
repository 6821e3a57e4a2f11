/** Sheets of address labels on A4, by their Avery numbers; the first is what most shops sell. */
export const LABEL_SHEETS = ['L7160', 'L7163', 'L7159', 'L7161', 'L7162', 'L7165', 'L7173', 'L7651'] as const;
export type LabelSheetName = (typeof LABEL_SHEETS)[number];

/** Lengths in millimetres. */
export interface LabelSheet {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** From the edge of a label to the same edge of the next. */
  readonly pitchX: number;
  readonly pitchY: number;
}

export const A4 = { width: 210, height: 297 } as const;

/** The measures of LibreOffice’s `labels.xml` (docs/formats/exports.md, Label sheets). */
const SHEETS: Readonly<Record<LabelSheetName, LabelSheet>> = {
  L7160: { columns: 3, rows: 7, width: 63.5, height: 38.1, left: 7.2, top: 15.15, pitchX: 66.04, pitchY: 38.1 },
  L7163: { columns: 2, rows: 7, width: 99.06, height: 38.1, left: 4.67, top: 15.15, pitchX: 101.6, pitchY: 38.1 },
  L7159: { columns: 3, rows: 8, width: 64, height: 33.86, left: 6.46, top: 13.06, pitchX: 66.54, pitchY: 33.86 },
  L7161: { columns: 3, rows: 6, width: 63.5, height: 46.56, left: 7.21, top: 8.82, pitchX: 66.04, pitchY: 46.56 },
  L7162: { columns: 2, rows: 8, width: 99.06, height: 33.87, left: 4.67, top: 13.02, pitchX: 101.6, pitchY: 33.87 },
  L7165: { columns: 2, rows: 4, width: 99.06, height: 67.73, left: 4.67, top: 13.04, pitchX: 101.6, pitchY: 67.73 },
  L7173: { columns: 2, rows: 5, width: 99.06, height: 57, left: 4.67, top: 6, pitchX: 101.6, pitchY: 57 },
  L7651: { columns: 5, rows: 13, width: 38.1, height: 21.17, left: 4.67, top: 10.9, pitchX: 40.64, pitchY: 21.17 },
};

export function labelSheet(name: LabelSheetName): LabelSheet {
  return SHEETS[name];
}

export function labelCount({ columns, rows }: LabelSheet): number {
  return columns * rows;
}

/** Limits of the correction for a printer: millimetres, per cent. */
export const PRINTER_LIMITS = { offset: 10, leastScale: 95, mostScale: 105 } as const;

/** A correction for a printer: offsets in millimetres to the right and downwards, scales in per cent from that corner. */
export interface PrinterCorrection {
  readonly offsetX: number;
  readonly offsetY: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

export const NO_CORRECTION: PrinterCorrection = { offsetX: 0, offsetY: 0, scaleX: 100, scaleY: 100 };

export function isOffset(millimetres: number): boolean {
  return Math.abs(millimetres) <= PRINTER_LIMITS.offset;
}

export function isScale(percent: number): boolean {
  return percent >= PRINTER_LIMITS.leastScale && percent <= PRINTER_LIMITS.mostScale;
}

/** The upper left corner of a label, by its place on the sheet from 0, row by row. */
export function labelCorner(sheet: LabelSheet, place: number): { readonly x: number; readonly y: number } {
  return {
    x: sheet.left + (place % sheet.columns) * sheet.pitchX,
    y: sheet.top + Math.floor(place / sheet.columns) * sheet.pitchY,
  };
}
