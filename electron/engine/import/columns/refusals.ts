import { AppError } from '../../../../shared/contract/result.ts';
import type { TableColumn } from '../table/find-table.ts';
import { columnName, columnsNamed } from './mapping.ts';
import { isCellRepair, isCommonRepair } from '../cell/repair.ts';

/** Means all columns, whole rows and the whole file. */
export const EVERYWHERE = '*';

/** The refused repairs: by column, and of whole rows or the file. */
export interface Refusals {
  /** By column index. */
  readonly cells: ReadonlyMap<number, ReadonlySet<string>>;
  readonly rows: ReadonlySet<string>;
}

export const NO_REFUSALS: Refusals = { cells: new Map(), rows: new Set() };

/** In MAP.json form: header, or letter, of a column → codes of repairs; `*` for all columns and whole rows. */
export type RefusalFile = Readonly<Record<string, readonly string[]>>;

/**
 * The refusals of a MAP.json for the current table.
 *
 * @throws AppError `mapping.unknown_column` (`column`), `mapping.unknown_repair` and `mapping.repair_of_rows` (`column`, `repair`)
 */
export function applyRefusals(columns: readonly TableColumn[], refused: RefusalFile): Refusals {
  const cells = new Map<number, Set<string>>();
  const rows = new Set<string>();
  for (const [key, codes] of Object.entries(refused)) {
    const isEverywhere = key.trim() === EVERYWHERE;
    const named = isEverywhere ? columns : columnsNamed(key, columns);
    if (named.length === 0 && !isEverywhere) throw new AppError('mapping.unknown_column', { column: key });
    for (const code of codes) {
      if (isCommonRepair(code)) {
        if (!isEverywhere) throw new AppError('mapping.repair_of_rows', { column: key, repair: code });
        rows.add(code);
      } else if (isCellRepair(code)) {
        for (const { index } of named) cells.set(index, (cells.get(index) ?? new Set()).add(code));
      } else throw new AppError('mapping.unknown_repair', { column: key, repair: code });
    }
  }
  return { cells, rows };
}

/** The same in MAP.json form, by letter where a header does not identify one column. */
export function refusalFile(columns: readonly TableColumn[], { cells, rows }: Refusals): RefusalFile {
  const ofColumns = columns.flatMap((column): [string, string[]][] => {
    const codes = cells.get(column.index);
    return codes === undefined ? [] : [[keyOf(column, columns), [...codes].sort()]];
  });
  return Object.fromEntries([...ofColumns, ...(rows.size === 0 ? [] : [[EVERYWHERE, [...rows].sort()] as const])]);
}

/** The key of one column in a MAP.json. */
export function keyOf(column: TableColumn, columns: readonly TableColumn[]): string {
  return columns.filter((other) => other.header === column.header).length === 1 ? columnName(column) : column.letter;
}
