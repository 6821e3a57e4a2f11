import { findSuppressible } from '../workspace/suppressible.ts';
import type { Transaction } from '../workspace/transaction.ts';
import { extensionsFor } from './extension.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { recordEntries, type OppositionBatch } from './record-oppositions.ts';
import { SuppressionIndex } from './suppression-index.ts';

/**
 * Teaches the suppression list the further coordinates of opposed persons (see `extension.ts`).
 * To be called, in the same transaction, by whatever changes the coordinates of contacts or the list.
 *
 * @param contactIds the contacts that were touched.
 */
export function closeFurtherCoordinates(transaction: Transaction, hash: KeyedHash, batch: OppositionBatch, contactIds: Iterable<number>): void {
  const index = SuppressionIndex.load(transaction, hash);
  if (index.size === 0) return;
  const entries = [];
  for (const id of contactIds) {
    const person = findSuppressible(transaction, id);
    if (person === null) continue;
    const extensions = extensionsFor(person, index, hash);
    if (extensions.length > 0) entries.push(extensions);
  }
  if (entries.length > 0) recordEntries(transaction, batch, entries);
}
