import { findSuppressible } from '../workspace/suppressible.ts';
import { atOnce, type Steps } from '../pauses.ts';
import type { Transaction } from '../workspace/transaction.ts';
import { extensionsFor } from './extension.ts';
import type { KeyedHash } from './keyed-hash.ts';
import type { NewEntry } from './oppositions.ts';
import { recordingEntries, type OppositionBatch } from './record-oppositions.ts';
import { SuppressionIndex } from './suppression-index.ts';

/**
 * Teaches the suppression list the further coordinates of opposed persons (see `extension.ts`).
 * To be called, in the same transaction, by whatever changes the coordinates of contacts or the list.
 *
 * @param contactIds the contacts that were touched.
 */
export function closeFurtherCoordinates(transaction: Transaction, hash: KeyedHash, batch: OppositionBatch, contactIds: Iterable<number>): void {
  atOnce(closingFurtherCoordinates(transaction, hash, batch, contactIds));
}

/** The same for any number of contacts. */
export function* closingFurtherCoordinates(transaction: Transaction, hash: KeyedHash, batch: OppositionBatch, contactIds: Iterable<number>): Steps<void> {
  const ids = [...contactIds];
  if (ids.length <= FEW) {
    const persons = ids.flatMap((id) => findSuppressible(transaction, id) ?? []);
    const index = SuppressionIndex.about(transaction, hash, persons);
    const entries = persons.map((person) => extensionsFor(person, index, hash)).filter((found) => found.length > 0);
    if (entries.length > 0) yield* recordingEntries(transaction, batch, entries);
    return;
  }
  const index = yield* SuppressionIndex.loading(transaction, hash);
  const extensions = extensionsOf(transaction, hash, ids, index);
  for (const first of extensions) {
    yield;
    if (first === null) continue;
    yield* recordingEntries(transaction, batch, chained(first, extensions));
    return;
  }
}

/** What the list has to learn of each contact, as the list was before; null for nothing. */
function* extensionsOf(transaction: Transaction, hash: KeyedHash, ids: readonly number[], index: SuppressionIndex): Generator<readonly NewEntry[] | null> {
  for (const id of ids) {
    const person = findSuppressible(transaction, id);
    const entries = person === null ? [] : extensionsFor(person, index, hash);
    yield entries.length === 0 ? null : entries;
  }
}

function* chained<T>(first: T, rest: Iterable<T>): Generator<T> {
  yield first;
  yield* rest;
}

/** About so many contacts the list is asked; for more it is read whole. */
const FEW = 500;
