import type { Meaning } from '../../../shared/domain/returns/meaning.ts';
import type { Audience } from '../../../shared/domain/contact/words.ts';
import { textOrNull } from './column-values.ts';
import { insertContribution } from './contributions.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Steps } from '../steps/pauses.ts';

/**
 * SQL of the rows of returns and of the calls that they tell: a hundred thousand come in one file. Ids that are looked up travel as
 * JSON, many to a statement; rows that are written have a statement each, which is prepared once.
 */

const AT_ONCE = 2000;

export interface StoredReturnRow {
  readonly row: number;
  readonly contactId: number | null;
  readonly coordinateHead: string | null;
  readonly at: string | null;
  readonly code: string;
  readonly meaning: Meaning;
}

export function* insertingReturnRows(
  transaction: Transaction,
  returnId: number,
  rows: Iterable<StoredReturnRow>,
): Steps<void> {
  for (const { row, contactId, coordinateHead, at, code, meaning } of rows) {
    transaction.run(
      'INSERT INTO return_rows (return_id, row, contact_id, coordinate_head, at, code, meaning) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [returnId, row, contactId, coordinateHead, at, code, meaning],
    );
    yield;
  }
}

/** A call that a row tells; `part` counts those of one row. */
export interface ReturnedCall {
  readonly contactId: number;
  readonly row: number;
  readonly part: number;
  readonly at: string;
  readonly outcome: string;
}

export function* insertingReturnedCalls(
  transaction: Transaction,
  importId: number,
  calls: Iterable<ReturnedCall>,
): Steps<void> {
  for (const { contactId, row, part, at, outcome } of calls) {
    transaction.run('INSERT INTO calls (contact_id, import_id, row, part, at, outcome) VALUES (?, ?, ?, ?, ?, ?)', [
      contactId,
      importId,
      row,
      part,
      at,
      outcome,
    ]);
    yield;
  }
}

/**
 * Adds a contribution that states nothing but what happened, one a row, to contacts that are there: what a contact's columns
 * say is its first contribution from then on. Its vector stays: calls are no part of it.
 *
 * @param rows by contact, ascending.
 */
export function* insertingPlainContributions(
  transaction: Transaction,
  importId: number,
  rows: readonly { readonly contactId: number; readonly returned: { readonly row: number } }[],
): Steps<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const told = rows.slice(from, from + AT_ONCE);
    const ids = JSON.stringify(told.map(({ contactId }) => contactId));
    const audiences = new Map<number, Audience>();
    for (const [id, audience] of transaction.values(
      'SELECT id, audience FROM contacts WHERE id IN (SELECT value FROM json_each(?))',
      [ids],
    ))
      audiences.set(Number(id), String(audience) as Audience);
    transaction.run(
      `INSERT INTO contributions (contact_id, import_id, row, origin_id, payload)
       SELECT id, import_id, row, origin_id, NULL FROM contacts
       WHERE import_id IS NOT NULL AND id IN (SELECT value FROM json_each(?))`,
      [ids],
    );
    transaction.run(
      `UPDATE contacts SET import_id = NULL, row = NULL, origin_id = NULL
       WHERE import_id IS NOT NULL AND id IN (SELECT value FROM json_each(?))`,
      [ids],
    );
    yield;
    for (const {
      contactId,
      returned: { row },
    } of told) {
      const audience = audiences.get(contactId);
      if (audience === undefined) continue;
      const payload = { person: { audience }, emails: [], phones: [] };
      insertContribution(transaction, { contactId, importId, row, originId: null, payload });
      yield;
    }
  }
}

/** Of some ids those of contacts. */
export function* findingPresentContacts(reader: SqlReader, ids: Iterable<number>): Steps<ReadonlySet<number>> {
  const present = new Set<number>();
  for (const json of inJson([...ids], (id) => id)) {
    for (const [id] of reader.values('SELECT id FROM contacts WHERE id IN (SELECT value FROM json_each(?))', [json]))
      present.add(Number(id));
    yield;
  }
  return present;
}

/** The rows of earlier files about some contacts, without undone files. */
export function* findingReturnsOf(
  reader: SqlReader,
  contactIds: ReadonlySet<number>,
  note: (row: Pick<StoredReturnRow, 'contactId' | 'coordinateHead' | 'at' | 'meaning'>) => void,
): Steps<void> {
  const files = Array.from(
    reader.values(
      'SELECT import_id FROM return_files WHERE import_id NOT IN (SELECT id FROM imports WHERE undone_at IS NOT NULL)',
    ),
    ([id]) => Number(id),
  );
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

/** The moments of the calls of some contacts in earlier files, without undone files. */
export function* findingReturnedCalls(
  reader: SqlReader,
  contactIds: Iterable<number>,
): Steps<ReadonlyMap<number, readonly string[]>> {
  const calls = new Map<number, string[]>();
  for (const json of inJson([...contactIds], (id) => id)) {
    for (const [id, at] of reader.values(
      `SELECT contact_id, at FROM calls WHERE contact_id IN (SELECT value FROM json_each(?))
        AND import_id IN (SELECT import_id FROM return_files)
        AND import_id NOT IN (SELECT id FROM imports WHERE undone_at IS NOT NULL)`,
      [json],
    )) {
      const told = calls.get(Number(id));
      if (told === undefined) calls.set(Number(id), [String(at)]);
      else told.push(String(at));
    }
    yield;
  }
  return calls;
}

function* inJson<Value>(values: readonly Value[], write: (value: Value) => unknown): Generator<string> {
  for (let from = 0; from < values.length; from += AT_ONCE)
    yield JSON.stringify(values.slice(from, from + AT_ONCE).map(write));
}
