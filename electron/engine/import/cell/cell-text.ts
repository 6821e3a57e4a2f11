import { tidy } from '../../../../shared/domain/value/fold.ts';
import type { Cell, Row } from '../../spreadsheet/row-source.ts';

/** The text of a cell exactly as in the file, for the report. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  switch (typeof cell) {
    case 'string':
      return cell;
    case 'number':
      return String(cell);
    case 'boolean':
      return cell ? 'VRAI' : 'FAUX';
    default:
      break;
  }
  switch (cell.kind) {
    case 'date':
      if (cell.day === null) return String(cell.serial);
      return cell.time === null ? cell.day : `${cell.day} ${cell.time}`;
    case 'error':
    case 'link':
      return cell.text;
  }
}

/** A cell's text on one line, without invisible characters; '' when empty. */
export function tidyText(cell: Cell): string {
  return tidy(cellText(cell));
}

/** The cells of a row, without blank ones at its end. */
export function rowText(row: Row): string {
  return cellsText(Array.from({ length: row.width }, (_, column) => row.cell(column)));
}

/** The same, only of the non-empty cells. */
export function filledText(row: Row): string {
  return Array.from({ length: row.width }, (_, column) => tidyText(row.cell(column)))
    .filter((text) => text !== '')
    .join(' | ');
}

export function cellsText(cells: readonly Cell[]): string {
  return cells
    .map(cellText)
    .join(' | ')
    .replace(/[ |]+$/, '');
}

/** Whether a cell is empty or invisible. */
export function isBlank(cell: Cell): boolean {
  if (cell === null) return true;
  if (typeof cell !== 'string') return false;
  // Nearly every text begins with a visible character.
  const first = cell.charCodeAt(0);
  return !(first > SPACE && first < DELETE) && tidy(cell) === '';
}

const SPACE = 32;
const DELETE = 127;

/** Column letters as the spreadsheet shows them: 0 → A, 26 → AA. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}
