/**
 * Rows as text that a spreadsheet takes for a table when it is pasted. A cell never becomes a formula,
 * whatever a file is called.
 */
export function tableText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cellText).join('\t')).join('\n');
}

function cellText(cell: string): string {
  const line = cell.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}
