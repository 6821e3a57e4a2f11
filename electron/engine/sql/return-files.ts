import type { ReturnTool } from '../../../shared/domain/returns/known-codes.ts';
import type { ReturnKind } from '../../../shared/domain/returns/meaning.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/** SQL of files of returns, and of what was answered for their layouts. */

/** How the rows of a file ended; `rows` is the sum of the four that follow. */
export interface ReturnCounts {
  readonly rows: number;
  readonly applied: number;
  /** Rows of an earlier file. */
  readonly known: number;
  /** Rows about no contact of this workspace. */
  readonly unmatched: number;
  readonly unusable: number;
}

export function insertReturnFile(
  transaction: Transaction,
  importId: number,
  file: ReturnCounts & {
    readonly kind: ReturnKind;
    readonly tool: ReturnTool | null;
    /** Fingerprint of the columns. */
    readonly layout: string | null;
    /** Somebody said that all returns of the list are there. */
    readonly complete: boolean;
  },
): void {
  transaction.run(
    'INSERT INTO return_files (import_id, kind, tool, layout, rows, applied, known, unmatched, unusable, complete) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    [
      importId,
      file.kind,
      file.tool,
      file.layout,
      file.rows,
      file.applied,
      file.known,
      file.unmatched,
      file.unusable,
      Number(file.complete),
    ],
  );
}

export interface StoredReturnLayout {
  readonly fingerprint: string;
  /** Code of the workspace. */
  readonly clientCode: string;
  readonly tool: ReturnTool | null;
  readonly kind: ReturnKind;
  /** JSON: LAYOUT.json's columns as given by a user. */
  readonly columns: string;
  /** JSON: CODES.json, everything that was answered so far. */
  readonly codes: string;
  /** '' : nobody said it. */
  readonly timeZone: string;
  readonly at: string;
  readonly by: string;
}

/** What was answered for a layout takes the place of what was answered before. */
export function keepReturnLayout(transaction: Transaction, layout: StoredReturnLayout): void {
  transaction.run(
    `INSERT INTO return_layouts (fingerprint, client_code, tool, kind, columns, codes, time_zone, at, by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (fingerprint, client_code) DO UPDATE SET tool = excluded.tool, kind = excluded.kind, columns = excluded.columns,
       codes = excluded.codes, time_zone = excluded.time_zone, at = excluded.at, by = excluded.by`,
    [
      layout.fingerprint,
      layout.clientCode,
      layout.tool,
      layout.kind,
      layout.columns,
      layout.codes,
      layout.timeZone,
      layout.at,
      layout.by,
    ],
  );
}

export function readStoredLayout(
  reader: SqlReader,
  fingerprint: string,
  clientCode: string,
): StoredReturnLayout | null {
  const row = reader.get('SELECT * FROM return_layouts WHERE fingerprint = ? AND client_code = ?', [
    fingerprint,
    clientCode,
  ]);
  if (row === undefined) return null;
  return {
    fingerprint,
    clientCode,
    tool: row['tool'] === null ? null : (String(row['tool']) as ReturnTool),
    kind: String(row['kind']) as ReturnKind,
    columns: String(row['columns']),
    codes: String(row['codes']),
    timeZone: String(row['time_zone']),
    at: String(row['at']),
    by: String(row['by']),
  };
}

/** When the first file of a layout was recorded that still counts; null: none was. */
export function firstOfLayout(reader: SqlReader, fingerprint: string): string | null {
  const row = reader.get(
    'SELECT MIN(at) AS at FROM imports JOIN return_files ON import_id = id WHERE return_files.layout = ? AND undone_at IS NULL',
    [fingerprint],
  );
  return row === undefined || row['at'] === null ? null : String(row['at']);
}
