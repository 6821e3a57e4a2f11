import {
  A4,
  labelCorner,
  labelCount,
  labelSheet,
  type LabelSheet,
  type LabelSheetName,
  type PrinterCorrection,
} from '../../../../shared/domain/place/label-sheet.ts';
import { say } from '../../../../shared/text/index.ts';
import { writeWholeFile, type WrittenFile } from '../../spreadsheet/write/output-file.ts';
import { lineWidth } from './label-font.ts';
import { pdfText, PdfWriter, points } from './pdf-writer.ts';

export const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** Inner margin of a label, in millimetres. */
export const PADDING = { x: 3, y: 2 } as const;
/** Labels from this width on, in millimetres, have a larger type. */
const WIDE = 80;
const LEADING = 1.3;
/** Of the crosses: distance from the edges of the paper, and length of an arm, in millimetres. */
const CROSS = { edge: 10, arm: 5 } as const;

export const LABEL_PAGE = { width: A4.width * POINTS_PER_MILLIMETRE, height: A4.height * POINTS_PER_MILLIMETRE };

export function isWide({ width }: LabelSheet): boolean {
  return width >= WIDE;
}

/** The operator that moves and scales a page from its upper left corner; '' when there is nothing to correct. */
export function printerCorrection({ offsetX, offsetY, scaleX, scaleY }: PrinterCorrection): string {
  if (offsetX === 0 && offsetY === 0 && scaleX === 100 && scaleY === 100) return '';
  const [x, y] = [scaleX / 100, scaleY / 100];
  const down = LABEL_PAGE.height * (1 - y) - offsetY * POINTS_PER_MILLIMETRE;
  return `${[x, 0, 0, y, offsetX * POINTS_PER_MILLIMETRE, down].map(precise).join(' ')} cm\n`;
}

/** A number to a millionth: a scale is multiplied by the height of the page. */
function precise(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

interface Calibrated extends PrinterCorrection {
  readonly labels: LabelSheetName;
  readonly printer: string;
}

/**
 * The edges of the labels, to print on plain paper and compare with a sheet; the current correction; and a cross in two
 * corners, from which the distances to the edges are measured.
 */
export async function writeCalibration(path: string, calibrated: Calibrated): Promise<WrittenFile> {
  const sheet = labelSheet(calibrated.labels);
  const texts = calibrationTexts(calibrated);
  const edges = Array.from({ length: labelCount(sheet) }, (_, place) => {
    const { x, y } = labelCorner(sheet, place);
    return `${lengths(x, A4.height - y - sheet.height, sheet.width, sheet.height)} re S\n`;
  });
  const crosses = [cross(CROSS.edge, A4.height - CROSS.edge), cross(A4.width - CROSS.edge, CROSS.edge)];
  const size = Math.min(
    isWide(sheet) ? 8 : 6,
    ((sheet.width - 2 * PADDING.x) * POINTS_PER_MILLIMETRE) / Math.max(...texts.map(lineWidth)),
  );
  const corner = labelCorner(sheet, 0);
  const shown = texts.map((line) => `${pdfText(line)} Tj`).join(' T* ');
  const at = lengths(corner.x + PADDING.x, A4.height - corner.y - PADDING.y - 4);
  const content = [
    printerCorrection(calibrated),
    `0.3 w 0.5 G\n${edges.join('')}0 G\n${crosses.join('')}`,
    `BT /F ${points(size)} Tf ${points(size * LEADING)} TL ${at} Td ${shown} ET\n`,
  ];
  return writeWholeFile(path, async (output) => {
    const pdf = new PdfWriter(output, LABEL_PAGE, texts[0]);
    await pdf.page(content.join(''));
    await pdf.finish();
  });
}

function calibrationTexts({ labels, printer, ...correction }: Calibrated): readonly [string, ...string[]] {
  const { offsetX, offsetY, scaleX, scaleY } = correction;
  const moved = [
    say('fr', offsetX < 0 ? 'list.to_the_left' : 'list.to_the_right', { millimetres: written(Math.abs(offsetX)) }),
    say('fr', offsetY < 0 ? 'list.upwards' : 'list.downwards', { millimetres: written(Math.abs(offsetY)) }),
  ];
  return [
    say('fr', 'list.calibration', { labels }) + (printer === '' ? '' : ` · ${printer}`),
    say('fr', 'list.calibration_then'),
    say('fr', 'list.calibration_offset', { moved: moved.join(', ') }),
    say('fr', 'list.calibration_scale', { width: written(scaleX), height: written(scaleY) }),
    say('fr', 'list.calibration_crosses', { distance: CROSS.edge }),
  ];
}

function cross(x: number, y: number): string {
  const { arm } = CROSS;
  return `${lengths(x - arm, y)} m ${lengths(x + arm, y)} l S\n${lengths(x, y - arm)} m ${lengths(x, y + arm)} l S\n`;
}

/** Millimetres in points. */
function lengths(...millimetres: readonly number[]): string {
  return millimetres.map((length) => points(length * POINTS_PER_MILLIMETRE)).join(' ');
}

function written(value: number): string {
  return String(value).replace('.', ',');
}
