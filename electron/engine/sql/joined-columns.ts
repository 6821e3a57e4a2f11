import type { SqlParameters, SqlReader } from '../storage/reader.ts';

/**
 * Rows by column, in the order of the table's key: SQLite joins texts many times faster than it hands over values.
 *
 * @param columns SQL of each column, never NULL; the first one is a number.
 * @param from the table and the condition, without an order.
 * @returns empty: there is no row. Null: the columns differ in length, because a value has a line break in it.
 */
export function readJoinedColumns(
  reader: SqlReader,
  { columns: asked, from }: { readonly columns: readonly string[]; readonly from: string },
  parameters: SqlParameters,
): readonly (readonly string[])[] | null {
  const [row] = reader.values(`SELECT ${asked.map(joined).join(', ')} ${from}`, parameters);
  const [numbers = null] = row ?? [];
  if (row === undefined || numbers === null) return [];
  const columns = row.map((text) => String(text).split('\n'));
  return columns.every(({ length }) => length === columns[0]?.length) ? columns : null;
}

function joined(column: string): string {
  return `group_concat(${column}, char(10))`;
}
