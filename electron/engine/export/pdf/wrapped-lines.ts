import { lineWidth } from './label-font.ts';

/** The lines of a paragraph that are no wider than `width` points at `size`; a longer word has a line of its own. */
export function wrappedLines(paragraph: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/[ \n]+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && lineWidth(longer) * size > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
