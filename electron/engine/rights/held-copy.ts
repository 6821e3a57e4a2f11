import { HELD_BLOCKS } from '../../../shared/domain/contact/rights.ts';
import { say } from '../../../shared/text/index.ts';
import type { Language } from '../../../shared/text/text.ts';
import { LABEL_PAGE, POINTS_PER_MILLIMETRE } from '../export/pdf/calibration.ts';
import { PdfWriter } from '../export/pdf/pdf-writer.ts';
import { textBlock } from '../export/pdf/text-block.ts';
import { wrappedLines } from '../export/pdf/wrapped-lines.ts';
import { shortDay } from '../model/written-date.ts';
import { writeCsv } from '../spreadsheet/write/csv-writer.ts';
import { writeWholeFile, type WrittenFile } from '../spreadsheet/write/output-file.ts';
import type { HeldData } from './held-data.ts';
import { heldLines, type HeldLine } from './held-lines.ts';

/** The copies of the data held on a person: to read, and for programs (art. 15(3) and 20 RGPD). */

/** JSON, in the shape of `HeldData`. */
export function writeHeldJson(path: string, held: HeldData): Promise<WrittenFile> {
  return writeWholeFile(path, (output) => output.write(Buffer.from(`${JSON.stringify(held, null, 2)}\n`)));
}

/** In French: the column names of every file that Aval writes. */
const COLUMNS = ['RUBRIQUE', 'CHAMP', 'VALEUR', 'DATE'] as const;

export function writeHeldCsv(path: string, held: HeldData, language: Language): Promise<WrittenFile> {
  const rows = heldLines(held, language).map(({ block, label, value, on }) => [
    say(language, `rights.block.${block}`),
    label,
    value,
    on ?? '',
  ]);
  return writeCsv(path, { bom: true, delimiter: ';', lineEnd: '\r\n' }, COLUMNS, rows);
}

/** Millimetres and points of a page. */
const PAGE = { left: 20, width: 170, top: 25, bottom: 275, label: 45 } as const;
const SIZE = 9.5;
const LEADING = 4.6;

/** The readable copy: five blocks, over as many pages as they need. */
export function writeHeldPdf(path: string, held: HeldData, language: Language): Promise<WrittenFile> {
  const title = say(language, 'rights.copy_title', { organisation: held.organisation, day: shortDay(held.at) });
  return writeWholeFile(path, async (output) => {
    const pdf = new PdfWriter(output, LABEL_PAGE, title);
    for (const page of pagesOf(title, heldLines(held, language), language)) await pdf.page(page);
    await pdf.finish();
  });
}

interface Printed {
  readonly x: number;
  readonly size: number;
  readonly text: string;
}

function pagesOf(title: string, lines: readonly HeldLine[], language: Language): readonly string[] {
  const rows: (readonly Printed[])[] = [
    ...wrapped(title, 13, PAGE.width).map((text) => [{ x: PAGE.left, size: 13, text }]),
    [],
  ];
  for (const block of HELD_BLOCKS) {
    rows.push([], [{ x: PAGE.left, size: 11.5, text: say(language, `rights.block.${block}`) }]);
    const own = lines.filter((line) => line.block === block);
    if (own.length === 0) rows.push([{ x: PAGE.left, size: SIZE, text: say(language, 'rights.held.nothing') }]);
    for (const line of own) rows.push(...rowsOf(line));
  }
  const perPage = Math.floor((PAGE.bottom - PAGE.top) / LEADING);
  const count = Math.max(1, Math.ceil(rows.length / perPage));
  return Array.from({ length: count }, (_, page) => {
    const shown = rows.slice(page * perPage, (page + 1) * perPage);
    const foot = { x: PAGE.left, size: 8, text: `${String(page + 1)} / ${String(count)}` };
    return [
      ...shown.flatMap((row, place) => row.map((printed) => operators(printed, PAGE.top + place * LEADING))),
      operators(foot, PAGE.bottom + 12),
      '',
    ].join('\n');
  });
}

/** The label beside the wrapped value and its day. */
function rowsOf({ label, value, on }: HeldLine): readonly (readonly Printed[])[] {
  const left = wrapped(label, SIZE, PAGE.label - 3);
  const right = wrapped(
    [value, on === undefined ? '' : shortDay(on)].filter((part) => part !== '').join(' · '),
    SIZE,
    PAGE.width - PAGE.label,
  );
  return Array.from({ length: Math.max(left.length, right.length) }, (_, place) => [
    ...(left[place] === undefined ? [] : [{ x: PAGE.left, size: SIZE, text: left[place] }]),
    ...(right[place] === undefined ? [] : [{ x: PAGE.left + PAGE.label, size: SIZE, text: right[place] }]),
  ]);
}

/** A word longer than the line is broken. */
function wrapped(text: string, size: number, width: number): readonly string[] {
  const broken = text.replace(/\S{45}(?=\S)/g, '$& ');
  return wrappedLines(broken, size, width * POINTS_PER_MILLIMETRE);
}

function operators({ x, size, text }: Printed, y: number): string {
  return textBlock([text], { x, y, leading: LEADING, size });
}
