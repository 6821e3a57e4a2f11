/** Rows as text that a spreadsheet pastes as a table. A cell never becomes a formula, whatever its text. */
export function tableText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cellText).join('\t')).join('\n');
}

function cellText(cell: string): string {
  const line = cell.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}
