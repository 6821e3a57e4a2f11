import type { ChannelScope } from '../../../shared/domain/channel.ts';
import type { SuppressionKind } from '../model/suppression-entry.ts';
import type { SqlReader, SqlRow } from '../storage/reader.ts';
import { textOrNull } from './column-values.ts';

/** SQL of the oppositions that go back to the organisation at the end of a contract. */

/** How an opposition came in: in a row of an imported file, in a list of oppositions, or noted by hand. */
type OppositionWay = 'file' | 'list' | 'hand';

/** One entry as it is kept. */
interface ReturnedEntry {
  readonly kind: SuppressionKind;
  readonly channel: ChannelScope;
  /** In clear; absent: `hash` alone is kept. */
  readonly value?: string;
  /** HMAC-SHA-256 with the key of the workspace, or, with `algorithm`, the digest as received. In hexadecimal. */
  readonly hash?: string;
  readonly algorithm?: string;
  readonly reach?: string;
  readonly purpose?: string;
}

/** The entries of one refusal: what one row, or one person, said on one day. */
export interface ReturnedOpposition {
  readonly id: string;
  readonly person?: string;
  readonly on?: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly source: string;
  readonly way: OppositionWay;
  readonly entries: readonly ReturnedEntry[];
}

/** Every opposition with its entries, in the order in which they came in. No query stays open while one is used. */
export function* readReturnedOppositions(reader: SqlReader): Generator<ReturnedOpposition, undefined> {
  const ways = new Map(
    Array.from(
      reader.values(
        "SELECT id, iif(import_id IS NOT NULL, 'file', iif(file IS NOT NULL AND sha256 IS NOT NULL, 'list', 'hand')) FROM suppression_batches",
      ),
      ([id, way]) => [Number(id), String(way) as OppositionWay],
    ),
  );
  // A later report of one opposition has its own day, and counts as another.
  const order = Array.from(
    reader.values(
      "SELECT id, coalesce(opposition, id) || ' ' || coalesce(on_day, '') FROM suppressions ORDER BY coalesce(opposition, id), on_day, id",
    ),
    ([id, group]) => [Number(id), String(group)] as const,
  );
  for (let from = 0; from < order.length;) {
    const group = order[from]?.[1];
    let to = from;
    const rows: SqlRow[] = [];
    for (; order[to]?.[1] === group && to < order.length; to += 1)
      rows.push(reader.get<SqlRow>('SELECT * FROM suppressions WHERE id = ?', [order[to]?.[0] ?? 0]) ?? {});
    yield oppositionOf(rows, ways);
    from = to;
  }
}

function oppositionOf(rows: readonly SqlRow[], ways: ReadonlyMap<number, OppositionWay>): ReturnedOpposition {
  const [first = {}] = rows;
  const person = rows.flatMap((row) => textOrNull(row['person_clear'] ?? null) ?? [])[0];
  const on = textOrNull(first['on_day'] ?? null);
  return {
    id: String(first['id']),
    ...(person === undefined ? {} : { person }),
    ...(on === null ? {} : { on }),
    recordedAt: String(first['recorded_at']),
    by: String(first['by']),
    source: String(first['source']),
    way: ways.get(Number(first['batch_id'])) ?? 'hand',
    entries: rows.map(entryOf),
  };
}

function entryOf(row: SqlRow): ReturnedEntry {
  const [value, algorithm, reach, purpose] = ['clear', 'algorithm', 'variant', 'purpose'].map((column) =>
    textOrNull(row[column] ?? null),
  );
  const isClear = value !== null && value !== undefined && row['kind'] !== 'foreign';
  return {
    kind: String(row['kind']) as SuppressionKind,
    channel: String(row['channel']) as ChannelScope,
    ...(isClear ? { value } : { hash: String(row['keyed_hash']) }),
    ...(algorithm === null || algorithm === undefined ? {} : { algorithm }),
    ...(reach === null || reach === undefined ? {} : { reach }),
    ...(purpose === null || purpose === undefined ? {} : { purpose }),
  };
}

/** Entries of the suppression list, and how many of them are hashes alone. */
export function countReturnedEntries(reader: SqlReader): { readonly entries: number; readonly hashed: number } {
  const row = reader.get(
    "SELECT count(*) AS entries, total(clear IS NULL OR kind = 'foreign') AS hashed FROM suppressions",
  );
  return { entries: Number(row?.['entries']), hashed: Number(row?.['hashed']) };
}
