import { closeFurtherCoordinates } from '../suppression/further-coordinates.ts';
import type { KeyedHash } from '../suppression/keyed-hash.ts';
import { entriesOf, type NewEntry } from '../suppression/oppositions.ts';
import { recordEntries, type OppositionBatch } from '../suppression/record-oppositions.ts';
import { contactsWith } from '../workspace/contacts.ts';
import type { Transaction } from '../workspace/transaction.ts';
import type { Intake } from './intake.ts';
import type { RowOpposition } from './row-claims.ts';

/**
 * What the rows of an import opposed enters the suppression list, which also learns the further
 * coordinates of whoever opposed, then or before. It outlives the import.
 */
export function suppressOpposed(transaction: Transaction, hash: KeyedHash, batch: OppositionBatch, { oppositions, opposed }: Intake): void {
  if (oppositions.length > 0) recordEntries(transaction, batch, oppositions.map((told) => entriesOfRow(told, hash)));
  const coordinates = new Set(oppositions.flatMap(({ opposition }) => [...opposition.emails, ...opposition.phones]));
  const touched = new Set([...opposed, ...[...contactsWith(transaction, coordinates).values()].flat()]);
  if (touched.size > 0) closeFurtherCoordinates(transaction, hash, batch, touched);
}

/** A remark speaks of one person: it closes nothing for the others behind the same line. */
function entriesOfRow({ opposition, inRemark }: RowOpposition, hash: KeyedHash): readonly NewEntry[] {
  const entries = entriesOf(opposition, hash);
  return inRemark ? entries.map((entry) => ({ ...entry, variant: 'person' })) : entries;
}
