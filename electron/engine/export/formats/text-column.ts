/** What a spreadsheet takes for the beginning of a formula, in half and full width, and what stands before it unseen. */
const FORMULA_START = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\s\p{Cc}\p{Cf}]+/u;

/**
 * A text for a machine's CSV. Anyone who opens the file in a spreadsheet must not run what a name begins
 * with; an apostrophe before it would spoil the data, so what could start a formula is taken off
 * (docs/formats/exports.md, Rules common to all files). Validated numbers and e-mails have columns of their own and are not changed. One line,
 * no control character.
 */
export function textColumn(text: string | undefined): string {
  return (text ?? '')
    .replace(/[\r\n\t]+/g, ' ')
    .replaceAll(/\p{Cc}/gu, '')
    .replace(FORMULA_START, '')
    .trimEnd();
}
