import { basename } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import { Pauses } from '../steps/pauses.ts';
import type { RowSource } from '../spreadsheet/row-source.ts';
import type { SqlReader } from '../storage/reader.ts';
import { gatherColumnFacts, type ColumnFacts } from './columns/column-facts.ts';
import { organisationNames } from '../storage/create-workspace.ts';
import { findTable, type FoundTable, type TableColumn } from './table/find-table.ts';
import { isSourceRowHeader } from './header/header-words.ts';
import { emptyingColumns } from './columns/emptying.ts';
import { type DriftedLayout, recallDrift, recallMapping, type RememberedMapping } from './columns/layout.ts';
import { applyMapping, columnsLeftOut, mappedColumns, type MappedColumn, type MappingFile } from './columns/mapping.ts';
import { withoutOtherTables } from './row/other-tables.ts';
import { proposeMappingInPieces } from './columns/propose-mapping.ts';
import type { ProposedColumn } from './columns/proposed-column.ts';
import { applyRefusals, NO_REFUSALS, type Refusals } from './columns/refusals.ts';
import { sampleSheets } from './table/sample-rows.ts';
import type { ColumnTarget } from '../../../shared/domain/contact/target-field.ts';

/** The table of contacts of an open file, and its columns. */
export interface ContactTable {
  readonly table: FoundTable;
  readonly columns: readonly MappedColumn[];
  /** Columns that are not imported and that the user has not dismissed. */
  readonly open: readonly TableColumn[];
  /** Columns that were explicitly left out, or kept aside. */
  readonly leftOut: readonly TableColumn[];
  readonly facts: ColumnFacts;
  readonly refusals: Refusals;
  /** The mapping is the one of an earlier import. */
  readonly remembered: RememberedMapping | null;
  /** How the layout differs from an earlier file of the supplier. */
  readonly drifted: DriftedLayout | null;
  /** Of the columns whose empty cells erase what is known. */
  readonly emptying: readonly MappedColumn[];
}

export interface TableChoice {
  readonly sheet?: string | undefined;
  readonly mapping?: MappingFile | undefined;
  /** The remembered choices. */
  readonly memory?: { readonly reader: SqlReader; readonly supplier: string | undefined } | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Fields that identify or reach a person: a file without one of these columns is not a file of contacts. */
const TELLING: ReadonlySet<ColumnTarget> = new Set<ColumnTarget>([
  'lastName',
  'firstName',
  'fullName',
  'company',
  'email',
  'phone',
  'mobile',
  'street',
  'fullAddress',
]);

/**
 * Finds the table and its columns: by the mapping, else by the remembered layout, else by proposal.
 *
 * @param file for messages
 * @throws AppError `table.unknown_sheet`, `table.none`, `mapping.…`, `import.no_columns`
 */
export async function openTable(
  source: RowSource,
  file: string,
  { sheet, mapping, memory, signal }: TableChoice,
): Promise<ContactTable> {
  const pauses = new Pauses(signal);
  const found = findTable(await sampleSheets(source, undefined, signal), {
    ...(sheet === undefined ? {} : { sheet }),
    ...(mapping?.headerRow === undefined ? {} : { headerRow: mapping.headerRow }),
  });
  const table = withoutOtherTables(found);
  await pauses.pause();
  const given = mapping?.columns;
  const remembered =
    given !== undefined || memory === undefined ? null : recallMapping(memory.reader, table, memory.supplier);
  const drifted =
    remembered !== null || memory === undefined ? null : recallDrift(memory.reader, table, memory.supplier);
  const taken = given === undefined ? (drifted?.mapping ?? null) : null;
  const proposal =
    given === undefined && remembered === null
      ? await proposeMappingInPieces(
          table,
          'import',
          pauses,
          memory === undefined ? [] : organisationNames(memory.reader),
        )
      : [];
  const columns =
    given === undefined
      ? (remembered?.columns ?? withTaken(mappedColumns(proposal), taken))
      : applyMapping(table.columns, { columns: given });
  const leftOut =
    given === undefined ? (remembered?.leftOut ?? taken?.leftOut ?? []) : columnsLeftOut(table.columns, given);
  if (given === undefined && !columns.some((column) => TELLING.has(column.target)))
    throw new AppError('import.no_columns', { file: basename(file) });
  const refusals =
    mapping === undefined
      ? (remembered?.refusals ?? taken?.refusals ?? NO_REFUSALS)
      : applyRefusals(table.columns, mapping.refusedRepairs ?? {});
  source.leaveAsWritten(refusals.rows);
  await pauses.pause();
  return {
    table,
    columns,
    open: openColumns(table, columns, leftOut, proposal),
    leftOut,
    facts: gatherColumnFacts(columns, table.rows),
    refusals,
    remembered,
    drifted,
    emptying: emptyingColumns(table.columns, columns, mapping?.empty ?? {}),
  };
}

/** Several columns may map to each of these. */
const REPEATABLE: ReadonlySet<ColumnTarget> = new Set<ColumnTarget>(['email', 'phone', 'mobile']);

/** The choices of an earlier file for the columns that stayed, and the proposal for the others, in their order. */
export function withTaken(proposed: readonly MappedColumn[], taken: RememberedMapping | null): readonly MappedColumn[] {
  if (taken === null) return proposed;
  const settled = new Set([...taken.columns, ...taken.leftOut].map(({ index }) => index));
  const targets = new Set(taken.columns.map(({ target }) => target));
  const fresh = proposed.filter(
    ({ index, target }) => !settled.has(index) && (!targets.has(target) || REPEATABLE.has(target)),
  );
  return [...taken.columns, ...fresh].sort((one, other) => one.index - other.index);
}

/** Columns neither mapped nor explicitly left out; a column proposed for another person is undecided as well. */
export function openColumns(
  table: FoundTable,
  mapped: readonly MappedColumn[],
  leftOut: readonly TableColumn[],
  proposal: readonly ProposedColumn[],
): readonly TableColumn[] {
  const settled = new Set([...mapped, ...leftOut].map(({ index }) => index));
  for (const { index, isOtherPerson } of proposal) if (isOtherPerson === true) settled.delete(index);
  return table.columns.filter(
    (column) => !settled.has(column.index) && column.isAside !== true && !isSourceRowHeader(column.header),
  );
}
