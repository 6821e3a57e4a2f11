import { AppError } from '../../../../shared/contract/result.ts';
import type { Problem } from '../../../../shared/domain/value/finding.ts';
import { readOpposition } from '../../../../shared/domain/value/opposition-words.ts';
import { oppositionInRemark } from '../../../../shared/domain/value/remark-words.ts';
import type { Cell, Row } from '../../spreadsheet/row-source.ts';
import { isBlank, tidyText } from '../cell/cell-text.ts';
import type { TableColumn } from '../table/find-table.ts';
import { asksGeneralConsent, readGeneralRefusal } from '../header/general-consent.ts';
import { headerHint, headerWords } from '../header/header-words.ts';
import { columnName, type MappedColumn } from './mapping.ts';

/** An unassigned column with refusals in words: the user must decide about it before an import runs. */
export interface OpenRefusal {
  readonly letter: string;
  readonly column: string;
  /** The first row that refuses. */
  readonly row: number;
  readonly count: number;
  /** The header asks for an agreement without a channel (« Opt-in »): the cells that say no refuse. */
  readonly isConsent: boolean;
  /** Its text there, and in some further rows. */
  readonly samples: readonly string[];
}

const SAMPLES = 3;
const LONGEST_SAMPLE = 120;

/** Collects refusals in unmapped columns of a table, so that none is missed. */
export class OpenRefusals {
  readonly #columns: readonly {
    readonly column: TableColumn;
    readonly refuses: (cell: Exclude<Cell, null>) => boolean;
  }[];
  readonly #found = new Map<TableColumn, { row: number; count: number; samples: Set<string> }>();

  /** @param open columns without a decision @param mapped the other columns */
  constructor(open: readonly TableColumn[], mapped: readonly MappedColumn[]) {
    const tells = mapped.some(({ target }) => target === 'opposition' || target === 'oppositionOn');
    this.#columns = open.map((column) => {
      const hint = headerHint(column.header);
      // « Motif du refus » adds nothing where another column has the refusals.
      const isByHeader =
        (hint?.target === 'opposition' && !asksGeneralConsent(column.header)) ||
        hint?.target === 'oppositionOn' ||
        (hint?.asks === true && !tells);
      return { column, refuses: isByHeader ? refusesUnder(headerWords(column.header)) : refuserOf(column) };
    });
  }

  look(row: Row): void {
    for (const { column, refuses } of this.#columns) {
      const cell = row.cell(column.index);
      if (cell !== null && !isBlank(cell) && refuses(cell)) this.#note(column, row.number, tidyText(cell));
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
      isConsent: asksGeneralConsent(column.header),
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

/** Whether a cell refuses below a header that does. */
function refusesUnder(words: string): (cell: Exclude<Cell, null>) => boolean {
  return (cell) => readOpposition(typeof cell === 'object' ? tidyText(cell) : cell, words) !== null;
}

/** Whether a cell refuses below a header that does not: by its answer to « Opt-in », else in words. */
function refuserOf({ header }: TableColumn): (cell: Exclude<Cell, null>) => boolean {
  return asksGeneralConsent(header)
    ? (cell) => readGeneralRefusal(typeof cell === 'object' ? tidyText(cell) : cell) !== null
    : (cell) => typeof cell === 'string' && oppositionInRemark(tidyText(cell)) !== null;
}
