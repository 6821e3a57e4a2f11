import type { SqlReader } from './reader.ts';

/** Whether a database has a table: an older layout, or a damaged file, may lack it. */
export function holdsTable(reader: SqlReader, name: string): boolean {
  return reader.get("SELECT 1 AS yes FROM sqlite_schema WHERE type = 'table' AND name = ?", [name]) !== undefined;
}
