import type { RightsKind, RightsOutcome, RightsState, RightsWay } from '../../../shared/domain/contact/rights.ts';
import type { RightsAnswer, RightsRequest } from '../model/rights-request.ts';
import type { SqlReader, SqlRow } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { jsonList, textOrNull } from './column-values.ts';

/** SQL of the requests of people about their data. */

/**
 * With the contact of the person. The undo of an import may remove it: then another contact that a user said is the same
 * person, or none.
 */
const CURRENT = `SELECT rights_requests.*, coalesce(contacts.id, (
    WITH RECURSIVE person (id) AS (
      SELECT rights_requests.contact_id
      UNION SELECT iif(one = person.id, other, one) FROM person JOIN pair_decisions ON person.id IN (one, other)
      WHERE verdict = 'same'
    ) SELECT min(contacts.id) FROM person JOIN contacts ON contacts.id = person.id
  )) AS held_id
  FROM rights_requests LEFT JOIN contacts ON contacts.id = rights_requests.contact_id`;

/** Every request, by its number. */
export function readRightsRequests(reader: SqlReader): readonly RightsRequest[] {
  const answers = answersByRequest(reader, answerOf);
  return reader
    .all(`${CURRENT} ORDER BY rights_requests.id`)
    .map((row) => requestOf(row, answers.get(Number(row['id'])) ?? []));
}

export function readRightsRequest(reader: SqlReader, id: number): RightsRequest | null {
  const row = reader.get<SqlRow>(`${CURRENT} WHERE rights_requests.id = ?`, [id]);
  if (row === undefined) return null;
  const answers = reader.all<SqlRow>('SELECT * FROM rights_answers WHERE request_id = ? ORDER BY id', [id]);
  return requestOf(row, answers.map(answerOf));
}

export type NewRightsRequest = Pick<
  RightsRequest,
  'kind' | 'receivedOn' | 'way' | 'asked' | 'personHashes' | 'found' | 'contactId' | 'dueOn'
>;

/** @returns its number. */
export function insertRightsRequest(
  transaction: Transaction,
  request: NewRightsRequest,
  { at, by }: { readonly at: string; readonly by: string },
): number {
  const id = transaction.nextId('rights_requests');
  transaction.run(
    `INSERT INTO rights_requests (id, kind, received_on, way, asked, person_hashes, found, contact_id, due_on, state, at, by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?)`,
    [
      id,
      request.kind,
      request.receivedOn,
      request.way,
      request.asked,
      JSON.stringify(request.personHashes),
      Number(request.found),
      request.contactId,
      request.dueOn,
      at,
      by,
    ],
  );
  return id;
}

export function extendRightsRequest(
  transaction: Transaction,
  id: number,
  { extendedTo, reason }: { readonly extendedTo: string; readonly reason: string },
): void {
  transaction.run('UPDATE rights_requests SET extended_to = ?, extension_reason = ? WHERE id = ?', [
    extendedTo,
    reason,
    id,
  ]);
}

/** @param executed what was corrected or closed, by name; fields of later corrections are added to the earlier ones. */
export function executeRightsRequest(
  transaction: Transaction,
  { id, executed: before }: Pick<RightsRequest, 'id' | 'executed'>,
  { on, executed }: { readonly on: string; readonly executed: readonly string[] },
): void {
  transaction.run('UPDATE rights_requests SET executed_on = coalesce(executed_on, ?), executed = ? WHERE id = ?', [
    on,
    JSON.stringify([...new Set([...before, ...executed])]),
    id,
  ]);
}

/** An answer to a closed request leaves it closed. */
export function answerRightsRequest(
  transaction: Transaction,
  id: number,
  answers: readonly RightsAnswer[],
  { at, by }: { readonly at: string; readonly by: string },
): void {
  for (const answer of answers) insertAnswer(transaction, id, answer, { at, by });
  transaction.run("UPDATE rights_requests SET state = 'answered' WHERE id = ? AND state = 'open'", [id]);
}

const OF_NOBODY = '(contact_id IS NULL OR contact_id NOT IN (SELECT id FROM contacts))';

/** A request with free words, which may name the person. */
export interface WordedRequest {
  readonly id: number;
  readonly personHashes: readonly string[];
}

/** Those of people who were not found or are not there any more. */
export function wordedRequestsOfNobody(reader: SqlReader): readonly WordedRequest[] {
  return Array.from(
    reader.values(
      `SELECT id, person_hashes FROM rights_requests
       WHERE ${OF_NOBODY} AND (asked IS NOT NULL OR reason IS NOT NULL OR extension_reason IS NOT NULL)`,
    ),
    ([id, hashes]) => ({ id: Number(id), personHashes: jsonList(hashes) ?? [] }),
  );
}

/** Deletes the free words of requests; their keyed hashes stay. */
export function forgetRequestWords(transaction: Transaction, ids: Iterable<number>): void {
  for (const id of ids)
    transaction.run(
      `UPDATE rights_requests SET asked = NULL, reason = NULL, extension_reason = NULL WHERE id = ? AND ${OF_NOBODY}`,
      [id],
    );
}

export function closeRightsRequest(
  transaction: Transaction,
  id: number,
  { outcome, reason, on }: { readonly outcome: RightsOutcome; readonly reason: string | null; readonly on: string },
): void {
  transaction.run("UPDATE rights_requests SET state = 'closed', outcome = ?, reason = ?, closed_on = ? WHERE id = ?", [
    outcome,
    reason,
    on,
    id,
  ]);
}

/** A whole request with who noted it, and its answers with who gave them. */
interface WholeRequest {
  readonly request: RightsRequest & Noted;
  readonly answers: readonly (RightsAnswer & Noted)[];
}

interface Noted {
  /** Instant. */
  readonly at: string;
  readonly by: string;
}

const notedOf = (row: SqlRow): Noted => ({ at: String(row['at']), by: String(row['by']) });

/** Every request with its answers, for a copy of them. */
export function readRightsRequestRows(reader: SqlReader): readonly WholeRequest[] {
  const answers = answersByRequest(reader, (row) => ({ ...answerOf(row), ...notedOf(row) }));
  return reader.all<SqlRow>(`${CURRENT} ORDER BY rights_requests.id`).map((row) => ({
    request: { ...requestOf(row, []), ...notedOf(row) },
    answers: answers.get(Number(row['id'])) ?? [],
  }));
}

/** Adds a request of another copy of the workspace, under its number where that is free; one that is there stays as it is. */
export function copyRightsRequest(transaction: Transaction, { request, answers }: WholeRequest): void {
  const there = transaction.get<SqlRow>('SELECT at, kind FROM rights_requests WHERE id = ?', [request.id]);
  if (there?.['at'] === request.at && there['kind'] === request.kind) return;
  const id = there === undefined ? request.id : transaction.nextId('rights_requests');
  transaction.run(
    `INSERT INTO rights_requests (id, kind, received_on, way, asked, person_hashes, found, contact_id, due_on, extended_to,
       extension_reason, executed_on, executed, state, outcome, reason, closed_on, at, by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      request.kind,
      request.receivedOn,
      request.way,
      request.asked,
      JSON.stringify(request.personHashes),
      Number(request.found),
      request.contactId,
      request.dueOn,
      request.extendedTo,
      request.extensionReason,
      request.executedOn,
      request.executed.length === 0 ? null : JSON.stringify(request.executed),
      request.state,
      request.outcome,
      request.reason,
      request.closedOn,
      request.at,
      request.by,
    ],
  );
  for (const { kind, on, file, sha256, at, by } of answers)
    insertAnswer(transaction, id, { kind, on, file, sha256 }, { at, by });
}

function insertAnswer(
  transaction: Transaction,
  request: number,
  { kind, on, file, sha256 }: RightsAnswer,
  { at, by }: Noted,
): void {
  transaction.run(
    'INSERT INTO rights_answers (id, request_id, on_day, kind, file, file_sha256, at, by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    [transaction.nextId('rights_answers'), request, on, kind, file, sha256, at, by],
  );
}

function answersByRequest<T>(reader: SqlReader, read: (row: SqlRow) => T): ReadonlyMap<number, readonly T[]> {
  const answers = new Map<number, T[]>();
  for (const row of reader.all<SqlRow>('SELECT * FROM rights_answers ORDER BY id')) {
    const id = Number(row['request_id']);
    answers.set(id, [...(answers.get(id) ?? []), read(row)]);
  }
  return answers;
}

function answerOf(row: SqlRow): RightsAnswer {
  return {
    kind: String(row['kind']) as RightsAnswer['kind'],
    on: String(row['on_day']),
    file: String(row['file']),
    sha256: String(row['file_sha256']),
  };
}

function requestOf(row: SqlRow, answers: readonly RightsAnswer[]): RightsRequest {
  return {
    id: Number(row['id']),
    kind: String(row['kind']) as RightsKind,
    receivedOn: String(row['received_on']),
    way: textOrNull(row['way']) as RightsWay | null,
    asked: textOrNull(row['asked']),
    personHashes: jsonList(row['person_hashes']) ?? [],
    found: row['found'] === 1,
    contactId: row['held_id'] === null ? null : Number(row['held_id']),
    dueOn: String(row['due_on']),
    extendedTo: textOrNull(row['extended_to']),
    extensionReason: textOrNull(row['extension_reason']),
    executedOn: textOrNull(row['executed_on']),
    executed: jsonList(row['executed']) ?? [],
    state: String(row['state']) as RightsState,
    outcome: textOrNull(row['outcome']) as RightsOutcome | null,
    reason: textOrNull(row['reason']),
    closedOn: textOrNull(row['closed_on']),
    answers,
  };
}
