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
  const index = ids.length > FEW ? yield* SuppressionIndex.loading(transaction, hash) : null;
  const entries: (readonly NewEntry[])[] = [];
  for (const id of ids) {
    const person = findSuppressible(transaction, id);
    if (person === null) continue;
    const extensions = extensionsFor(person, index ?? SuppressionIndex.about(transaction, hash, [person]), hash);
    if (extensions.length > 0) entries.push(extensions);
    yield;
  }
  if (entries.length > 0) yield* recordingEntries(transaction, batch, entries);
}

/** For so many contacts the list is asked one by one; for more it is read whole. */
const FEW = 500;
