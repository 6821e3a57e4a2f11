import { DocumentProblem } from '../../../shared/contract/documents/document.ts';
import {
  readReturnCodes,
  readReturnLayout,
  type ReturnCodes,
  type ReturnLayout,
} from '../../../shared/contract/documents/returns.ts';
import { AppError } from '../../../shared/contract/result.ts';

/** @throws AppError `returns.…` of LAYOUT.json, with `field`. */
export function parseLayout(json: unknown): ReturnLayout {
  return parsed(() => readReturnLayout(json ?? {}), 'LAYOUT.json');
}

/** @throws AppError `returns.…` of CODES.json, with `field`. */
export function parseCodes(json: unknown): ReturnCodes {
  return parsed(() => readReturnCodes(json ?? {}), 'CODES.json');
}

function parsed<T>(read: () => T, document: string): T {
  try {
    return read();
  } catch (problem) {
    if (!(problem instanceof DocumentProblem)) throw problem;
    const { field, ...more } = problem.params(document);
    throw new AppError(problem.codeOf('returns'), { field, document, ...more });
  }
}
