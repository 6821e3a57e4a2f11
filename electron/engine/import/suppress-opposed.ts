import type { Steps } from '../steps/pauses.ts';
import { closingFurtherCoordinates } from '../suppression/further-coordinates.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import { entriesOf, type NewEntry } from '../model/oppositions.ts';
import { recordingEntries, type OppositionBatch } from '../suppression/record-oppositions.ts';
import { findingContactsWith } from '../sql/contacts.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Intake } from './match/intake.ts';
import type { RowOpposition } from './row/row-claims.ts';

/**
 * Adds the oppositions of an import's rows to the suppression list, and the further coordinates of people who opposed
 * now or before. These entries survive an undo of the import.
 */
export function* suppressingOpposed(
  transaction: Transaction,
  hash: KeyedHash,
  batch: OppositionBatch,
  { oppositions, opposed }: Intake,
): Steps<void> {
  if (oppositions.length > 0) yield* recordingEntries(transaction, batch, entriesOfRows(oppositions, hash));
  const coordinates = new Set(oppositions.flatMap(({ opposition }) => [...opposition.emails, ...opposition.phones]));
  const touched = new Set(opposed);
  for (const ids of (yield* findingContactsWith(transaction, coordinates)).values())
    for (const id of ids) touched.add(id);
  if (touched.size > 0) yield* closingFurtherCoordinates(transaction, hash, batch, touched);
}

function* entriesOfRows(oppositions: readonly RowOpposition[], hash: KeyedHash): Generator<readonly NewEntry[]> {
  for (const ofRow of oppositions) yield entriesOfRow(ofRow, hash);
}

/** A remark concerns one person: it closes nothing for others with the same number. */
function entriesOfRow({ opposition, inRemark }: RowOpposition, hash: KeyedHash): readonly NewEntry[] {
  const entries = entriesOf(opposition, hash);
  return inRemark ? entries.map((entry) => ({ ...entry, variant: 'person' })) : entries;
}
