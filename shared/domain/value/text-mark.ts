const TEXT_MARK = /^'(?=\d)/;

/** « '01000 » → `01000`: spreadsheets and shops mark a number that is a text by an apostrophe before it. Other texts stay. */
export function withoutTextMark(text: string): string {
  return text.replace(TEXT_MARK, '');
}
