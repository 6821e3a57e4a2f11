/** Columns of a page of help: what a terminal shows without being widened. */
export const HELP_COLUMNS = 80;
/** A longer title stands on lines of its own, so that one of them does not push all texts to the right. */
const WIDEST_TITLE = 30;
const TITLE_INDENT = 2;
const CONTINUED_INDENT = 6;
const GAP = 2;

/** The usage of a command: broken between its arguments and options, inside brackets only where they are too long. */
export function usageLines(usage: string): string[] {
  const width = HELP_COLUMNS - CONTINUED_INDENT;
  const parts = topLevelParts(usage).flatMap((part) => (part.length <= width ? [part] : part.split(' ')));
  return filled(parts, ' ', HELP_COLUMNS, width).map((line, place) =>
    indented(line, place === 0 ? 0 : CONTINUED_INDENT),
  );
}

/** Titles with their texts beside them, in two aligned columns. A title with choices is broken between them. */
export function describedLines(rows: readonly (readonly [title: string, text: string])[]): string[] {
  const short = rows.map(([title]) => title.length).filter((length) => length <= WIDEST_TITLE);
  const column = TITLE_INDENT + Math.max(...short) + GAP;
  return rows.flatMap(([title, text]) => {
    const texts = textLines(text, HELP_COLUMNS - column).map((line) => indented(line, column));
    if (title.length > WIDEST_TITLE) return [...titleLines(title), ...texts];
    const [first = '', ...rest] = texts;
    return [indented(title, TITLE_INDENT) + first.slice(TITLE_INDENT + title.length), ...rest];
  });
}

/** A text in lines of at most `width` characters, broken at spaces. */
export function textLines(text: string, width: number): string[] {
  return filled(text.split(' '), ' ', width, width);
}

function titleLines(title: string): string[] {
  const width = HELP_COLUMNS - CONTINUED_INDENT;
  const choices = title.split('|').map((choice, place, all) => (place < all.length - 1 ? `${choice}|` : choice));
  const lines = filled(choices, '', HELP_COLUMNS - TITLE_INDENT, width);
  return lines.map((line, place) => indented(line, place === 0 ? TITLE_INDENT : CONTINUED_INDENT));
}

/** Fills lines with parts; the first line has its own width. A part that is longer than a line stands alone. */
function filled(parts: readonly string[], joint: string, firstWidth: number, width: number): string[] {
  const lines: string[] = [];
  let line: string | undefined;
  for (const part of parts) {
    const longer: string = line === undefined ? part : `${line}${joint}${part}`;
    if (line !== undefined && longer.length > (lines.length === 0 ? firstWidth : width)) {
      lines.push(line);
      line = part;
    } else line = longer;
  }
  return line === undefined ? lines : [...lines, line];
}

/** Splits at the spaces that stand outside brackets. */
function topLevelParts(usage: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of usage) {
    if ('[('.includes(character)) depth += 1;
    if ('])'.includes(character)) depth -= 1;
    if (character !== ' ' || depth > 0) part += character;
    else {
      parts.push(part);
      part = '';
    }
  }
  return [...parts, part].filter((one) => one !== '');
}

function indented(line: string, columns: number): string {
  return ' '.repeat(columns) + line;
}
