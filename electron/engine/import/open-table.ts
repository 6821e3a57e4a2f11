import { basename } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import type { RowSource } from '../spreadsheet/row-source.ts';
import { gatherColumnFacts, type ColumnFacts } from './column-facts.ts';
import { findTable, type FoundTable } from './find-table.ts';
import { applyMapping, mappedColumns, type MappedColumn, type MappingFile } from './mapping.ts';
import { proposeMapping } from './propose-mapping.ts';
import { sampleSheets } from './sample-rows.ts';
import type { ColumnTarget } from '../../../shared/domain/target-field.ts';

/** The table of contacts of an open file, and what its columns are. */
export interface ContactTable {
  readonly table: FoundTable;
  readonly columns: readonly MappedColumn[];
  readonly facts: ColumnFacts;
}

export interface TableChoice {
  readonly sheet?: string | undefined;
  readonly mapping?: MappingFile | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What can tell or reach somebody: a file without one of these columns is no file of contacts. */
const TELLING: ReadonlySet<ColumnTarget> = new Set<ColumnTarget>(['lastName', 'firstName', 'fullName', 'company', 'email', 'phone', 'mobile', 'street', 'fullAddress']);

/**
 * Finds the table and its columns: as the mapping says, else as they are proposed.
 *
 * @param file for messages
 * @throws AppError `table.unknown_sheet`, `table.none`, `mapping.…`, `import.no_columns`
 */
export async function openTable(source: RowSource, file: string, { sheet, mapping, signal }: TableChoice): Promise<ContactTable> {
  const table = findTable(await sampleSheets(source, undefined, signal), {
    ...(sheet === undefined ? {} : { sheet }),
    ...(mapping?.headerRow === undefined ? {} : { headerRow: mapping.headerRow }),
  });
  const columns = mapping === undefined ? mappedColumns(proposeMapping(table)) : applyMapping(table.columns, mapping);
  if (mapping === undefined && !columns.some((column) => TELLING.has(column.target))) throw new AppError('import.no_columns', { file: basename(file) });
  return { table, columns, facts: gatherColumnFacts(columns, table.rows) };
}
