import { readingSuppressibles } from '../sql/suppressible.ts';
import { highestSuppression } from '../sql/suppressions.ts';
import { atOnce, type Steps } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { everybodyConcerned } from './lookup/concerned.ts';
import { extensionsFor } from './lookup/extension.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import type { NewEntry } from '../model/oppositions.ts';
import { recordingEntries, type OppositionBatch } from './record-oppositions.ts';
import type { RecordedHashes } from './lookup/recorded-hashes.ts';
import { SuppressionIndex } from './lookup/suppression-index.ts';
import type { Suppressible } from '../model/suppressible.ts';

/**
 * Adds the further coordinates of opposed persons to the suppression list (see `extension.ts`). Call it in the same
 * transaction as every change of contact coordinates or of the list.
 *
 * @param contactIds the changed contacts.
 * @param since the first entry of the list that was just added for them: those are read once for all.
 */
export function closeFurtherCoordinates(
  transaction: Transaction,
  hash: KeyedHash,
  batch: OppositionBatch,
  contactIds: Iterable<number>,
  since?: number,
): void {
  atOnce(closingFurtherCoordinates(transaction, hash, batch, contactIds, since));
}

/** The same for any number of contacts. */
export function* closingFurtherCoordinates(
  transaction: Transaction,
  hash: KeyedHash,
  batch: OppositionBatch,
  contactIds: Iterable<number>,
  since?: number,
): Steps<void> {
  // The list is empty: no opposition has further coordinates.
  if (highestSuppression(transaction) === 0) return;
  const ids = [...contactIds];
  if (ids.length <= mostToAsk(transaction)) {
    const found = yield* readingSuppressibles(transaction, ids);
    const persons = ids.flatMap((id) => found.get(id) ?? []);
    const index = yield* SuppressionIndex.asking(transaction, hash, persons);
    yield* recordingExtensions(transaction, batch, persons, index, hash);
    return;
  }
  const index = yield* SuppressionIndex.loading(transaction, hash, since);
  yield* recordingExtensions(transaction, batch, readEach(transaction, ids), index, hash);
}

/** The same for all contacts in the list: for a long list. @param recorded the hashes of the whole list */
export function* closingFurtherCoordinatesOfAll(
  transaction: Transaction,
  hash: KeyedHash,
  batch: OppositionBatch,
  recorded: RecordedHashes,
): Steps<void> {
  const index = yield* SuppressionIndex.loading(transaction, hash);
  yield* recordingExtensions(transaction, batch, everybodyConcerned(index, transaction), index, hash, recorded);
}

/** The entries to add for each person, from the list as it was before; without any, there is no batch either. */
function* recordingExtensions(
  transaction: Transaction,
  batch: OppositionBatch,
  persons: Iterable<Suppressible | null>,
  index: SuppressionIndex,
  hash: KeyedHash,
  recorded: RecordedHashes | null = null,
): Steps<void> {
  const extensions = extensionsOf(persons, index, hash);
  for (const first of extensions) {
    yield;
    if (first === null) continue;
    yield* recordingEntries(transaction, batch, chained(first, extensions), recorded);
    return;
  }
}

/** Null for none. */
function* extensionsOf(
  persons: Iterable<Suppressible | null>,
  index: SuppressionIndex,
  hash: KeyedHash,
): Generator<readonly NewEntry[] | null> {
  for (const person of persons) {
    const entries = person === null ? [] : extensionsFor(person, index, hash);
    yield entries.length === 0 ? null : entries;
  }
}

function* readEach(transaction: Transaction, ids: readonly number[]): Generator<Suppressible | null> {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const found = atOnce(readingSuppressibles(transaction, some));
    for (const id of some) yield found.get(id) ?? null;
  }
}

function* chained<T>(first: T, rest: Iterable<T>): Generator<T> {
  yield first;
  yield* rest;
}

/** Contacts read at once. */
const AT_ONCE = 200;

/** Up to this many contacts the list is queried; for more it is read whole. */
function mostToAsk(reader: SqlReader): number {
  return Math.max(FEW, highestSuppression(reader) / ENTRIES_A_PERSON);
}

const FEW = 500;
/** The queries for a person cost as much as reading so many entries. */
const ENTRIES_A_PERSON = 50;
