/**
 * A text for a machine's CSV. Whoever opens the file in a spreadsheet must not run what a name begins
 * with; an apostrophe before it would spoil the data, so what could start a formula is taken off
 * (design/exports.md, section 0). Numbers in their own columns are left alone. One line, no tab.
 */
export function textColumn(text: string | undefined): string {
  return (text ?? '').replace(/[\r\n\t]+/g, ' ').replace(/^[=@\s]+/, '').trimEnd();
}
