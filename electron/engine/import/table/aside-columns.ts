import { normaliseEmails } from '../../../../shared/domain/value/email.ts';
import type { Cell } from '../../spreadsheet/row-source.ts';
import { isBlank, tidyText } from '../cell/cell-text.ts';
import { isOfKind } from './column-kind.ts';
import { isCountHeading } from './count-heading.ts';
import { headerHint } from '../header/header-words.ts';
import type { SampleRow } from './sample-rows.ts';

interface Column {
  readonly index: number;
  readonly header: string;
}

const MOST_COLUMNS = 6;
const MOST_ROWS = 40;
/** Minimal share of non-empty cells of a small table, and of figures in a column of figures. */
const DENSE = 0.8;

/**
 * The columns of small tables beside the contacts: separated by an empty column, a few rows without gaps, labels and
 * figures, without coordinates or days. « Ville | Nombre » right of an address book.
 */
export function asideColumns(columns: readonly Column[], rows: readonly SampleRow[]): ReadonlySet<number> {
  const blocks = blocksOf(columns);
  const main = blocks.reduce<readonly Column[]>(
    (best, block) => (namedFields(block) > namedFields(best) ? block : best),
    [],
  );
  return new Set(
    blocks
      .filter((block) => block !== main && isSmallTable(block, rows, main))
      .flatMap((block) => block.map(({ index }) => index)),
  );
}

/** Runs of columns without an empty one between them. */
function blocksOf(columns: readonly Column[]): Column[][] {
  const blocks: Column[][] = [];
  let last = Number.NaN;
  for (const column of columns) {
    const block = column.index === last + 1 ? blocks.at(-1) : undefined;
    if (block === undefined) blocks.push([column]);
    else block.push(column);
    last = column.index;
  }
  return blocks;
}

function namedFields(block: readonly Column[]): number {
  return block.filter(({ header }) => headerHint(header)?.target != null).length;
}

function rowsOf(block: readonly Column[], rows: readonly SampleRow[]): readonly SampleRow[] {
  return rows.filter(({ cells }) => block.some(({ index }) => !isBlank(cells[index] ?? null)));
}

function isSmallTable(block: readonly Column[], rows: readonly SampleRow[], main: readonly Column[]): boolean {
  const own = rowsOf(block, rows);
  const [first] = own;
  const last = own.at(-1);
  if (
    first === undefined ||
    last === undefined ||
    own.length < 2 ||
    own.length > MOST_ROWS ||
    block.length < 2 ||
    block.length > MOST_COLUMNS
  )
    return false;
  if (last.number - first.number + 1 !== own.length) return false;
  const cells = own
    .flatMap((row) => block.map(({ index }) => row.cells[index] ?? null))
    .filter((cell) => !isBlank(cell));
  if (cells.length < own.length * block.length * DENSE || cells.some(isOfSomebody)) return false;
  const lines = withoutHeadings(own, block);
  const hasFigures =
    lines.length > 1 &&
    block.some(({ index }) => lines.filter((row) => isFigure(row.cells[index] ?? null)).length >= lines.length * DENSE);
  return hasFigures && hasLabels(block, lines) && standsApart(block, main, own.length, rowsOf(main, rows).length);
}

/** A line of a summary begins with a label; figures of a person begin with a figure, or with a repeated word. */
function hasLabels([first]: readonly Column[], lines: readonly SampleRow[]): boolean {
  const labels = lines.map(({ cells }) => cells[first?.index ?? 0] ?? null);
  return (
    labels.every((cell) => typeof cell === 'string' && !isFigure(cell)) &&
    new Set(labels.map(tidyText)).size === labels.length
  );
}

/** It has no headers in the header row of the contacts, or repeats headers of the contacts, or is much shorter. */
function standsApart(block: readonly Column[], main: readonly Column[], rows: number, mainRows: number): boolean {
  if (rows >= mainRows) return false;
  if (block.every(({ header }) => header === '')) return true;
  const named = new Set(main.flatMap(({ header }) => headerHint(header)?.target ?? []));
  const namesAgain = block.some(({ header }) => {
    const target = headerHint(header)?.target ?? null;
    return target !== null && named.has(target);
  });
  return block.some(({ header }) => isCountHeading(header)) && (rows * 2 <= mainRows || namesAgain);
}

/** Its lines below its own title and header, if these are lower than the header of the contacts. */
function withoutHeadings(rows: readonly SampleRow[], block: readonly Column[]): readonly SampleRow[] {
  const first = rows.findIndex(({ cells }) => block.some(({ index }) => isFigure(cells[index] ?? null)));
  return first === -1 ? [] : rows.slice(first);
}

function isFigure(cell: Cell): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && /^-?\d[\d\s.,]*[€%]?$/.test(tidyText(cell)));
}

/** A coordinate or a day, which a summary does not have. */
function isOfSomebody(cell: Cell): boolean {
  if (typeof cell === 'object') return cell?.kind === 'date';
  const text = tidyText(cell);
  return isOfKind(cell, 'phone') || (text.includes('@') && normaliseEmails(text).value !== null);
}
