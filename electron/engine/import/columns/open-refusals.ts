import { AppError } from '../../../../shared/contract/result.ts';
import type { Problem } from '../../../../shared/domain/value/finding.ts';
import { readOpposition } from '../../../../shared/domain/value/opposition-words.ts';
import { oppositionInRemark } from '../../../../shared/domain/value/remark-words.ts';
import type { Row } from '../../spreadsheet/row-source.ts';
import { isBlank, tidyText } from '../cell/cell-text.ts';
import type { TableColumn } from '../table/find-table.ts';
import { headerHint, headerWords } from '../header/header-words.ts';
import { columnName, type MappedColumn } from './mapping.ts';

/** An unassigned column with refusals in words: the user must decide about it before an import runs. */
export interface OpenRefusal {
  readonly letter: string;
  readonly column: string;
  /** The first row that refuses. */
  readonly row: number;
  readonly count: number;
  /** Its text there, and in some further rows. */
  readonly samples: readonly string[];
}

const SAMPLES = 3;
const LONGEST_SAMPLE = 120;

/** Collects refusals in unmapped columns of a table, so that none is missed. */
export class OpenRefusals {
  readonly #columns: readonly { readonly column: TableColumn; readonly isByHeader: boolean; readonly words: string }[];
  readonly #found = new Map<TableColumn, { row: number; count: number; samples: Set<string> }>();

  /** @param open columns without a decision @param mapped the other columns */
  constructor(open: readonly TableColumn[], mapped: readonly MappedColumn[]) {
    const tells = mapped.some(({ target }) => target === 'opposition' || target === 'oppositionOn');
    this.#columns = open.map((column) => {
      const hint = headerHint(column.header);
      // « Motif du refus » adds nothing where another column has the refusals.
      const isByHeader =
        hint?.target === 'opposition' || hint?.target === 'oppositionOn' || (hint?.asks === true && !tells);
      return { column, isByHeader, words: headerWords(column.header) };
    });
  }

  look(row: Row): void {
    for (const { column, isByHeader, words } of this.#columns) {
      const cell = row.cell(column.index);
      if (cell === null || isBlank(cell)) continue;
      const text = tidyText(cell);
      const refuses = isByHeader
        ? readOpposition(typeof cell === 'object' ? text : cell, words) !== null
        : typeof cell === 'string' && oppositionInRemark(text) !== null;
      if (refuses) this.#note(column, row.number, text);
    }
  }

  #note(column: TableColumn, row: number, text: string): void {
    const known = this.#found.get(column);
    if (known === undefined) {
      this.#found.set(column, { row, count: 1, samples: new Set([text.slice(0, LONGEST_SAMPLE)]) });
      return;
    }
    known.count += 1;
    if (known.samples.size < SAMPLES) known.samples.add(text.slice(0, LONGEST_SAMPLE));
  }

  get found(): readonly OpenRefusal[] {
    return [...this.#found].map(([column, { row, count, samples }]) => ({
      letter: column.letter,
      column: columnName(column),
      row,
      count,
      samples: [...samples],
    }));
  }

  /** @throws AppError `import.open_refusals` (`column`, `row`, `count`) where a question is open */
  assertNone(): void {
    const [first] = this.found;
    if (first !== undefined)
      throw new AppError('import.open_refusals', { column: first.column, row: first.row, count: first.count });
  }

  problems(): readonly Problem[] {
    return this.found.map(({ column, row, count }) => ({
      code: 'column.refusals',
      severity: 'warning',
      params: { column, row: String(row), count },
    }));
  }
}
