import { AppError } from '../../../../shared/contract/result.ts';
import type { RowDraft } from './row-draft.ts';

/** From this length on a text counts. */
const LONG = 8192;
/** Limit of characters of long texts per file: five thousand pages of remarks; no file typed by hand has more. */
const MOST_LONG_TEXT = 32 << 20;

/**
 * Counts the long texts that the rows of a file add to the workspace: a shared string of a page costs a workbook a few
 * bytes per cell, and the workspace a page per row.
 */
export class LongTexts {
  readonly #file: string;
  #held = 0;

  /** @param file for messages */
  constructor(file: string) {
    this.#file = file;
  }

  /** @throws AppError `workbook.too_large` */
  add({ person, extra }: Pick<RowDraft, 'person' | 'extra'>): void {
    this.#weigh(person.note);
    for (const name in extra) this.#weigh(extra[name]);
    if (this.#held > MOST_LONG_TEXT) throw new AppError('workbook.too_large', { file: this.#file });
  }

  #weigh(text: string | undefined): void {
    if (text !== undefined && text.length > LONG) this.#held += text.length;
  }
}
