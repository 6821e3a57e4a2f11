import { createHash, type Hash } from 'node:crypto';
import type { Finding } from '../../../shared/domain/value/finding.ts';
import type { Database } from './database.ts';
import type { SqlReader, SqlValue } from './reader.ts';

/**
 * The digest of a batch of the suppression list: SHA-256 over the immutable columns of its entries, in order. The
 * digests of the batches describe the whole list; each entry of the register contains the result.
 */

/** The immutable columns of an entry. */
type DigestedEntry = readonly [
  kind: SqlValue,
  channel: SqlValue,
  keyedHash: SqlValue,
  purpose: SqlValue,
  onDay: SqlValue,
];

/** Entries per hash call: single calls cost more than the hash. */
const PIECE = 500;

/** The digest of a batch that is being written or read. */
export class BatchDigest {
  readonly #hash: Hash = createHash('sha256');
  #pending = '';
  #pieces = 0;
  entries = 0;

  add([kind, channel, keyedHash, purpose, onDay]: DigestedEntry): void {
    this.#pending += `${String(kind)}|${String(channel)}|${String(keyedHash)}|${String(purpose)}|${String(onDay)}\n`;
    this.entries += 1;
    this.#pieces += 1;
    if (this.#pieces >= PIECE) this.#flush();
  }

  /** In hexadecimal. Nothing can be added afterwards. */
  get value(): string {
    this.#flush();
    return this.#hash.copy().digest('hex');
  }

  #flush(): void {
    this.#hash.update(this.#pending);
    this.#pending = '';
    this.#pieces = 0;
  }
}

/** The digest of the whole list, from those of its batches; null in a layout without digests. */
export function listDigest(reader: SqlReader): string | null {
  if (!keepsDigests(reader)) return null;
  const hash = createHash('sha256');
  for (const { line } of batchesAfter(reader, 0)) hash.update(line);
  return hash.digest('hex');
}

/** The hash of the batches up to one of them; later ones are added to a copy. */
interface Prefix {
  readonly lastId: number;
  readonly count: number;
  readonly hash: Hash;
}

/** The newest batches are not cached: one being written has no digest yet, and undoing a slip removes the last. */
const UNSETTLED = 20;
const prefixes = new WeakMap<Database, Prefix>();

/**
 * The same for a database that is being written, without reading the whole list for every opposition: older batches are
 * hashed once. Batches that disappear after a failed change are detected by their number. Verification uses
 * `listDigest`.
 */
export function growingListDigest(database: Database): string | null {
  if (!keepsDigests(database)) return null;
  let prefix = prefixes.get(database) ?? { lastId: 0, count: 0, hash: createHash('sha256') };
  let newest = batchesAfter(database, prefix.lastId);
  if (
    prefix.count + newest.length !==
    Number(database.get('SELECT count(*) AS count FROM suppression_batches')?.['count'])
  ) {
    prefix = { lastId: 0, count: 0, hash: createHash('sha256') };
    newest = batchesAfter(database, 0);
  }
  if (newest.length > 2 * UNSETTLED) {
    const settled = newest.slice(0, -UNSETTLED);
    const hash = prefix.hash.copy();
    for (const { line } of settled) hash.update(line);
    prefix = { lastId: settled.at(-1)?.id ?? 0, count: prefix.count + settled.length, hash };
    newest = newest.slice(-UNSETTLED);
    prefixes.set(database, prefix);
  }
  const hash = prefix.hash.copy();
  for (const { line } of newest) hash.update(line);
  return hash.digest('hex');
}

function batchesAfter(reader: SqlReader, id: number): { readonly id: number; readonly line: string }[] {
  return [...reader.values('SELECT id, entries, digest FROM suppression_batches WHERE id > ? ORDER BY id', [id])].map(
    ([batch, entries, digest]) => ({
      id: Number(batch),
      line: `${String(batch)}|${String(entries)}|${String(digest)}\n`,
    }),
  );
}

/** Computes missing digests of batches, for an older workspace without digests. */
export function digestBatches(database: Database): void {
  for (const [id, { entries, value }] of digestsOf(database))
    database.run('UPDATE suppression_batches SET entries = ?, digest = ? WHERE id = ?', [entries, value, id]);
  const empty = new BatchDigest();
  database.run('UPDATE suppression_batches SET entries = 0, digest = ? WHERE digest IS NULL', [empty.value]);
}

/** The number of altered entries: missing ones, and all of a batch whose digest differs. */
export function suppressionDamages(reader: SqlReader): Finding[] {
  if (!keepsDigests(reader)) return [];
  const found = digestsOf(reader);
  let missing = 0;
  let altered = 0;
  for (const [id, entries, digest] of reader.values(
    'SELECT id, entries, digest FROM suppression_batches ORDER BY id',
  )) {
    const present = found.get(Number(id)) ?? new BatchDigest();
    if (present.entries < Number(entries)) missing += Number(entries) - present.entries;
    else if (present.value !== digest) altered += 1;
  }
  return [
    ...(missing === 0 ? [] : [damage('workspace.suppressions_missing', { count: missing })]),
    ...(altered === 0 ? [] : [damage('workspace.suppressions_altered', { count: altered })]),
    ...(isAsRegistered(reader) ? [] : [damage('workspace.suppressions_unregistered', {})]),
  ];
}

/** Whether the list matches the last register entry. */
function isAsRegistered(reader: SqlReader): boolean {
  const recorded = reader.get(
    "SELECT json_extract(subject, '$.list') AS list FROM register WHERE json_extract(subject, '$.list') IS NOT NULL ORDER BY seq DESC LIMIT 1",
  )?.['list'];
  return recorded === undefined || recorded === listDigest(reader);
}

function digestsOf(reader: SqlReader): Map<number, BatchDigest> {
  const digests = new Map<number, BatchDigest>();
  for (const [batch, ...entry] of reader.values(
    'SELECT batch_id, kind, channel, keyed_hash, purpose, on_day FROM suppressions ORDER BY id',
  )) {
    const digest = digests.get(Number(batch)) ?? new BatchDigest();
    digests.set(Number(batch), digest);
    digest.add(entry as unknown as DigestedEntry);
  }
  return digests;
}

function keepsDigests(reader: SqlReader): boolean {
  return (
    reader.get("SELECT 1 AS yes FROM pragma_table_info('suppression_batches') WHERE name = 'digest'") !== undefined
  );
}

function damage(code: string, params: NonNullable<Finding['params']>): Finding {
  return { code, severity: 'error', params };
}
