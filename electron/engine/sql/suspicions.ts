import type { ContactStatus } from '../../../shared/domain/contact/words.ts';
import type { RowRef } from '../model/stored-contact.ts';
import type { Suspicion, SuspicionState } from '../model/suspicion.ts';
import type { SqlReader, SqlValue } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/** SQL of the statuses found in remarks, until a user confirms or dismisses them. */

const COLUMNS =
  'id, contact_id, kind, coordinate, import_id, row, source, words, at, state, decided_on, decided_by' as const;

/** Those that hold a person or a coordinate. */
const HOLDING = "state IN ('open', 'confirmed')";

/** The effective ones of a person or a coordinate, by contact: open and confirmed. Both ends included. */
export function* readHoldingSuspicions(reader: SqlReader, from: number, to: number): Generator<Suspicion, undefined> {
  for (const values of reader.values(
    `SELECT ${COLUMNS} FROM suspicions WHERE contact_id BETWEEN ? AND ? AND ${HOLDING} ORDER BY contact_id, id`,
    [from, to],
  ))
    yield suspicionOf(values);
}

/** Contacts in a range of ids, both ends included, with an effective suspicion. */
export function suspectedContacts(reader: SqlReader, from: number, to: number): ReadonlySet<number> {
  const rows = reader.values(
    `SELECT DISTINCT contact_id FROM suspicions WHERE contact_id BETWEEN ? AND ? AND ${HOLDING}`,
    [from, to],
  );
  return new Set(Array.from(rows, ([id]) => Number(id)));
}

/** Contacts in a range of ids, both ends included, with an undecided suspicion. */
export function undecidedContacts(reader: SqlReader, from: number, to: number): readonly number[] {
  const rows = reader.values(
    "SELECT DISTINCT contact_id FROM suspicions WHERE contact_id BETWEEN ? AND ? AND state = 'open'",
    [from, to],
  );
  return Array.from(rows, ([id]) => Number(id));
}

/** People with an undecided suspicion: of a death, about an address, about a number. */
export function countDoubts(reader: SqlReader): {
  readonly deceased: number;
  readonly addresses: number;
  readonly numbers: number;
} {
  const [[deceased, addresses, numbers] = []] = [
    ...reader.values(`SELECT
      count(DISTINCT CASE WHEN kind = 'deceased' THEN contact_id END),
      count(DISTINCT CASE WHEN kind IN ('moved', 'undeliverable') THEN contact_id END),
      count(DISTINCT CASE WHEN kind = 'wrong_number' THEN contact_id END)
      FROM suspicions WHERE state = 'open'`),
  ];
  return { deceased: Number(deceased), addresses: Number(addresses), numbers: Number(numbers) };
}

/** Every suspicion, decided or not, in reading order. */
export function readSuspicions(reader: SqlReader): readonly Suspicion[] {
  return Array.from(reader.values(`SELECT ${COLUMNS} FROM suspicions ORDER BY id`), suspicionOf);
}

export function readSuspicionsOf(reader: SqlReader, contactId: number): readonly Suspicion[] {
  return Array.from(
    reader.values(`SELECT ${COLUMNS} FROM suspicions WHERE contact_id = ? ORDER BY id`, [contactId]),
    suspicionOf,
  );
}

export function readSuspicion(reader: SqlReader, id: number): Suspicion | null {
  const [found] = Array.from(reader.values(`SELECT ${COLUMNS} FROM suspicions WHERE id = ?`, [id]), suspicionOf);
  return found ?? null;
}

/**
 * Records a suspicion of a row. It is open, unless it was decided before: a dismissal or a lift applies to repetitions of
 * the same source, a confirmation to every source.
 */
export function insertSuspicion(
  transaction: Transaction,
  suspicion: Omit<Suspicion, 'id' | 'state' | 'decidedOn' | 'decidedBy'>,
): void {
  const { contactId, kind, coordinate, importId, row, source, words, at } = suspicion;
  const [decided] = Array.from(
    transaction.values(
      `SELECT ${COLUMNS} FROM suspicions WHERE contact_id = ? AND kind = ? AND coordinate IS ?
        AND (state = 'confirmed' OR (state IN ('dismissed', 'lifted') AND source = ?)) ORDER BY id DESC LIMIT 1`,
      [contactId, kind, coordinate, source],
    ),
    suspicionOf,
  );
  transaction.run(
    'INSERT INTO suspicions (contact_id, kind, coordinate, import_id, row, source, words, at, state, decided_on, decided_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    [
      contactId,
      kind,
      coordinate,
      importId,
      row,
      source,
      words,
      at,
      decided?.state ?? 'open',
      decided?.decidedOn ?? null,
      decided?.decidedBy ?? null,
    ],
  );
}

/** Says which coordinate the rows about an unknown one are about. */
export function bindSuspicions(
  transaction: Transaction,
  { contactId, kind }: Pick<Suspicion, 'contactId' | 'kind'>,
  coordinate: string,
): void {
  transaction.run('UPDATE suspicions SET coordinate = ? WHERE contact_id = ? AND kind = ? AND coordinate IS NULL', [
    coordinate,
    contactId,
    kind,
  ]);
}

/** Records a state that a person reports, for all rows with the same statement. It is a row of its own only where there is none. */
export function insertReported(
  transaction: Transaction,
  reported: Omit<Suspicion, 'id' | 'state' | 'words' | 'decidedOn' | 'decidedBy'>,
  decision: { readonly on: string; readonly by: string },
): void {
  const { contactId, kind, coordinate, importId, row, source, at } = reported;
  if (decideSuspicions(transaction, reported, { state: 'confirmed', ...decision }).length > 0) return;
  transaction.run(
    "INSERT INTO suspicions (contact_id, kind, coordinate, import_id, row, source, words, at, state, decided_on, decided_by) VALUES (?, ?, ?, ?, ?, ?, '', ?, 'confirmed', ?, ?)",
    [contactId, kind, coordinate, importId, row, source, at, decision.on, decision.by],
  );
}

/**
 * Decides all suspicions with the same status of the person or of the coordinate.
 *
 * @param decision `on`: its day.
 * @returns their ids.
 */
export function decideSuspicions(
  transaction: Transaction,
  { contactId, kind, coordinate }: Pick<Suspicion, 'contactId' | 'kind' | 'coordinate'>,
  decision: { readonly state: Exclude<SuspicionState, 'open'>; readonly on: string; readonly by: string },
): readonly number[] {
  transaction.run(
    'UPDATE suspicions SET state = ?, decided_on = ?, decided_by = ? WHERE contact_id = ? AND kind = ? AND coordinate IS ?',
    [decision.state, decision.on, decision.by, contactId, kind, coordinate],
  );
  return Array.from(
    transaction.values('SELECT id FROM suspicions WHERE contact_id = ? AND kind = ? AND coordinate IS ? ORDER BY id', [
      contactId,
      kind,
      coordinate,
    ]),
    ([id]) => Number(id),
  );
}

/** Deletes the suspicions of an undone import; those of a file that were confirmed or lifted stay while the contact does. */
export function deleteSuspicionsOf(transaction: Transaction, importId: number, from: number, to: number): void {
  transaction.run(
    `DELETE FROM suspicions WHERE contact_id BETWEEN ? AND ? AND import_id = ?
      AND (state NOT IN ('confirmed', 'lifted') OR (SELECT kind FROM imports WHERE id = import_id) = 'record')`,
    [from, to, importId],
  );
}

/** Moves the suspicions of a row to the row's new contact. */
export function moveSuspicions(transaction: Transaction, { importId, row }: RowRef, from: number, to: number): void {
  transaction.run('UPDATE suspicions SET contact_id = ? WHERE contact_id = ? AND import_id = ? AND row = ?', [
    to,
    from,
    importId,
    row,
  ]);
}

/**
 * A confirmation or a lift was undone: the suspicion is as before, unless its file was undone too. Only those of the person
 * as a whole are facts that can be undone.
 */
export function reopenUnconfirmed(transaction: Transaction): void {
  const stated = 'EXISTS (SELECT 1 FROM contacts WHERE contacts.id = contact_id AND contacts.status = suspicions.kind)';
  transaction.run(
    `UPDATE suspicions SET state = 'confirmed' WHERE state = 'lifted' AND coordinate IS NULL AND ${stated}`,
    [],
  );
  const unsaid = `state = 'confirmed' AND coordinate IS NULL AND NOT ${stated}`;
  transaction.run(
    `DELETE FROM suspicions WHERE ${unsaid} AND import_id IN (SELECT id FROM imports WHERE undone_at IS NOT NULL)`,
    [],
  );
  transaction.run(`UPDATE suspicions SET state = 'open', decided_on = NULL, decided_by = NULL WHERE ${unsaid}`, []);
}

function suspicionOf([
  id,
  contactId,
  kind,
  coordinate,
  importId,
  row,
  source,
  words,
  at,
  state,
  decidedOn,
  decidedBy,
]: readonly (SqlValue | undefined)[]): Suspicion {
  return {
    id: Number(id),
    contactId: Number(contactId),
    kind: String(kind) as ContactStatus,
    coordinate: textOrNull(coordinate),
    importId: Number(importId),
    row: Number(row),
    source: String(source),
    words: String(words),
    at: String(at),
    state: String(state) as SuspicionState,
    decidedOn: textOrNull(decidedOn),
    decidedBy: textOrNull(decidedBy),
  };
}

function textOrNull(value: SqlValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
