import type { ChannelScope } from '../../../shared/domain/channel.ts';
import type { NewEntry } from '../model/oppositions.ts';
import type { SuppressionKind } from '../model/suppression-entry.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { textOrNull } from './column-values.ts';

/** SQL of the second place for oppositions: what the list holds for it, and the properties of the workspace. */

/** A batch of the suppression list: its id and its instant, which no other batch of any copy has. */
export interface BatchName {
  readonly batch: number;
  /** Instant. */
  readonly at: string;
}

export interface ListedBatch extends BatchName {
  readonly entries: number;
}

/** The batches after an id, with the number of their entries; a slip has none. */
export function batchesAfter(reader: SqlReader, id: number): readonly ListedBatch[] {
  return [
    ...reader.values('SELECT id, at, coalesce(entries, 0) FROM suppression_batches WHERE id > ? ORDER BY id', [id]),
  ].map(([batch, at, entries]) => ({ batch: Number(batch), at: String(at), entries: Number(entries) }));
}

/** The batches that were undone as a slip. Few: they come first in the join. */
export function undoneBatches(reader: SqlReader): readonly BatchName[] {
  return [
    ...reader.values(
      'SELECT b.id, b.at FROM suppression_slips s CROSS JOIN suppression_batches b ON b.id = s.batch_id ORDER BY s.batch_id',
    ),
  ].map(([batch, at]) => ({ batch: Number(batch), at: String(at) }));
}

export interface BatchEntry {
  readonly by: string;
  readonly source: string;
  readonly opposition: number;
  readonly kind: SuppressionKind;
  readonly channel: ChannelScope;
  readonly hash: string;
  /** Of a contact without a coordinate: its number. */
  readonly clear: string | null;
  readonly name: string | null;
  readonly algorithm: NewEntry['algorithm'];
  readonly variant: NewEntry['variant'];
  readonly purpose: NewEntry['purpose'];
  readonly on: string | null;
}

/** The entries of batches, in the order of the list. @param after an entry before all of them: the list has no index by batch. */
export function entriesOfBatches(
  reader: SqlReader,
  batches: readonly number[],
  after: number,
): ReadonlyMap<number, readonly BatchEntry[]> {
  const found = new Map<number, BatchEntry[]>(batches.map((batch) => [batch, []]));
  for (const [batch, opposition, by, source, kind, channel, hash, clear, ...others] of reader.values(
    `SELECT batch_id, coalesce(opposition, id), by, source, kind, channel, keyed_hash, iif(kind = 'contact', clear, NULL), person_hash,
       algorithm, variant, purpose, on_day FROM suppressions WHERE id > ? ORDER BY id`,
    [after],
  )) {
    const [name = null, algorithm = null, variant = null, purpose = null, on = null] = others.map(textOrNull);
    found.get(Number(batch))?.push({
      by: String(by),
      source: String(source),
      opposition: Number(opposition),
      kind: kind as SuppressionKind,
      channel: channel as ChannelScope,
      hash: String(hash),
      clear: textOrNull(clear ?? null),
      name,
      algorithm: algorithm as NewEntry['algorithm'],
      variant: variant as NewEntry['variant'],
      purpose: purpose as NewEntry['purpose'],
      on,
    });
  }
  return found;
}

/** Of the list. It reads the whole list: `EntryCount` does so once. */
export function countEntries(reader: SqlReader): number {
  return Number(reader.get('SELECT count(*) AS n FROM suppressions')?.['n']);
}

/** Of the list, after an entry. */
export function countEntriesAfter(reader: SqlReader, id: number): number {
  return Number(reader.get('SELECT count(*) AS n FROM suppressions WHERE id > ?', [id])?.['n']);
}

/** The batches that were undone as a slip. */
export function countSlips(reader: SqlReader): number {
  return Number(reader.get('SELECT count(*) AS n FROM suppression_slips')?.['n']);
}

/** A property of the workspace; null: absent. */
export function readProperty(reader: SqlReader, key: string): string | null {
  return reader.get<{ value: string }>('SELECT value FROM workspace WHERE key = ?', [key])?.value ?? null;
}

export function storeProperty(transaction: Transaction, key: string, value: string | null): void {
  if (value === null) transaction.run('DELETE FROM workspace WHERE key = ?', [key]);
  else transaction.run('INSERT OR REPLACE INTO workspace (key, value) VALUES (?, ?)', [key, value]);
}
