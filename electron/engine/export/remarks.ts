import { say } from '../../../shared/text/index.ts';
import type { Language } from '../../../shared/text/text.ts';
import type { Remark } from './record/export-record.ts';
import { REMARKS, type RemarkCode } from './formats/list-format.ts';

/** Counts the adjustments of formats to the limits of their tools. */
export class RemarkTally {
  readonly #counts = new Map<RemarkCode, number>();

  add(code: RemarkCode): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
  }

  /** Takes the larger count of each code: another file of the same people. */
  raise(other: RemarkTally): void {
    for (const [code, count] of other.#counts) this.#counts.set(code, Math.max(this.#counts.get(code) ?? 0, count));
  }

  remarks(language: Language): readonly Remark[] {
    return REMARKS.flatMap((code) => {
      const count = this.#counts.get(code);
      return count === undefined ? [] : [{ code, message: say(language, `remark.${code}`, { count }), count }];
    });
  }
}
