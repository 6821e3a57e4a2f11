import { AppError } from '../../../shared/contract/result.ts';
import {
  DocumentProblem,
  listOf,
  objectOf,
  optional,
  readDocument,
  text,
  textWhere,
} from '../../../shared/contract/documents/document.ts';

/** NOTICE.json (docs/formats/notice.md): what a notice of art. 14 says besides the person and the sources. */
export interface NoticeFile {
  /** Where to ask for one’s data, to have it corrected or erased, and to object. */
  readonly contact: string;
  /** Why the data is kept. */
  readonly purposes: string;
  /** Data protection officer: name and where to write. Absent: none. */
  readonly dpo?: string;
  /** Others who receive the data. Absent: nobody. */
  readonly recipients?: readonly string[];
  /** How long the data is kept. Absent: three years at most after the last contact. */
  readonly retention?: string;
  /** Absent: the legitimate interest in making the activity known. */
  readonly basis?: string;
  /** Absent: the name of the organisation, without an address. */
  readonly sender?: { readonly name?: string; readonly address?: string };
  /** Where the letter is written: « Lyon, le 1er décembre 2026 ». */
  readonly place?: string;
  /** Absent: the name of the sender. */
  readonly signature?: string;
}

/** A letter is one page. */
const LONGEST = 400;

const short = textWhere((value) => value.trim() !== '' && value.length <= LONGEST, 'facts.not_a_text');

const file = objectOf<NoticeFile>({
  contact: short,
  purposes: short,
  dpo: optional(short),
  recipients: optional(listOf(text)),
  retention: optional(short),
  basis: optional(short),
  sender: optional(objectOf<NonNullable<NoticeFile['sender']>>({ name: optional(short), address: optional(short) })),
  place: optional(short),
  signature: optional(short),
});

/**
 * Reads NOTICE.json: a closed object, in which `null` counts as absent. It has no field for an offer.
 *
 * @throws AppError `notice.…` with the field.
 */
export function readNoticeFile(json: unknown): NoticeFile {
  try {
    return readDocument(file, json);
  } catch (problem) {
    if (!(problem instanceof DocumentProblem)) throw problem;
    throw new AppError(problem.codeOf('notice'), { ...problem.params('NOTICE'), longest: LONGEST });
  }
}
