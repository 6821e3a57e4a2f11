import type { Meaning } from '../../../shared/domain/returns/meaning.ts';
import { textOrNull } from './column-values.ts';
import { TELLS } from './told-rows.ts';
import type { SqlReader, SqlValue } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Steps } from '../steps/pauses.ts';

/**
 * SQL of the rows of returns: a hundred thousand come in one file. Ids that are looked up travel as JSON, many to a
 * statement; rows are written many to a statement, which is prepared once. `told-rows.ts`: what they say.
 */

const AT_ONCE = 2000;

export interface StoredReturnRow {
  readonly row: number;
  readonly contactId: number | null;
  readonly coordinateHead: string | null;
  readonly at: string | null;
  readonly code: string;
  readonly meaning: Meaning;
  /** Null: the row says nothing about its contact. */
  readonly calls: number | null;
  /** Day of the last contact from the person, where the row makes it later. */
  readonly lastContactOn: string | null;
}

const COLUMNS = 'return_id, row, contact_id, coordinate_head, at, code, meaning, calls, last_contact_on';
const WIDTH = COLUMNS.split(',').length;
/** Each statement costs as much as the columns of a row. */
const ROWS_A_STATEMENT = 50;

function insertOf(rows: number): string {
  const row = `(${Array.from({ length: WIDTH }, () => '?').join(', ')})`;
  return `INSERT INTO return_rows (${COLUMNS}) VALUES ${Array.from({ length: rows }, () => row).join(', ')}`;
}

/** @param storedOf asked once for each row, in their order. */
export function* insertingReturnRows<Row>(
  transaction: Transaction,
  returnId: number,
  rows: readonly Row[],
  storedOf: (row: Row) => StoredReturnRow,
): Steps<void> {
  const many = insertOf(ROWS_A_STATEMENT);
  const whole = rows.length - (rows.length % ROWS_A_STATEMENT);
  for (let from = 0; from < whole; from += ROWS_A_STATEMENT) {
    transaction.run(many, valuesOf(returnId, rows, from, from + ROWS_A_STATEMENT, storedOf));
    yield;
  }
  if (whole < rows.length)
    transaction.run(insertOf(rows.length - whole), valuesOf(returnId, rows, whole, rows.length, storedOf));
}

/** The columns of some rows. Their list has its length at once: one that grows is copied as often as it doubles. */
function valuesOf<Row>(
  returnId: number,
  rows: readonly Row[],
  from: number,
  to: number,
  storedOf: (row: Row) => StoredReturnRow,
): SqlValue[] {
  const values = new Array<SqlValue>(WIDTH * (to - from)).fill(null);
  for (let place = from; place < to; place += 1) {
    const stored = storedOf(rows[place] as Row);
    const at = (place - from) * WIDTH;
    values[at] = returnId;
    values[at + 1] = stored.row;
    values[at + 2] = stored.contactId;
    values[at + 3] = stored.coordinateHead;
    values[at + 4] = stored.at;
    values[at + 5] = stored.code;
    values[at + 6] = stored.meaning;
    values[at + 7] = stored.calls;
    values[at + 8] = stored.lastContactOn;
  }
  return values;
}

/**
 * The rows of earlier files about some contacts, without undone files.
 *
 * @param contactIdsOf asked only when there are earlier files.
 */
export function* findingReturnsOf(
  reader: SqlReader,
  contactIdsOf: () => ReadonlySet<number>,
  note: (row: Pick<StoredReturnRow, 'contactId' | 'coordinateHead' | 'at' | 'meaning'>) => void,
): Steps<void> {
  const files = Array.from(
    reader.values(
      'SELECT import_id FROM return_files WHERE import_id NOT IN (SELECT id FROM imports WHERE undone_at IS NOT NULL)',
    ),
    ([id]) => Number(id),
  );
  if (files.length === 0) return;
  const contactIds = contactIdsOf();
  for (const returnId of files) {
    let from = 0;
    for (;;) {
      const rows = [
        ...reader.values(
          'SELECT row, contact_id, coordinate_head, at, meaning FROM return_rows WHERE return_id = ? AND row > ? ORDER BY row LIMIT ?',
          [returnId, from, AT_ONCE],
        ),
      ];
      for (const [row, contactId, head, at, meaning] of rows) {
        from = Number(row);
        if (contactId !== null && !contactIds.has(Number(contactId))) continue;
        note({
          contactId: contactId === null || contactId === undefined ? null : Number(contactId),
          coordinateHead: textOrNull(head),
          at: textOrNull(at),
          meaning: String(meaning) as Meaning,
        });
      }
      yield;
      if (rows.length < AT_ONCE) break;
    }
  }
}

/** Of some contacts those about whom an earlier file told a later last contact. */
export function* findingTouchedBefore(reader: SqlReader, ids: Iterable<number>): Steps<readonly number[]> {
  const touched = new Set<number>();
  for (const json of inJson(ids)) {
    for (const [id] of reader.values(
      `SELECT DISTINCT contact_id FROM return_rows WHERE contact_id IN (SELECT value FROM json_each(?))
        AND last_contact_on IS NOT NULL AND ${TELLS}`,
      [json],
    ))
      touched.add(Number(id));
    yield;
  }
  return [...touched].sort((one, other) => one - other);
}

/** The last contacts in the columns of some contacts; contacts without one are left out. */
export function* findingLastContacts(reader: SqlReader, ids: Iterable<number>): Steps<Map<number, string>> {
  const days = new Map<number, string>();
  for (const json of inJson(ids)) {
    for (const [id, day] of reader.values(
      'SELECT id, last_contact_on FROM contacts WHERE id IN (SELECT value FROM json_each(?)) AND last_contact_on IS NOT NULL',
      [json],
    ))
      days.set(Number(id), String(day));
    yield;
  }
  return days;
}

/** Contacts that a check reads whole from now on. */
export function* forgettingVectorTexts(transaction: Transaction, ids: Iterable<number>): Steps<void> {
  for (const json of inJson(ids)) {
    transaction.run(
      `UPDATE contact_vectors SET text_id = NULL, days = NULL, later_days = NULL
       WHERE contact_id IN (SELECT value FROM json_each(?))`,
      [json],
    );
    yield;
  }
}

/** The moments of the calls of some contacts in earlier files, without undone files. */
export function* findingReturnedCalls(
  reader: SqlReader,
  contactIds: Iterable<number>,
): Steps<ReadonlyMap<number, readonly string[]>> {
  const calls = new Map<number, string[]>();
  const add = (id: number, at: string): void => {
    const told = calls.get(id);
    if (told === undefined) calls.set(id, [at]);
    else told.push(at);
  };
  for (const json of inJson(contactIds)) {
    for (const [id, at] of reader.values(
      `SELECT contact_id, at FROM calls WHERE contact_id IN (SELECT value FROM json_each(?))
        AND import_id IN (SELECT import_id FROM return_files)
        AND import_id NOT IN (SELECT id FROM imports WHERE undone_at IS NOT NULL)`,
      [json],
    )) {
      add(Number(id), String(at));
    }
    yield;
    for (const [id, at, times] of reader.values(
      `SELECT contact_id, at, calls FROM return_rows WHERE contact_id IN (SELECT value FROM json_each(?))
        AND calls > 0 AND ${TELLS}`,
      [json],
    ))
      for (let part = 0; part < Number(times); part += 1) add(Number(id), String(at));
    yield;
  }
  return calls;
}

function* inJson(ids: Iterable<number>): Generator<string> {
  const all = [...ids];
  for (let from = 0; from < all.length; from += AT_ONCE) yield JSON.stringify(all.slice(from, from + AT_ONCE));
}
