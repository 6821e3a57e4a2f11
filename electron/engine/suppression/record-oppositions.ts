import { lastHandConsentAt } from '../sql/consent-events.ts';
import { countBatch, insertBatch, type SuppressionBatch } from '../sql/suppression-batches.ts';
import { highestSuppression, insertSuppression, readRecordedEntries, type RecordedEntry } from '../sql/suppressions.ts';
import { BatchDigest } from '../storage/suppression-digest.ts';
import { atOnce, type Steps } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import { entriesOf, type NewEntry, type Opposition } from '../model/oppositions.ts';
import { RecordedHashes } from './lookup/recorded-hashes.ts';

/** The counts of one batch of oppositions. Each opposition is counted once: added, known or unusable. */
export interface OppositionCounts {
  readonly added: number;
  readonly known: number;
  readonly unusable: number;
}

export interface RecordedOppositions extends OppositionCounts {
  readonly batchId: number;
}

/** The source of a batch. Times are instants, given by the caller. */
export interface OppositionBatch {
  readonly at: string;
  readonly by: string;
  /** « liste du 3 mars », « au téléphone », the name of a file: shown by a lookup. */
  readonly source: string;
  readonly file?: string;
  readonly sha256?: string;
  readonly importId?: number;
}

/**
 * Adds oppositions to the suppression list, in the caller's transaction.
 *
 * An opposition is *known* when all its entries are in the list already. Stated again for a later day, or
 * without a day after a consent was recorded by hand, it is written again: it may be a newer refusal.
 */
export function recordOppositions(
  transaction: Transaction,
  hash: KeyedHash,
  batch: OppositionBatch,
  oppositions: readonly Opposition[],
): RecordedOppositions {
  return recordEntries(
    transaction,
    batch,
    oppositions.map((opposition) => entriesOf(opposition, hash)),
  );
}

/** The same for entries built by the caller: one list per opposition, empty without coordinates. */
export function recordEntries(
  transaction: Transaction,
  batch: OppositionBatch,
  oppositions: readonly (readonly NewEntry[])[],
): RecordedOppositions {
  return atOnce(recordingEntries(transaction, batch, oppositions));
}

/**
 * The same for a list of any length, without keeping it in memory. Null: no match; a caller may pause there.
 *
 * @param hashes of the whole list, if already read: new ones are added to them.
 */
export function* recordingEntries(
  transaction: Transaction,
  batch: OppositionBatch,
  oppositions: Iterable<readonly NewEntry[] | null>,
  hashes: RecordedHashes | null = null,
): Steps<RecordedOppositions> {
  const counts = { rows: 0, added: 0, known: 0, unusable: 0 };
  let consent: number | undefined;
  // Read on first use, by a known entry without a day: the query scans all consents.
  const lastConsent = (): number => (consent ??= lastHandConsent(transaction));
  const stored: SuppressionBatch = {
    id: transaction.nextId('suppression_batches'),
    at: batch.at,
    by: batch.by,
    source: batch.source,
    file: batch.file ?? null,
    sha256: batch.sha256 ?? null,
    importId: batch.importId ?? null,
    ...counts,
  };
  insertBatch(transaction, stored);
  const digest = new BatchDigest();
  const many = fewestToRead(transaction);
  let recorded = hashes;
  for (const entries of oppositions) {
    yield;
    if (entries === null) continue;
    if (recorded === null && counts.rows >= many) recorded = yield* RecordedHashes.loading(transaction);
    const fresh: NewEntry[] = [];
    // A known entry links the others to its opposition: a row may bring a further number of an existing opposition.
    let opposition: number | null = null;
    for (const entry of entries) {
      const before =
        recorded === null || recorded.mayHold(entry.keyedHash, entry.personHash)
          ? readRecordedEntries(transaction, entry)
          : [];
      opposition ??= before.at(-1)?.opposition ?? null;
      if (!isKnown(entry, before, lastConsent) && !fresh.some((one) => saysTheSame(one, entry))) fresh.push(entry);
    }
    for (const entry of fresh) {
      opposition = insertSuppression(transaction, entry, stored, entry.opposition ?? opposition);
      digest.add([entry.kind, entry.channel, entry.keyedHash, entry.purpose, entry.on]);
      recorded?.add(entry.keyedHash, entry.personHash);
    }
    const added = fresh.length;
    counts.rows += 1;
    if (entries.length === 0) counts.unusable += 1;
    else if (added === 0) counts.known += 1;
    else counts.added += 1;
  }
  countBatch(transaction, stored.id, counts, digest);
  return { batchId: stored.id, added: counts.added, known: counts.known, unusable: counts.unusable };
}

/** The moment of the last consent that was recorded by hand, in milliseconds. */
function lastHandConsent(reader: SqlReader): number {
  const at = lastHandConsentAt(reader);
  return at === null ? Number.NEGATIVE_INFINITY : Date.parse(at);
}

/** Of one opposition: a repeated coordinate of a row counts once. */
function saysTheSame(one: NewEntry, other: NewEntry): boolean {
  return (
    one.keyedHash === other.keyedHash &&
    one.channel === other.channel &&
    one.kind === other.kind &&
    one.purpose === other.purpose &&
    one.personHash === other.personHash
  );
}

/** From how many oppositions on reading all hashes of the list costs less than queries for each. */
function fewestToRead(reader: SqlReader): number {
  return Math.min(MANY, Math.max(FEW, highestSuppression(reader) / HASHES_A_QUERY));
}

const FEW = 50;
const MANY = 2000;
/** An opposition asks for several entries; reading a hash costs a fiftieth of that. */
const HASHES_A_QUERY = 50;

/**
 * Whether the list contains an entry already, so that a monthly list does not grow it. An undated entry is known unless
 * a consent recorded by hand since then may have reopened the channel.
 */
function isKnown(
  { on, variant }: NewEntry,
  everRecorded: readonly RecordedEntry[],
  lastConsent: () => number,
): boolean {
  // A direct opposition with this coordinate reaches further than one that was only extended to it.
  const recorded = variant === 'person' ? everRecorded : everRecorded.filter((before) => !before.bindsOnePerson);
  const last = recorded.at(-1);
  if (last === undefined) return false;
  if (on === null) return Date.parse(last.recordedAt) > lastConsent();
  return recorded.some((before) => before.on !== null && before.on >= on);
}
