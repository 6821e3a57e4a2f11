const ZERO_DECIMALS = /^(\d+)[.,]0+$/;

/** « 69001.0 » → `69001`: data frames write a whole number so in a column with empty cells. Other texts stay. */
export function withoutZeroDecimals(text: string): string {
  return text.replace(ZERO_DECIMALS, '$1');
}
