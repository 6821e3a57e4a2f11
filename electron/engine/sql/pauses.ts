import type { ChannelScope } from '../../../shared/domain/channel.ts';
import type { Pause, PauseEntry, PauseReason } from '../model/pause.ts';
import type { NewEntry } from '../model/oppositions.ts';
import { entryOf, type SuppressionKind } from '../model/suppression-entry.ts';
import type { SqlReader, SqlValue } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { textOrNull } from './column-values.ts';

/** SQL of the pauses. Rows are never changed or removed here, except their clear values. */

/** Who recorded a pause, and from what. */
export interface PauseSource {
  /** Instant. */
  readonly at: string;
  readonly by: string;
  readonly source: string;
}

const COLUMNS =
  'id, pause, kind, channel, keyed_hash, clear, person_hash, reach, reason, until_day, recorded_at, source';

/**
 * @param pause the first row of the same pause; null: this one. @returns the pause of the row.
 */
export function insertPause(
  transaction: Transaction,
  entry: Pick<NewEntry, 'kind' | 'channel' | 'keyedHash' | 'clear' | 'personHash' | 'variant'>,
  { reason, until }: Pause,
  { at, by, source }: PauseSource,
  pause: number | null,
): number {
  const id = transaction.nextId('pauses');
  transaction.run(
    `INSERT INTO pauses (id, pause, kind, channel, keyed_hash, clear, person_hash, reach, reason, until_day, recorded_at, by, source)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      pause ?? id,
      entry.kind,
      entry.channel,
      entry.keyedHash,
      entry.clear,
      entry.personHash,
      entry.variant ?? 'shared',
      reason,
      until,
      at,
      by,
      source,
    ],
  );
  return pause ?? id;
}

/** The pauses that were not ended by hand; those whose last day is before `day` are left out. Null: all of them. */
export function* readPauses(reader: SqlReader, day: string | null): Generator<PauseEntry, undefined> {
  const shared = new Map<string, string>();
  for (const values of reader.values(
    `SELECT ${COLUMNS} FROM pauses
     WHERE pause NOT IN (SELECT pause FROM pause_ends) AND (until_day IS NULL OR ? IS NULL OR until_day >= ?) ORDER BY id`,
    [day, day],
  ))
    yield pauseOf(values, shared);
}

/** The pauses in force of the same coordinate, name and channel that last as long or longer. */
export function findPauses(
  reader: SqlReader,
  { kind, channel, keyedHash, personHash }: Pick<NewEntry, 'kind' | 'channel' | 'keyedHash' | 'personHash'>,
  { reason, until }: Pause,
): readonly number[] {
  return Array.from(
    reader.values(
      `SELECT pause FROM pauses WHERE keyed_hash = ? AND kind = ? AND channel = ? AND person_hash IS ? AND reason = ?
         AND (until_day IS NULL OR until_day >= ?) AND pause NOT IN (SELECT pause FROM pause_ends) ORDER BY id`,
      [keyedHash, kind, channel, personHash, reason, until],
    ),
    ([pause]) => Number(pause),
  );
}

/** Whether any was ever recorded. */
export function hasPauses(reader: SqlReader): boolean {
  return reader.get('SELECT 1 AS yes FROM pauses LIMIT 1') !== undefined;
}

/** The pauses with a hash, in force or not, with the hashed name of each. */
export function readPausesWith(
  reader: SqlReader,
  keyedHash: string,
): readonly { readonly pause: number; readonly personHash: string | null }[] {
  return Array.from(
    reader.values('SELECT pause, person_hash FROM pauses WHERE keyed_hash = ?', [keyedHash]),
    ([pause, personHash]) => ({ pause: Number(pause), personHash: textOrNull(personHash) }),
  );
}

/** Those of some pauses that were not ended by hand. */
export function pausesInForce(reader: SqlReader, pauses: readonly number[]): readonly number[] {
  return Array.from(
    reader.values(
      `SELECT DISTINCT pause FROM pauses WHERE pause IN (SELECT value FROM json_each(?))
         AND pause NOT IN (SELECT pause FROM pause_ends) ORDER BY pause`,
      [JSON.stringify(pauses)],
    ),
    ([pause]) => Number(pause),
  );
}

/** Ends a pause before its last day; again has no effect. */
export function endPause(transaction: Transaction, pause: number, { at, by }: Pick<PauseSource, 'at' | 'by'>): void {
  transaction.run('INSERT OR IGNORE INTO pause_ends (pause, at, by) VALUES (?, ?, ?)', [pause, at, by]);
}

/** Deletes the clear values of pauses; the keyed hashes stay. */
export function forgetPauses(transaction: Transaction, pauses: Iterable<number>): void {
  for (const pause of pauses) transaction.run('UPDATE pauses SET clear = NULL WHERE pause = ?', [pause]);
}

function pauseOf(values: readonly SqlValue[], shared: Map<string, string>): PauseEntry {
  const [id, pause, kind, channel, keyedHash, clear, personHash, reach, reason, until, recordedAt, source] = values;
  return {
    entry: entryOf(
      {
        id: Number(id),
        kind: kind as SuppressionKind,
        channel: channel as ChannelScope,
        keyed_hash: String(keyedHash),
        clear: textOrNull(clear),
        person_hash: textOrNull(personHash),
        algorithm: null,
        variant: textOrNull(reach),
        purpose: null,
        on_day: null,
        recorded_at: String(recordedAt),
        source: String(source),
        opposition: Number(pause),
      },
      shared,
    ),
    pause: Number(pause),
    reason: reason as PauseReason,
    until: textOrNull(until),
  };
}
