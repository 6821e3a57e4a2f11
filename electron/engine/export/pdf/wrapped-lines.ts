import { lineWidth } from './label-font.ts';

/** The lines of a paragraph that are no wider than `width` points at `size`; a longer word has a line of its own. */
export function wrappedLines(paragraph: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  const most = width / size;
  const space = lineWidth(' ');
  let line = '';
  // Without kerning, a line is as wide as its words and spaces: each word is measured once.
  let wide = 0;
  for (const word of paragraph.split(/[ \n]+/)) {
    const own = lineWidth(word);
    if (line !== '' && wide + space + own > most) {
      lines.push(line);
      [line, wide] = [word, own];
    } else if (line === '') [line, wide] = [word, own];
    else [line, wide] = [`${line} ${word}`, wide + space + own];
  }
  return [...lines, line];
}
