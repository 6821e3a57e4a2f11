import type { SuppressionBatch } from '../workspace/suppressions.ts';
import { countBatch, entryIdentity, insertBatch, insertSuppression, lastHandConsentAt, readEntryIdentities } from '../workspace/suppressions.ts';
import { atOnce, type Steps } from '../pauses.ts';
import type { Transaction } from '../workspace/transaction.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { entriesOf, type NewEntry, type Opposition } from './oppositions.ts';

/** What one batch of oppositions did. Each opposition is counted once: added, known or unusable. */
export interface OppositionCounts {
  readonly added: number;
  readonly known: number;
  readonly unusable: number;
}

export interface RecordedOppositions extends OppositionCounts {
  readonly batchId: number;
}

/** Where a batch comes from. Times are instants, given by the caller. */
export interface OppositionBatch {
  readonly at: string;
  readonly by: string;
  /** « liste du 3 mars », « au téléphone », the name of a file: what a look-up will say. */
  readonly source: string;
  readonly file?: string;
  readonly sha256?: string;
  readonly importId?: number;
}

/**
 * Puts oppositions into the suppression list, in the caller's transaction.
 *
 * An opposition is *known* when all its entries stand in the list already. Told again for a later day, or
 * without a day after somebody recorded a consent by hand, it is written anew: it may be a newer no.
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

/** The same for entries made by somebody else: one list an opposition, empty when there is nothing to suppress by. */
export function recordEntries(transaction: Transaction, batch: OppositionBatch, oppositions: readonly (readonly NewEntry[])[]): RecordedOppositions {
  return atOnce(recordingEntries(transaction, batch, oppositions));
}

/** The same for a list of any length: nothing of it is kept but what the list is to know. */
export function* recordingEntries(transaction: Transaction, batch: OppositionBatch, oppositions: Iterable<readonly NewEntry[]>): Steps<RecordedOppositions> {
  const counts = { rows: 0, added: 0, known: 0, unusable: 0 };
  const list = yield* KnownEntries.reading(transaction);
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
  for (const entries of oppositions) {
    const missing = entries.filter((entry) => list.takesIn(entry, batch.at));
    counts.rows += 1;
    if (entries.length === 0) counts.unusable += 1;
    else if (missing.length === 0) counts.known += 1;
    else counts.added += 1;
    for (const entry of missing) insertSuppression(transaction, entry, stored);
    yield;
  }
  countBatch(transaction, stored.id, counts);
  return { batchId: stored.id, added: counts.added, known: counts.known, unusable: counts.unusable };
}

/** When the list was told of an entry. */
interface Told {
  readonly on: string | null;
  readonly recordedAt: string;
}

/** What the list holds, by identity, so that a list that comes every month does not grow it. */
class KnownEntries {
  readonly #known = new Map<string, Told>();
  /** A list names few days: its entries share them. */
  readonly #told = new Map<string, Told>();
  readonly #lastConsent: number;

  private constructor(lastConsent: string | null) {
    this.#lastConsent = lastConsent === null ? Number.NEGATIVE_INFINITY : Date.parse(lastConsent);
  }

  static *reading(transaction: Transaction): Steps<KnownEntries> {
    const list = new KnownEntries(lastHandConsentAt(transaction));
    for (const { identity, on, recordedAt } of readEntryIdentities(transaction)) {
      list.#remember(identity, on, recordedAt);
      yield;
    }
    return list;
  }

  /** Whether the list needs the entry; from then on it is known. */
  takesIn(entry: NewEntry, at: string): boolean {
    const identity = entryIdentity(entry.kind, entry.channel, entry.keyedHash, entry.personHash, entry.purpose);
    const known = this.#known.get(identity);
    const isTold = known !== undefined && (entry.on === null ? this.#stillStands(known) : known.on !== null && known.on >= entry.on);
    if (isTold) return false;
    this.#remember(identity, entry.on, at);
    return true;
  }

  /** A consent recorded by hand since then may have reopened the channel. */
  #stillStands(known: Told): boolean {
    return Date.parse(known.recordedAt) > this.#lastConsent;
  }

  #remember(identity: string, on: string | null, recordedAt: string): void {
    const known = this.#known.get(identity);
    const latest = known?.on !== undefined && known.on !== null && (on === null || known.on > on) ? known.on : on;
    const key = `${latest ?? ''} ${recordedAt}`;
    let told = this.#told.get(key);
    if (told === undefined) this.#told.set(key, (told = { on: latest, recordedAt }));
    this.#known.set(identity, told);
  }
}
