import { LINE_COLUMNS } from '../export/formats/line-columns.ts';
import type { NOTICE_FORMS } from '../../../shared/contract/notice.ts';
import { postalLines } from '../model/address-fit.ts';
import { isPrintable } from '../export/pdf/label-font.ts';
import { LABEL_PAGE } from '../export/pdf/calibration.ts';
import { pdfPages } from '../export/pdf/pdf-reader.ts';
import { PdfWriter } from '../export/pdf/pdf-writer.ts';
import { emailCsv } from '../export/formats/email-csv.ts';
import type { ListEntry, ListFormat } from '../export/formats/list-format.ts';
import type { Witness } from '../export/formats/rows-digest.ts';
import { mailMerge } from '../export/formats/mail-merge.ts';
import { textColumn } from '../export/formats/text-column.ts';
import { writeCsv } from '../spreadsheet/write/csv-writer.ts';
import { batchesOf, writeWholeFile } from '../spreadsheet/write/output-file.ts';
import { writeXlsxTable } from '../spreadsheet/write/xlsx-writer.ts';
import { letterPage, type LetterRow, letterWitness, pageWitness } from './letter-page.ts';
import { type NoticeLetter, plainText } from './notice-letter.ts';
import type { NoticeWay } from './owed-people.ts';

/** A form of a notice. A bare list of addresses or labels is none. */
export type NoticeFormat = (typeof NOTICE_FORMS)[number];

/** The letter to each person of a list. */
export interface LettersOfList {
  readonly to: (entry: ListEntry, way: NoticeWay) => NoticeLetter;
}

/** By which way a form goes. */
export function wayOf(format: NoticeFormat): NoticeWay {
  return format === 'email-csv' ? 'email' : 'post';
}

export function noticeFormat(name: NoticeFormat, words: LettersOfList): ListFormat {
  switch (name) {
    case 'letters':
      return letters(words);
    case 'mail-merge':
      return merge(words);
    case 'email-csv':
      return emails(words);
  }
}

/** The letter of a row, from its cells. */
function letterRow([reference = '', ...cells]: readonly string[]): LetterRow {
  const address = cells.slice(0, -1).filter((line) => line !== '');
  return { reference, address, letter: JSON.parse(cells.at(-1) ?? '') as NoticeLetter };
}

/** One page per person, ready for window envelopes. */
function letters(words: LettersOfList): ListFormat {
  return {
    lists: 'people',
    name: 'letters',
    channels: ['post'],
    fileName: 'lettres.pdf',
    columns: ['ID', ...LINE_COLUMNS, 'LETTRE'],
    reading: { kind: 'own', witness: (row) => letterWitness(letterRow(row)), read: lettersAgain },

    row(entry, ground) {
      const lines = postalLines(entry.contact.person);
      if (lines === null) throw new Error('a letter without lines is on the list');
      if (!lines.every(isPrintable)) ground.remark('letter_unprintable');
      const address = lines.map((line) => line.replace(/[^A-Z\d ]/gu, '?'));
      return [ground.reference(entry.contact.id), ...address, JSON.stringify(words.to(entry, 'post'))];
    },

    write: (path, rows, { signal, ground }) =>
      writeWholeFile(path, async (output) => {
        const pdf = new PdfWriter(output, LABEL_PAGE, ground.campaign.name);
        for await (const batch of batchesOf(rows)) {
          for (const row of batch) {
            signal?.throwIfAborted();
            await pdf.page(letterPage(letterRow(row)));
          }
        }
        await pdf.finish();
      }),
  };
}

async function* lettersAgain(path: string, signal: AbortSignal | undefined): AsyncGenerator<Witness, undefined> {
  for await (const content of pdfPages(path, signal)) yield pageWitness(content);
}

/** The right to object stands apart (art. 21(4) RGPD). */
const ADDED = ['OBJET', 'TEXTE', 'OPPOSITION'] as const;

/** For Word or LibreOffice: the columns of every merge, and the text. */
function merge(words: LettersOfList): ListFormat {
  const columns = [...mailMerge.columns, ...ADDED];
  return {
    ...mailMerge,
    columns,
    row(entry, ground) {
      const letter = words.to(entry, 'post');
      return [...mailMerge.row(entry, ground), letter.subject, plainText(letter), letter.apart];
    },
    write: (path, rows, { signal }) =>
      writeXlsxTable(path, { sheet: 'Publipostage', columns }, rows, signal === undefined ? {} : { signal }),
  };
}

/** For a mailing tool: its columns, and the text. */
function emails(words: LettersOfList): ListFormat {
  const { lists, name, channels, fileName, reading } = emailCsv;
  const columns = [...emailCsv.columns, ...ADDED];
  return {
    ...{ lists, name, channels, fileName, reading, columns },
    row(entry, ground) {
      const letter = words.to(entry, 'email');
      return [...emailCsv.row(entry, ground), ...[letter.subject, plainText(letter), letter.apart].map(textColumn)];
    },
    write: (path, rows, { signal }) =>
      writeCsv(
        path,
        { bom: false, delimiter: ';', lineEnd: '\r\n' },
        columns,
        rows,
        signal === undefined ? {} : { signal },
      ),
  };
}
