/** Characters that start a formula in a spreadsheet, in half and full width, and invisible characters before them. */
const FORMULA_START = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\s\p{Cc}\p{Cf}]+/u;

/** Begins with a letter or digit, no control character, no space at the end: nearly every text. */
const PLAIN = /^[\p{L}\p{N}](?:\P{Cc}*[^\p{Cc}\s])?$/u;

/**
 * A text for a machine's CSV. A spreadsheet that opens the file must not run a formula; an apostrophe would corrupt the
 * data, so characters that could start a formula are removed (docs/formats/exports.md, Rules common to all files).
 * Validated numbers and e-mails have separate columns and are not changed. One line, no control character.
 */
export function textColumn(text: string | undefined): string {
  if (text === undefined || PLAIN.test(text)) return text ?? '';
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replaceAll(/\p{Cc}/gu, '')
    .replace(FORMULA_START, '')
    .trimEnd();
}
