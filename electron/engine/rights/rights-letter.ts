import { writtenReference } from '../../../shared/domain/contact/reference.ts';
import { say } from '../../../shared/text/index.ts';
import type { Language, SentenceParams } from '../../../shared/text/text.ts';
import { LABEL_PAGE } from '../export/pdf/calibration.ts';
import { PdfWriter } from '../export/pdf/pdf-writer.ts';
import type { RightsRequest } from '../model/rights-request.ts';
import { writtenDay } from '../model/written-date.ts';
import { letterPage, type LetterRow } from '../notices/letter-page.ts';
import { latestNotice } from '../notices/write-notices.ts';
import { writeWholeFile, type WrittenFile } from '../spreadsheet/write/output-file.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { HeldData } from './held-data.ts';

/** Says a sentence of the letters. */
export type Tell = (code: string, params?: SentenceParams) => string;

export const tellIn =
  (language: Language): Tell =>
  (code, params = {}) =>
    say(language, `rights_letter.${code}`, params);

/** What differs from letter to letter. */
interface LetterParts {
  /** Null: nothing is held any more, or nobody was found. */
  readonly held: Pick<HeldData, 'person'> | null;
  readonly on: string;
  readonly paragraphs: readonly string[];
}

/**
 * A letter to the person of a request, on one page for a window envelope. It names nobody but the person and the recipients
 * of the data.
 */
export function rightsLetter(
  language: Language,
  reader: SqlReader,
  request: RightsRequest,
  { held, on, paragraphs }: LetterParts,
): LetterRow {
  const tell = tellIn(language);
  const { organisation, code } = readWorkspaceIdentity(reader);
  const notice = latestNotice(reader);
  const sender = notice?.sender;
  const name = sender?.name ?? organisation;
  return {
    language,
    reference: [
      tell('reference', { number: request.id, day: request.receivedOn }),
      ...(request.contactId === null ? [] : [writtenReference(code, request.contactId)]),
    ].join(' · '),
    address:
      held === null ? [tell('to_requester', { day: writtenDay(request.receivedOn, language) })] : addressOf(held),
    letter: {
      sender: [name, ...(sender?.address ?? '').split(/\s*[,\n]\s*/).filter((line) => line !== '')],
      date: tell('date', { date: writtenDay(on, language) }),
      subject: tell(`subject_${request.kind}`),
      paragraphs: [tell('greeting'), ...paragraphs],
      apart: tell('remedies', { contact: notice?.contact ?? name }),
      signature: name,
    },
  };
}

function addressOf({ person }: Pick<HeldData, 'person'>): readonly string[] {
  const { civility, firstName, lastName, company, addressComplement, street, postcode, city } = person;
  const joined = (...parts: readonly (string | undefined)[]): string =>
    parts.filter((part) => part !== undefined).join(' ');
  const lines = [joined(civility, firstName, lastName), company, addressComplement, street, joined(postcode, city)];
  const known = lines.filter((line): line is string => line !== undefined && line !== '');
  return known.length > 0 ? known : [person.emails[0] ?? person.phones[0] ?? ''];
}

/** @throws AppError `notice.text_too_long`, `file.…`. */
export function writeLetterPdf(path: string, letter: LetterRow): Promise<WrittenFile> {
  return writeWholeFile(path, async (output) => {
    const pdf = new PdfWriter(output, LABEL_PAGE, letter.letter.subject);
    await pdf.page(letterPage(letter));
    await pdf.finish();
  });
}
