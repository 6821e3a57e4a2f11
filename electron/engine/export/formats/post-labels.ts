import { LINE_COLUMNS } from './line-columns.ts';
import { labelCorner, labelCount, labelSheet, type LabelSheet } from '../../../../shared/domain/place/label-sheet.ts';
import { postalLines } from '../../model/address-fit.ts';
import { batchesOf, writeWholeFile, type TableRows } from '../../spreadsheet/write/output-file.ts';
import { isPrintable, lineWidth } from '../pdf/label-font.ts';
import type { ListFormat, ListGround } from './list-format.ts';
import type { Witness } from './rows-digest.ts';
import {
  isWide,
  PADDING,
  LABEL_PAGE,
  POINTS_PER_MILLIMETRE,
  printerCorrection,
  writeCalibration,
} from '../pdf/calibration.ts';
import { pdfPages, shownTexts } from '../pdf/pdf-reader.ts';
import { pdfText, PdfWriter, points } from '../pdf/pdf-writer.ts';
import { addressedTo } from '../../model/recipient.ts';

const LEADING = 1.2;
/** Font sizes in points. */
const LARGEST = { narrow: 9, wide: 11 } as const;
const CALIBRATION = 'calibrage.pdf';

/** Sheets of address labels, one label per letter, and a page that shows the positions of the labels. */
export const postLabels: ListFormat = {
  lists: 'people',
  name: 'post-labels',
  channels: ['post'],
  fileName: 'post-labels.pdf',
  columns: LINE_COLUMNS,

  reading: { kind: 'own', witness: labelWitness, read: labelsAgain },

  row({ contact: { person }, recipient }, ground) {
    const lines = postalLines(addressedTo(person, recipient)) ?? postalLines(person);
    if (lines === null) throw new Error('a letter without lines is on the list');
    if (!lines.every(isPrintable)) ground.remark('letter_unprintable');
    return lines.map((line) => line.replace(/[^A-Z\d ]/gu, '?'));
  },

  async write(path, rows, { signal, ground, beside }) {
    const { labels } = ground.choices;
    const sheet = labelSheet(labels);
    const correction = printerCorrection(ground.choices);
    const written = await writeWholeFile(path, async (output) => {
      const pdf = new PdfWriter(output, LABEL_PAGE, ground.campaign.name);
      for await (const content of labelPages(sheet, rows, ground)) {
        signal?.throwIfAborted();
        await pdf.page(correction + content);
      }
      await pdf.finish();
    });
    const calibration = await writeCalibration(beside(CALIBRATION), ground.choices);
    return { ...written, companions: [{ name: CALIBRATION, sha256: calibration.sha256, rows: null }] };
  },
};

/** Labels have no reference: the first line, the whole address and the last printed line are compared. */
function labelWitness(lines: readonly string[]): Witness {
  const printed = lines.filter((line) => line !== '');
  return [printed[0] ?? '', printed.join('\n'), printed.at(-1) ?? ''];
}

async function* labelsAgain(path: string, signal: AbortSignal | undefined): AsyncGenerator<Witness, undefined> {
  for await (const content of pdfPages(path, signal)) {
    for (const operators of content.split('\n'))
      if (operators.endsWith(' ET')) yield labelWitness(shownTexts(operators));
  }
}

/** At least one page: an empty list is an empty sheet. */
async function* labelPages(
  sheet: LabelSheet,
  rows: TableRows,
  { choices }: ListGround,
): AsyncGenerator<string, undefined> {
  const count = labelCount(sheet);
  let place = choices.firstLabel - 1;
  let content = '';
  for await (const batch of batchesOf(rows)) {
    for (const lines of batch) {
      if (place === count) {
        yield content;
        content = '';
        place = 0;
      }
      content += label(
        sheet,
        place,
        lines.filter((line) => line !== ''),
      );
      place += 1;
    }
  }
  yield content;
}

/** One address, vertically centred on its label: empty lines are not printed. */
function label(sheet: LabelSheet, place: number, lines: readonly string[]): string {
  const inner = {
    width: (sheet.width - 2 * PADDING.x) * POINTS_PER_MILLIMETRE,
    height: (sheet.height - 2 * PADDING.y) * POINTS_PER_MILLIMETRE,
  };
  const largest = isWide(sheet) ? LARGEST.wide : LARGEST.narrow;
  const size = Math.min(
    largest,
    inner.width / Math.max(...lines.map(lineWidth)),
    inner.height / (lines.length * LEADING),
  );
  const { x, y } = labelCorner(sheet, place);
  const middle = (y + sheet.height / 2) * POINTS_PER_MILLIMETRE;
  const baseline = LABEL_PAGE.height - middle + ((lines.length - 1) * LEADING * size) / 2 - size * 0.36;
  const first = `BT /F ${points(size)} Tf ${points(size * LEADING)} TL ${points((x + PADDING.x) * POINTS_PER_MILLIMETRE)} ${points(baseline)} Td`;
  return `${first} ${lines.map((line) => `${pdfText(line)} Tj`).join(' T* ')} ET\n`;
}
