import type { ChannelScope } from '../../../shared/domain/channel.ts';
import type { NewEntry } from '../model/oppositions.ts';
import type { Algorithm } from '../model/foreign-digest.ts';
import { SUPPRESSION_COLUMNS, type SuppressionKind, type SuppressionRow } from '../model/suppression-entry.ts';
import type { SqlReader, SqlValue } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { SuppressionBatch } from './suppression-batches.ts';
import { textOrNull } from './column-values.ts';

/**
 * SQL of the suppression list (liste repoussoir). Entries are never changed or removed here, except their clear values.
 */

/**
 * @param opposition the first entry of the same opposition; null: this one. @returns the opposition of the entry.
 */
export function insertSuppression(
  transaction: Transaction,
  entry: NewEntry,
  batch: Pick<SuppressionBatch, 'id' | 'at' | 'by' | 'source'>,
  opposition: number | null,
): number {
  const id = transaction.nextId('suppressions');
  transaction.run(
    `INSERT INTO suppressions (id, opposition, batch_id, kind, channel, keyed_hash, clear, person_hash, person_clear, algorithm, variant, purpose, on_day, recorded_at, by, source)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      opposition ?? id,
      batch.id,
      entry.kind,
      entry.channel,
      entry.keyedHash,
      entry.clear,
      entry.personHash,
      entry.personClear,
      entry.algorithm,
      entry.variant,
      entry.purpose,
      entry.on,
      batch.at,
      batch.by,
      entry.source ?? batch.source,
    ],
  );
  return opposition ?? id;
}

/** When an entry was reported to the list. */
export interface RecordedEntry {
  readonly on: string | null;
  readonly recordedAt: string;
  /** The first entry of the same opposition. */
  readonly opposition: number;
  /** Added for a further coordinate of a person: it does not apply to others who have it. */
  readonly bindsOnePerson: boolean;
}

/** Every report of the same refusal of the same person: same kind, channel, value, name and purpose. */
export function readRecordedEntries(
  reader: SqlReader,
  {
    kind,
    channel,
    keyedHash,
    personHash,
    purpose,
  }: Pick<NewEntry, 'kind' | 'channel' | 'keyedHash' | 'personHash' | 'purpose'>,
): readonly RecordedEntry[] {
  return Array.from(
    byId(
      reader.values(
        `SELECT id, on_day, recorded_at, coalesce(opposition, id), variant IS 'person' FROM suppressions WHERE substr(keyed_hash, 1, 12) = ? AND keyed_hash = ? AND kind = ? AND channel = ? AND person_hash IS ? AND purpose IS ?`,
        [headOf(keyedHash), keyedHash, kind, channel, personHash, purpose],
      ),
    ),
    ([, on, recordedAt, opposition, bindsOnePerson]) => ({
      on: textOrNull(on),
      recordedAt: String(recordedAt),
      opposition: Number(opposition),
      bindsOnePerson: bindsOnePerson === 1,
    }),
  );
}

/** The entries with some hashes. */
export function* readSuppressionsWith(
  reader: SqlReader,
  hashes: Iterable<string>,
): Generator<SuppressionRow, undefined> {
  for (const hash of hashes) {
    const found = reader.values(
      `SELECT ${SUPPRESSION_COLUMNS} FROM suppressions WHERE substr(keyed_hash, 1, 12) = ? AND keyed_hash = ?`,
      [headOf(hash), hash],
    );
    for (const values of byId(found)) yield rowOf(values);
  }
}

/**
 * Rows by their first column. With `ORDER BY id` SQLite would parse the statement again for each hash, because it
 * compares that order with the value bound to the head: 19 µs instead of 3.
 */
function byId(rows: Iterable<readonly SqlValue[]>): readonly (readonly SqlValue[])[] {
  return [...rows].sort(([one], [other]) => Number(one) - Number(other));
}

/** The entries from an id on. */
export function* readSuppressionsSince(reader: SqlReader, first: number): Generator<SuppressionRow, undefined> {
  for (const [, ...values] of readInPieces(reader, SUPPRESSION_COLUMNS, first)) yield rowOf(values);
}

/** The part of a hash in the index. */
function headOf(hash: string): string {
  return hash.slice(0, 12);
}

/** One entry. */
export function findSuppression(reader: SqlReader, id: number): SuppressionRow | undefined {
  for (const values of reader.values(`SELECT ${SUPPRESSION_COLUMNS} FROM suppressions WHERE id = ?`, [id]))
    return rowOf(values);
  return undefined;
}

/** Columns by position: building named rows costs as much as reading them. */
function rowOf([
  id,
  kind,
  channel,
  keyedHash,
  clear,
  personHash,
  algorithm,
  variant,
  purpose,
  on,
  recordedAt,
  source,
  opposition,
]: readonly SqlValue[]): SuppressionRow {
  return {
    id: Number(id),
    kind: kind as SuppressionKind,
    channel: channel as ChannelScope,
    keyed_hash: String(keyedHash),
    clear: textOrNull(clear),
    person_hash: textOrNull(personHash),
    algorithm: algorithm as Algorithm | null,
    variant: textOrNull(variant),
    purpose: purpose as SuppressionRow['purpose'],
    on_day: textOrNull(on),
    recorded_at: String(recordedAt),
    source: String(source),
    opposition: Number(opposition),
  };
}

/** Entries between two pauses of a reader of the list, during which others may add entries. */
const PIECE = 2000;

/** The search keys of an entry. */
export interface SuppressionKeyRow {
  readonly id: number;
  readonly kind: SuppressionKind;
  /** Null where the value is in clear. */
  readonly keyedHash: string | null;
  readonly clear: string | null;
  readonly algorithm: Algorithm | null;
  /** The hashed name of an entry of reach `person`; null for any other entry, and without a name. */
  readonly boundTo: string | null;
  readonly bindsOnePerson: boolean;
}

/** The search keys of the entries. */
export function* readSuppressionKeys(reader: SqlReader): Generator<SuppressionKeyRow, undefined> {
  const columns =
    "kind, iif(clear IS NULL, keyed_hash, NULL), clear, algorithm, variant IS 'person', iif(variant IS 'person', person_hash, NULL)";
  for (const [id, kind, keyedHash, clear, algorithm, bindsOnePerson, boundTo] of readInPieces(reader, columns)) {
    yield {
      id: Number(id),
      kind: kind as SuppressionKind,
      keyedHash: textOrNull(keyedHash),
      clear: textOrNull(clear),
      algorithm: algorithm as Algorithm | null,
      boundTo: textOrNull(boundTo),
      bindsOnePerson: bindsOnePerson === 1,
    };
  }
}

/** The id of the last entry, about as many as there are; 0: none. */
export function highestSuppression(reader: SqlReader): number {
  return Number(reader.get('SELECT max(id) AS last FROM suppressions')?.['last'] ?? 0);
}

/** The part of every entry that tells whom it closes. */
export type ClosingEntry = Pick<SuppressionKeyRow, 'id' | 'kind' | 'clear' | 'bindsOnePerson'> & {
  readonly channel: ChannelScope;
  readonly purpose: SuppressionRow['purpose'];
};

export function* readClosingEntries(reader: SqlReader): Generator<ClosingEntry, undefined> {
  const columns = "kind, clear, variant IS 'person', channel, purpose";
  for (const [id, kind, clear, bindsOnePerson, channel, purpose] of readInPieces(reader, columns)) {
    yield {
      id: Number(id),
      kind: kind as SuppressionKind,
      clear: textOrNull(clear),
      bindsOnePerson: bindsOnePerson === 1,
      channel: channel as ChannelScope,
      purpose: purpose as SuppressionRow['purpose'],
    };
  }
}

/** The hashes of every entry. */
export function* readKeyedHashes(reader: SqlReader): Generator<Pick<NewEntry, 'keyedHash' | 'personHash'>, undefined> {
  for (const [, keyedHash, personHash] of readInPieces(reader, 'keyed_hash, person_hash'))
    yield { keyedHash: String(keyedHash), personHash: textOrNull(personHash) };
}

/** Value and hash of every entry with both. */
export function* readSuppressionIdentities(
  reader: SqlReader,
): Generator<{ readonly keyedHash: string; readonly clear: string }, undefined> {
  for (const [, keyedHash, clear, kind] of readInPieces(reader, 'keyed_hash, clear, kind')) {
    if (clear !== null && kind !== 'foreign') yield { keyedHash: String(keyedHash), clear: String(clear) };
  }
}

/** Id and columns of every entry, in pieces by id, so that no query stays open during pauses. */
function* readInPieces(reader: SqlReader, columns: string, first = 1): Generator<readonly SqlValue[], undefined> {
  for (let last = first - 1; ;) {
    let read = 0;
    for (const values of reader.values(
      `SELECT id, ${columns} FROM suppressions WHERE id > ? ORDER BY id LIMIT ${String(PIECE)}`,
      [last],
    )) {
      last = Number(values[0]);
      read += 1;
      yield values;
    }
    if (read < PIECE) return;
  }
}

/** A complete entry for copying. `group`: equal for the entries of one opposition. */
export type WholeEntry = Omit<NewEntry, 'opposition'> & { readonly source: string; readonly group: string };

/** The whole list, in its order. */
export function readWholeEntries(reader: SqlReader): readonly WholeEntry[] {
  return reader
    .all<WholeRow>(
      `SELECT kind, channel, keyed_hash AS keyedHash, clear, person_hash AS personHash, person_clear AS personClear, algorithm, variant, purpose,
         on_day AS "on", source, ${GROUP} AS "group" FROM suppressions ORDER BY id`,
    )
    .map((row) => ({ ...row }));
}

type WholeRow = { -readonly [Key in keyof WholeEntry]-?: WholeEntry[Key] };

/** The keys that link the entries of one opposition, and others of the same value. */
export interface SuppressionTie {
  readonly id: number;
  readonly keyedHash: string;
  readonly personHash: string | null;
  /** Entries with one of these in common concern one person. */
  readonly groups: readonly string[];
}

/** Older entries have no opposition id: those of one name count as one person's. */
const GROUP =
  "CASE WHEN opposition IS NOT NULL THEN 'o' || opposition WHEN person_hash IS NOT NULL THEN 'n' || person_hash ELSE 'o' || id END";

/** The links of every entry with a value in clear. */
export function* readSuppressionTies(reader: SqlReader): Generator<SuppressionTie, undefined> {
  for (const [id, keyedHash, personHash, isSilent, isOfBefore, group] of readInPieces(
    reader,
    `keyed_hash, person_hash, clear IS NULL AND person_clear IS NULL, opposition IS NULL, ${GROUP}`,
  )) {
    if (isSilent === 1) continue;
    // A later report of an entry refers to it by id.
    const groups = isOfBefore === 1 ? [String(group), `o${String(id)}`] : [String(group)];
    yield { id: Number(id), keyedHash: String(keyedHash), personHash: textOrNull(personHash), groups };
  }
}

/** Deletes the clear values of entries; the keyed hashes stay. */
export function forgetClearValues(transaction: Transaction, entryIds: Iterable<number>): void {
  for (const id of entryIds) {
    transaction.run('UPDATE suppressions SET clear = NULL, person_clear = NULL WHERE id = ?', [id]);
  }
}
