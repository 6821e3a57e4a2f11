import type { SqlReader, SqlRow, SqlValue } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { textOf } from './column-values.ts';
import type { LIST_EVENTS } from '../../../shared/contract/list.ts';

/** SQL of statements about exported lists. */

export type ListEventKind = (typeof LIST_EVENTS)[number];

export interface ListEvent {
  readonly exportId: number;
  readonly at: string;
  readonly by: string;
  readonly event: ListEventKind;
  /** Day that is stated: sent, ended on. */
  readonly on?: string | undefined;
  /** Number of people of the list concerned. */
  readonly people: number;
  /** Digest of the file with the sent rows. */
  readonly fileSha256?: string | undefined;
  readonly reason?: string | undefined;
  /** For a list sent in part: one bit per row, the lowest bit of a byte first. */
  readonly rows?: Uint8Array | undefined;
}

export function insertListEvent(transaction: Transaction, listEvent: ListEvent): void {
  const seq =
    Number(
      transaction.get('SELECT max(seq) AS last FROM export_events WHERE export_id = ?', [listEvent.exportId])?.[
        'last'
      ] ?? 0,
    ) + 1;
  transaction.run(
    `INSERT INTO export_events (export_id, seq, at, by, event, on_day, people, file_sha256, reason, rows)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      listEvent.exportId,
      seq,
      listEvent.at,
      listEvent.by,
      listEvent.event,
      listEvent.on ?? null,
      listEvent.people,
      listEvent.fileSha256 ?? null,
      listEvent.reason ?? null,
      listEvent.rows ?? null,
    ],
  );
}

const EVENTS = 'SELECT export_id, at, by, event, on_day, people, file_sha256, reason, rows FROM export_events';

/** The statements about each list, by id, oldest first. */
export function readListEvents(reader: SqlReader): ReadonlyMap<number, readonly ListEvent[]> {
  return byExport(reader.all<SqlRow>(`${EVENTS} ORDER BY export_id, seq`));
}

/** The same for the lists that carry notices. */
export function readEventsOfNotices(reader: SqlReader): ReadonlyMap<number, readonly ListEvent[]> {
  return byExport(
    reader.all<SqlRow>(`${EVENTS} WHERE export_id IN (SELECT export_id FROM notice_rounds) ORDER BY export_id, seq`),
  );
}

function byExport(rows: readonly SqlRow[]): ReadonlyMap<number, readonly ListEvent[]> {
  const byList = new Map<number, ListEvent[]>();
  for (const row of rows) {
    const listEvent = eventOf(row);
    byList.set(listEvent.exportId, [...(byList.get(listEvent.exportId) ?? []), listEvent]);
  }
  return byList;
}

/** Whether a row is among those of a part; `place` is its place in the file, from 0. */
export function isRowOf(rows: Uint8Array, place: number): boolean {
  return ((rows[place >>> 3] ?? 0) & (1 << (place & 7))) !== 0;
}

function eventOf(row: SqlRow): ListEvent {
  const rows: SqlValue | undefined = row['rows'];
  return {
    exportId: Number(row['export_id']),
    at: String(row['at']),
    by: String(row['by']),
    event: String(row['event']) as ListEventKind,
    on: textOf(row['on_day']),
    people: Number(row['people']),
    fileSha256: textOf(row['file_sha256']),
    reason: textOf(row['reason']),
    rows: rows instanceof Uint8Array ? rows : undefined,
  };
}

/** Records that an import has the calls of a list: they count instead of its permitted calls if they are more. Idempotent. */
export function insertListReturn(transaction: Transaction, exportId: number, importId: number): void {
  transaction.run('INSERT OR IGNORE INTO export_returns (export_id, import_id) VALUES (?, ?)', [exportId, importId]);
}

/** The imports with the calls of each list, without undone ones. */
export function readListReturns(reader: SqlReader): ReadonlyMap<number, ReadonlySet<number>> {
  const byList = new Map<number, Set<number>>();
  for (const [exportId, importId] of reader.values(
    'SELECT export_id, import_id FROM export_returns WHERE import_id NOT IN (SELECT id FROM imports WHERE undone_at IS NOT NULL)',
  )) {
    const imports = byList.get(Number(exportId)) ?? new Set();
    byList.set(Number(exportId), imports.add(Number(importId)));
  }
  return byList;
}

const IMPORTS_OF_LIST =
  'SELECT import_id FROM export_returns WHERE export_id = :list AND import_id NOT IN (SELECT id FROM imports WHERE undone_at IS NOT NULL)';

/** Number of calls in the returns of a list. */
export function countReturnedCalls(reader: SqlReader, exportId: number): number {
  return Number(
    reader.get(
      `SELECT (SELECT count(*) FROM calls WHERE import_id IN (${IMPORTS_OF_LIST}))
         + (SELECT total(calls) FROM return_rows WHERE return_id IN (${IMPORTS_OF_LIST}) AND contact_id IS NOT NULL) AS calls`,
      { list: exportId },
    )?.['calls'] ?? 0,
  );
}

/** The people called, from the returns of a list. */
export function readPeopleCalled(reader: SqlReader, exportId: number): ReadonlySet<number> {
  return new Set(
    Array.from(
      reader.values(
        `SELECT contact_id FROM calls WHERE import_id IN (${IMPORTS_OF_LIST})
         UNION SELECT contact_id FROM return_rows WHERE return_id IN (${IMPORTS_OF_LIST}) AND contact_id IS NOT NULL AND calls > 0`,
        { list: exportId },
      ),
      ([id]) => Number(id),
    ),
  );
}
