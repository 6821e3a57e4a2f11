import type { ProcessingKey } from '../../../shared/contract/processing.ts';
import type { Channel } from '../../../shared/domain/channel.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { textOrNull } from './column-values.ts';

/** SQL of the record of processing: the words of the firm, and what the workspace knows of itself. */

export function readProcessingWords(reader: SqlReader): ReadonlyMap<string, string> {
  return new Map(
    [...reader.values('SELECT key, value FROM processing')].map(([key, value]) => [String(key), String(value)]),
  );
}

/** @param value null empties the blank. */
export function storeProcessingWord(
  transaction: Transaction,
  key: ProcessingKey,
  value: string | null,
  { at, by }: { readonly at: string; readonly by: string },
): void {
  if (value === null) transaction.run('DELETE FROM processing WHERE key = ?', [key]);
  else
    transaction.run(
      'INSERT INTO processing (key, value, at, by) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value, at = excluded.at, by = excluded.by',
      [key, value, at, by],
    );
}

/** The lists of one purpose on one channel. */
export interface ListsOfPurpose {
  /** Null: a list of before the purpose was kept. */
  readonly purpose: string | null;
  readonly channel: Channel;
  readonly lists: number;
  readonly first: string;
  readonly last: string;
  /** Names of campaigns, each once. */
  readonly campaigns: readonly string[];
}

/** By the first list; lists of oppositions are left out. */
export function readListsByPurpose(reader: SqlReader): readonly ListsOfPurpose[] {
  return reader
    .all(
      `SELECT purpose, channel, count(*) AS lists, substr(min(at), 1, 10) AS first, substr(max(at), 1, 10) AS last,
         json_group_array(DISTINCT name) AS campaigns
       FROM exports
       WHERE format <> 'suppression-sha256'
       GROUP BY purpose, channel ORDER BY min(id)`,
    )
    .map((row) => ({
      purpose: textOrNull(row['purpose']),
      channel: String(row['channel']) as Channel,
      lists: Number(row['lists']),
      first: String(row['first']),
      last: String(row['last']),
      campaigns: JSON.parse(String(row['campaigns'])) as readonly string[],
    }));
}

/** Contacts by audience; an audience without contacts is absent. */
export function countAudiences(reader: SqlReader): readonly { readonly audience: string; readonly contacts: number }[] {
  return [
    ...reader.values('SELECT audience, count(*) FROM contacts GROUP BY audience ORDER BY count(*) DESC, audience'),
  ].map(([audience, contacts]) => ({ audience: String(audience), contacts: Number(contacts) }));
}

/** Kinds of data, each with the condition that the workspace holds some. */
const HELD: readonly (readonly [category: string, from: string])[] = [
  ['identity', 'contacts WHERE first_name IS NOT NULL OR last_name IS NOT NULL OR civility IS NOT NULL'],
  ['company', 'contacts WHERE company IS NOT NULL OR job_title IS NOT NULL OR siret IS NOT NULL'],
  ['address', 'contacts WHERE street IS NOT NULL OR postcode IS NOT NULL OR city IS NOT NULL'],
  ['phone', "coordinates WHERE kind = 'phone'"],
  ['email', "coordinates WHERE kind = 'email'"],
  ['birth', 'contacts WHERE birth_date IS NOT NULL'],
  ['purchases', 'sales'],
  ['contracts', 'contracts'],
  ['membership', 'contacts WHERE member IS NOT NULL OR member_until IS NOT NULL'],
  [
    'gifts',
    '(SELECT contact_id FROM gifts UNION ALL SELECT id FROM contacts WHERE donor IS NOT NULL OR last_donation_on IS NOT NULL)',
  ],
  ['consents', 'consents'],
  ['oppositions', 'suppressions'],
  ['contacted', 'exports'],
  ['notes', 'contacts WHERE note IS NOT NULL OR extra IS NOT NULL'],
];

/** The kinds of data that the workspace holds, as words of the catalogue. */
export function readHeldCategories(reader: SqlReader): readonly string[] {
  return HELD.filter(([, from]) => reader.get(`SELECT 1 AS yes FROM ${from} LIMIT 1`) !== undefined).map(
    ([category]) => category,
  );
}

/** Where contacts come from: kinds of origin, with the names of their sources. */
export function readSourceNames(
  reader: SqlReader,
): readonly { readonly kind: string; readonly names: readonly string[] }[] {
  return reader
    .all(
      `SELECT kind, json_group_array(DISTINCT source) FILTER (WHERE source IS NOT NULL) AS names
       FROM origins WHERE import_id IN (SELECT id FROM imports WHERE undone_at IS NULL) GROUP BY kind ORDER BY min(id)`,
    )
    .map((row) => ({
      kind: String(row['kind']),
      names: (JSON.parse(String(row['names'] ?? '[]')) as string[]).sort((one, other) =>
        one.localeCompare(other, 'fr'),
      ),
    }));
}

/** The day of the last backup; null: none was noted. */
export function lastBackupOn(reader: SqlReader): string | null {
  const at = reader.get("SELECT max(at) AS at FROM register WHERE action = 'workspace.backed_up'")?.['at'];
  return textOrNull(at ?? null)?.slice(0, 10) ?? null;
}
