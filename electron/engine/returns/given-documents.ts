import { DocumentProblem } from '../../../shared/contract/documents/document.ts';
import {
  readReturnCodes,
  readReturnLayout,
  type ReturnCodes,
  type ReturnLayout,
} from '../../../shared/contract/documents/returns.ts';
import { ANSWERS_EACH_FILE, ASKED_EACH_FILE, type Meaning } from '../../../shared/domain/returns/meaning.ts';
import { AppError } from '../../../shared/contract/result.ts';

/** @param json absent: none was given. @throws AppError `returns.…` of LAYOUT.json, with `field`. */
export function parseLayout(json: unknown): ReturnLayout {
  return isAbsent(json) ? {} : parsed(() => readReturnLayout(json), 'LAYOUT.json');
}

/** @param json absent: none was given. @throws AppError `returns.…` of CODES.json, with `field`. */
export function parseCodes(json: unknown): ReturnCodes {
  return isAbsent(json) ? {} : parsed(() => readReturnCodes(json), 'CODES.json');
}

/** The first reading of a document prepares its form: most files of returns come without any. */
function isAbsent(json: unknown): boolean {
  return json === undefined || json === null;
}

/**
 * What meanings are taken as in one file: `letter_refused=ignored,complaint=opposed_all`.
 *
 * @throws AppError `returns.this_file`
 */
export function parseAnswers(text: string): Readonly<Partial<Record<Meaning, Meaning>>> {
  return Object.fromEntries(
    text.split(',').map((answer) => {
      const [asked, as, ...more] = answer.split('=').map((word) => word.trim());
      const meaning = ASKED_EACH_FILE.find((one) => one === asked);
      const taken = meaning === undefined ? undefined : ANSWERS_EACH_FILE[meaning].find((one) => one === as);
      if (meaning === undefined || taken === undefined || more.length > 0)
        throw new AppError('returns.this_file', { answer, expected: EXPECTED });
      return [meaning, taken];
    }),
  );
}

const EXPECTED = ASKED_EACH_FILE.flatMap((meaning) => ANSWERS_EACH_FILE[meaning].map((as) => `${meaning}=${as}`)).join(
  ', ',
);

function parsed<T>(read: () => T, document: string): T {
  try {
    return read();
  } catch (problem) {
    if (!(problem instanceof DocumentProblem)) throw problem;
    const { field, ...more } = problem.params(document);
    throw new AppError(problem.codeOf('returns'), { field, document, ...more });
  }
}
