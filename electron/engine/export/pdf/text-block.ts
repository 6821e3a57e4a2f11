import { LABEL_PAGE, POINTS_PER_MILLIMETRE } from './calibration.ts';
import { pdfText, points } from './pdf-writer.ts';

/** Where a block of text stands on an A4 page: millimetres from the left and the top, `y` is the first baseline. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  /** Millimetres. */
  readonly leading: number;
  /** Points. */
  readonly size: number;
}

/** The operators of a block of lines. */
export function textBlock(lines: readonly string[], { x, y, leading, size }: TextPlace): string {
  const at = `${points(x * POINTS_PER_MILLIMETRE)} ${points(LABEL_PAGE.height - y * POINTS_PER_MILLIMETRE)}`;
  const shown = lines.map((line) => `${pdfText(line)} Tj`).join(' T* ');
  return `BT /F ${points(size)} Tf ${points(leading * POINTS_PER_MILLIMETRE)} TL ${at} Td ${shown} ET`;
}
