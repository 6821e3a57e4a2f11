import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import type { Language } from '../../../shared/text/text.ts';
import { LABEL_PAGE, POINTS_PER_MILLIMETRE } from '../export/pdf/calibration.ts';
import { lineWidth } from '../export/pdf/label-font.ts';
import { shownTexts } from '../export/pdf/pdf-reader.ts';
import { points } from '../export/pdf/pdf-writer.ts';
import { textBlock } from '../export/pdf/text-block.ts';
import { wrappedLines } from '../export/pdf/wrapped-lines.ts';
import { encodeWindows1252, nearestInWindows1252 } from '../spreadsheet/write/windows-1252.ts';
import type { Witness } from '../export/formats/rows-digest.ts';
import type { NoticeLetter } from './notice-letter.ts';

/**
 * The address shows in the window of a French DL envelope (110 × 220 mm; window of 35 × 100 mm, 20 mm from the right and
 * from the bottom), however the sheet, folded in three, has slipped in it: 100 to 190 mm from the left, 55 to 79 mm from
 * the top. In millimetres; `y` is the first baseline.
 */
const ADDRESS = { x: 103, y: 58.5, width: 86, leading: 4, size: 10 } as const;
const SENDER = { x: 20, y: 22, width: 80, leading: 4.6, size: 10 } as const;
const DATE = { x: 103, y: 97, size: 10.5 } as const;
/** Below the first fold. */
const BODY = { x: 20, y: 110, width: 170, bottom: 272 } as const;
const REFERENCE = { x: 20, y: 285, size: 8 } as const;

/** The greatest and the least size of the text, in points. */
const SIZES = [10.5, 10, 9.5, 9, 8.5, 8] as const;
const LEADING = 1.32;

/** A letter as its row has it: reference, the lines of the address, and the text. */
export interface LetterRow {
  /** Of the words beside the reference. Absent: French. */
  readonly language?: Language;
  readonly reference: string;
  readonly address: readonly string[];
  readonly letter: NoticeLetter;
}

/**
 * The operators of one page: one line for the address, one for the reference, the others for the text.
 *
 * @throws AppError `notice.text_too_long`.
 */
export function letterPage({ language = 'fr', reference, address, letter }: LetterRow): string {
  const widest = Math.max(...address.map(lineWidth));
  const size = Math.min(ADDRESS.size, (ADDRESS.width * POINTS_PER_MILLIMETRE) / widest);
  return [
    textBlock(address, { ...ADDRESS, size }),
    textBlock([say(language, 'notice.reference', { reference })], { ...REFERENCE, leading: 4 }),
    textBlock(
      letter.sender.flatMap((line) => wrappedLines(line, SENDER.size, SENDER.width * POINTS_PER_MILLIMETRE)),
      SENDER,
    ),
    textBlock([letter.date], { ...DATE, leading: 4 }),
    ...bodyOf(letter),
    '',
  ].join('\n');
}

function bodyOf(letter: NoticeLetter): readonly string[] {
  const paragraphs = [letter.subject, ...letter.paragraphs, letter.apart, letter.signature];
  for (const size of SIZES) {
    const leading = (size * LEADING) / POINTS_PER_MILLIMETRE;
    const blocks: string[] = [];
    let y: number = BODY.y;
    for (const paragraph of paragraphs) {
      const lines = bodyLines(paragraph, size);
      if (paragraph === letter.apart) blocks.push(frame(y, lines.length, leading));
      blocks.push(textBlock(lines, { x: BODY.x, y, leading, size }));
      y += (lines.length + 1) * leading;
    }
    if (y - 2 * leading <= BODY.bottom) return blocks;
  }
  throw new AppError('notice.text_too_long');
}

/** Most paragraphs are the same in every letter of a list. */
const remembered = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 500;

function bodyLines(paragraph: string, size: number): readonly string[] {
  const key = `${String(size)} ${paragraph}`;
  let lines = remembered.get(key);
  if (lines === undefined) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, (lines = wrappedLines(paragraph, size, BODY.width * POINTS_PER_MILLIMETRE)));
  }
  return lines;
}

/** Millimetres around the text in a frame. */
const PADDING = { side: 2, above: 1.2 } as const;

/** A line around a paragraph whose first baseline is `y`: what it says stands apart from the rest. */
function frame(y: number, lines: number, leading: number): string {
  const height = lines * leading + 2 * PADDING.above;
  const bottom = y - leading + leading / 4 - PADDING.above + height;
  const [left = '', below = '', wide = '', high = ''] = [
    (BODY.x - PADDING.side) * POINTS_PER_MILLIMETRE,
    LABEL_PAGE.height - bottom * POINTS_PER_MILLIMETRE,
    (BODY.width + 2 * PADDING.side) * POINTS_PER_MILLIMETRE,
    height * POINTS_PER_MILLIMETRE,
  ].map(points);
  return `0.5 w ${left} ${below} ${wide} ${high} re S`;
}

/** What a page must show: the reference, the address, and everything else. */
export function letterWitness({ reference, address, letter }: LetterRow): Witness {
  const { sender, date, subject, paragraphs, apart, signature } = letter;
  return [
    windowsText(say('fr', 'notice.reference', { reference })),
    address.join('\n'),
    windowsText([...sender, date, subject, ...paragraphs, apart, signature].map(spaced).join(' ')),
  ];
}

/** The same, from the operators of a page. */
export function pageWitness(content: string): Witness {
  const [address = '', reference = '', ...rest] = content.split('\n');
  return [shownTexts(reference).join(' '), shownTexts(address).join('\n'), rest.flatMap(shownTexts).join(' ')];
}

function spaced(text: string): string {
  return text.split(/[ \n]+/).join(' ');
}

/** The bytes of a text as a page shows them. */
function windowsText(text: string): string {
  return encodeWindows1252(nearestInWindows1252(text)).toString('latin1');
}
