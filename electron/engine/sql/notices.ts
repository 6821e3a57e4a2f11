import { createHash } from 'node:crypto';
import type { Channel } from '../../../shared/domain/channel.ts';
import type { SqlReader, SqlRow } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { isRowOf, type ListEvent, readEventsOfNotices } from './export-events.ts';

/**
 * SQL of notices (art. 14 RGPD). A notice of a list counts while the latest statement about sending says so: from « Envoyée
 * le » its day, for all rows or those of the part; « Pas envoyée » and « rouverte » inform nobody; « Terminée » and « Tous les
 * retours sont là » change nothing.
 */

/** A round that counts. */
export interface CountingRound {
  /** Null: an exemption. */
  readonly on: string | null;
  /** The rows that were sent, one bit per row; null: all. */
  readonly rows: Uint8Array | null;
}

export type NoticeRounds = ReadonlyMap<number, CountingRound>;

const NONE: NoticeRounds = new Map();

/** The rounds that count, by number. */
export function readNoticeRounds(reader: SqlReader): NoticeRounds {
  const rounds = [...reader.values('SELECT id, export_id FROM notice_rounds ORDER BY id')];
  if (rounds.length === 0) return NONE;
  const events = readEventsOfNotices(reader);
  const counting = new Map<number, CountingRound>();
  for (const [id, exportId] of rounds) {
    const round = exportId === null ? EXEMPTION : foldNotice(events.get(Number(exportId)) ?? []);
    if (round !== null) counting.set(Number(id), round);
  }
  return counting;
}

const EXEMPTION: CountingRound = { on: null, rows: null };

/** @param events the statements about the list, the oldest first. */
function foldNotice(events: readonly ListEvent[]): CountingRound | null {
  let told: CountingRound | null = null;
  for (const { event, at, on, rows } of events) {
    const day = on ?? at.slice(0, 'YYYY-MM-DD'.length);
    switch (event) {
      case 'sent':
        told = { on: day, rows: null };
        break;
      case 'partly':
        told = { on: day, rows: rows ?? new Uint8Array() };
        break;
      case 'not_sent':
      case 'reopened':
        told = null;
        break;
      case 'returned':
      case 'ended':
        break;
    }
  }
  return told;
}

/** A notice that counts. */
export interface CountingNotice extends Omit<ToldOrigin, 'place'> {
  /** Null: an exemption. */
  readonly on: string | null;
}

/** The notices that count for the contacts in a range of ids, both ends included, in the order of the contacts. */
export function* readNotices(
  reader: SqlReader,
  from: number,
  to: number,
  rounds: NoticeRounds,
): Generator<CountingNotice, undefined> {
  if (rounds.size === 0) return;
  for (const [contactId, originId, importId, roundId, place] of reader.values(
    'SELECT contact_id, origin_id, import_id, round_id, place FROM notices WHERE contact_id BETWEEN ? AND ? ORDER BY contact_id',
    [from, to],
  )) {
    const round = rounds.get(Number(roundId));
    if (round === undefined || (round.rows !== null && !isRowOf(round.rows, Number(place)))) continue;
    yield { contactId: Number(contactId), originId: Number(originId), importId: Number(importId), on: round.on };
  }
}

/** Number of people whom a list informs, as far as it is said to be sent. */
export function countInformed(reader: SqlReader, exportId: number): number {
  const rounds = readNoticeRounds(reader);
  const people = new Set<number>();
  for (const [contactId, roundId, place] of reader.values(
    'SELECT contact_id, round_id, place FROM notices WHERE round_id IN (SELECT id FROM notice_rounds WHERE export_id = ?)',
    [exportId],
  )) {
    const round = rounds.get(Number(roundId));
    if (round !== undefined && (round.rows === null || isRowOf(round.rows, Number(place))))
      people.add(Number(contactId));
  }
  return people.size;
}

/** A person and an origin in a round. */
export interface ToldOrigin {
  readonly contactId: number;
  readonly originId: number;
  readonly importId: number;
  /** The place of the row in the list, from 0; 0 for an exemption. */
  readonly place: number;
}

/** The list of a message, or an exemption. */
export type RoundOf =
  | { readonly exportId: number; readonly way: Channel; readonly textId: number | null }
  | { readonly on: string; readonly reason: string };

/** People per statement: a million fit in a thousand statements. */
const PIECE = 1000;

export function insertRound(
  transaction: Transaction,
  { at, by, round, told }: { at: string; by: string; round: RoundOf; told: readonly ToldOrigin[] },
): void {
  const id = transaction.nextId('notice_rounds');
  const [exportId, way, textId, on, reason] =
    'exportId' in round
      ? [round.exportId, round.way, round.textId, null, null]
      : [null, null, null, round.on, round.reason];
  transaction.run(
    'INSERT INTO notice_rounds (id, at, by, export_id, way, text_id, on_day, exempt_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    [id, at, by, exportId, way, textId, on, reason],
  );
  for (let start = 0; start < told.length; start += PIECE) {
    const piece = told
      .slice(start, start + PIECE)
      .map(({ contactId, originId, importId, place }) => [contactId, originId, importId, place]);
    transaction.run(
      `INSERT INTO notices (contact_id, origin_id, import_id, round_id, place)
       SELECT value ->> 0, value ->> 1, value ->> 2, ?, value ->> 3 FROM json_each(?)`,
      [id, JSON.stringify(piece)],
    );
  }
}

/** Deletes the rounds of an export that was withdrawn: only possible once it is deleted. */
export function deleteRoundsOf(transaction: Transaction, exportId: number): void {
  transaction.run('DELETE FROM notices WHERE round_id IN (SELECT id FROM notice_rounds WHERE export_id = ?)', [
    exportId,
  ]);
  transaction.run('DELETE FROM notice_rounds WHERE export_id = ?', [exportId]);
}

/** A text of notices. */
export interface StoredNoticeText {
  readonly id: number;
  readonly version: number;
  readonly text: string;
  readonly sha256: string;
}

/** The latest text; undefined: none yet. */
export function readLatestNoticeText(reader: SqlReader): StoredNoticeText | undefined {
  const row = reader.get<SqlRow>('SELECT id, version, text, sha256 FROM notice_texts ORDER BY version DESC LIMIT 1');
  return row === undefined
    ? undefined
    : {
        id: Number(row['id']),
        version: Number(row['version']),
        text: String(row['text']),
        sha256: String(row['sha256']),
      };
}

/** Keeps a text; the number of the latest one where it is the same. */
export function keepNoticeText(transaction: Transaction, at: string, text: string): number {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const latest = readLatestNoticeText(transaction);
  if (latest?.sha256 === sha256) return latest.id;
  const id = transaction.nextId('notice_texts');
  transaction.run('INSERT INTO notice_texts (id, version, at, text, sha256) VALUES (?, ?, ?, ?, ?)', [
    id,
    (latest?.version ?? 0) + 1,
    at,
    text,
    sha256,
  ]);
  return id;
}
