/** Flags are 0 and 1; days and instants are text. */
export type SqlValue = string | number | Uint8Array | null;

/** For the `?` of a statement, in order, or for its `:names`. */
export type SqlParameters = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

export type SqlRow = Readonly<Record<string, SqlValue>>;

/** A row, or undefined when there is none. */
export type Found<Row> = Row | undefined;

/** Queries of a database. Statements are cached; values are passed as parameters only. */
export interface SqlReader {
  /** Every row, as objects by column. */
  all<Row extends SqlRow = SqlRow>(sql: string, parameters?: SqlParameters): Row[];
  /** The first row, or undefined. */
  get<Row extends SqlRow = SqlRow>(sql: string, parameters?: SqlParameters): Found<Row>;
  /** Row by row, for results too large for memory. Consume it without an `await` in between. */
  iterate<Row extends SqlRow = SqlRow>(sql: string, parameters?: SqlParameters): Generator<Row, undefined>;
  /** Row by row as arrays in the order of the columns: about twice as fast as objects. */
  values(sql: string, parameters?: SqlParameters): Generator<SqlValue[], undefined>;
}
