/**
 * Widths of Helvetica in thousandths of its size, from Adobe's metrics of the standard fonts: only the characters of
 * address lines.
 */
const WIDTHS: Readonly<Record<string, number>> = {
  ' ': 278,
  A: 667,
  B: 667,
  C: 722,
  D: 722,
  E: 667,
  F: 611,
  G: 778,
  H: 722,
  I: 278,
  J: 500,
  K: 667,
  L: 556,
  M: 833,
  N: 722,
  O: 778,
  P: 667,
  Q: 778,
  R: 722,
  S: 667,
  T: 611,
  U: 722,
  V: 667,
  W: 944,
  X: 667,
  Y: 667,
  Z: 611,
  '?': 556,
};
const DIGIT = 556;

/** Whether an address line can be printed unchanged: capitals, digits and spaces (NF Z10-011). */
export function isPrintable(line: string): boolean {
  return /^[A-Z\d ]*$/.test(line);
}

/** The width of a printable line at size 1. */
export function lineWidth(line: string): number {
  let thousandths = 0;
  for (const character of line) thousandths += WIDTHS[character] ?? DIGIT;
  return thousandths / 1000;
}
