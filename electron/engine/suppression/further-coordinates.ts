import { findSuppressible } from '../sql/suppressible.ts';
import { atOnce, type Steps } from '../steps/pauses.ts';
import type { Transaction } from '../storage/transaction.ts';
import { everybodyConcerned } from './concerned.ts';
import { extensionsFor } from './extension.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import type { NewEntry } from '../model/oppositions.ts';
import { recordingEntries, type OppositionBatch } from './record-oppositions.ts';
import { SuppressionIndex } from './suppression-index.ts';
import type { Suppressible } from '../model/suppressible.ts';

/**
 * Teaches the suppression list the further coordinates of opposed persons (see `extension.ts`).
 * To be called, in the same transaction, by whatever changes the coordinates of contacts or the list.
 *
 * @param contactIds the contacts that were touched.
 */
export function closeFurtherCoordinates(
  transaction: Transaction,
  hash: KeyedHash,
  batch: OppositionBatch,
  contactIds: Iterable<number>,
): void {
  atOnce(closingFurtherCoordinates(transaction, hash, batch, contactIds));
}

/** The same for any number of contacts. */
export function* closingFurtherCoordinates(
  transaction: Transaction,
  hash: KeyedHash,
  batch: OppositionBatch,
  contactIds: Iterable<number>,
): Steps<void> {
  const ids = [...contactIds];
  if (ids.length <= FEW) {
    const persons = ids.flatMap((id) => findSuppressible(transaction, id) ?? []);
    yield* recordingExtensions(transaction, batch, persons, SuppressionIndex.about(transaction, hash, persons), hash);
    return;
  }
  const index = yield* SuppressionIndex.loading(transaction, hash);
  yield* recordingExtensions(transaction, batch, readEach(transaction, ids), index, hash);
}

/** The same for everybody whom the list concerns: for a long list. */
export function* closingFurtherCoordinatesOfAll(
  transaction: Transaction,
  hash: KeyedHash,
  batch: OppositionBatch,
): Steps<void> {
  const index = yield* SuppressionIndex.loading(transaction, hash);
  yield* recordingExtensions(transaction, batch, everybodyConcerned(index, transaction), index, hash);
}

/** What the list has to learn of each person, as the list was before; without anything, there is no batch either. */
function* recordingExtensions(
  transaction: Transaction,
  batch: OppositionBatch,
  persons: Iterable<Suppressible | null>,
  index: SuppressionIndex,
  hash: KeyedHash,
): Steps<void> {
  const extensions = extensionsOf(persons, index, hash);
  for (const first of extensions) {
    yield;
    if (first === null) continue;
    yield* recordingEntries(transaction, batch, chained(first, extensions));
    return;
  }
}

/** Null for nothing. */
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
  for (const id of ids) yield findSuppressible(transaction, id);
}

function* chained<T>(first: T, rest: Iterable<T>): Generator<T> {
  yield first;
  yield* rest;
}

/** About so many contacts the list is asked; for more it is read whole. */
const FEW = 500;
