type Alignment = 'left' | 'right';

/**
 * Rows of cells as lines with aligned columns, two spaces apart. The last column is not padded. Widths count visible
 * characters, including accents and emoji.
 */
export function textTable(rows: readonly (readonly string[])[], alignments: readonly Alignment[] = []): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, visibleLength(cell))));
  return rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0, alignments[column] ?? 'left', column === row.length - 1))
      .join('  ')
      .trimEnd(),
  );
}

function pad(cell: string, width: number, alignment: Alignment, isLast: boolean): string {
  const blank = ' '.repeat(width - visibleLength(cell));
  if (alignment === 'right') return blank + cell;
  return isLast ? cell : cell + blank;
}

const GRAPHEMES = new Intl.Segmenter('fr', { granularity: 'grapheme' });

function visibleLength(text: string): number {
  return [...GRAPHEMES.segment(text)].length;
}
