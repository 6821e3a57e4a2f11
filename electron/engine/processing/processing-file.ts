import { PROCESSING_KEYS, type ProcessingKey } from '../../../shared/contract/processing.ts';
import { AppError } from '../../../shared/contract/result.ts';
import {
  DocumentProblem,
  objectOf,
  optional,
  readDocument,
  textWhere,
} from '../../../shared/contract/documents/document.ts';

/** Cells of a workbook hold 32,767 characters; the record is read on a screen. */
const LONGEST = 5000;

const word = optional(textWhere((text) => text.length <= LONGEST, 'facts.not_a_text'));

const file = objectOf<Partial<Record<ProcessingKey, string>>>({
  address: word,
  contact: word,
  representative: word,
  dpo: word,
  jointControllers: word,
  recipients: word,
  outsideEu: word,
  measures: word,
  processor: word,
});

/** A blank of the record and its new words; null empties it. */
export type ProcessingChange = readonly [key: ProcessingKey, value: string | null];

/**
 * Reads PROCESSING.json (docs/formats/processing.md): a closed object whose fields are those to change; '' empties one,
 * and `null` counts as absent.
 *
 * @throws AppError `processing.…` with the field.
 */
export function readProcessingFile(json: unknown): readonly ProcessingChange[] {
  try {
    const given = readDocument(file, json);
    return PROCESSING_KEYS.flatMap((key): ProcessingChange[] => {
      const value = given[key];
      return value === undefined ? [] : [[key, value.trim() === '' ? null : value.trim()]];
    });
  } catch (problem) {
    if (!(problem instanceof DocumentProblem)) throw problem;
    throw new AppError(problem.codeOf('processing'), problem.params('PROCESSING'));
  }
}
