import type { SqlParameters, SqlReader } from '../storage/reader.ts';

/**
 * Rows by column, of a query that joins each column by line breaks: SQLite joins texts many times faster than it hands over
 * values. The first column is of numbers.
 *
 * @returns empty: there is no row. Null: the columns differ in length, because a value has a line break in it.
 */
export function readJoinedColumns(
  reader: SqlReader,
  sql: string,
  parameters: SqlParameters,
): readonly (readonly string[])[] | null {
  const [row] = reader.values(sql, parameters);
  const [numbers = null] = row ?? [];
  if (row === undefined || numbers === null) return [];
  const columns = row.map((text) => String(text).split('\n'));
  return columns.every(({ length }) => length === columns[0]?.length) ? columns : null;
}
