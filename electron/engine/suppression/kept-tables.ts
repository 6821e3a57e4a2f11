import type { SqlReader } from '../storage/reader.ts';
import type { KeptTable } from '../restore/row-salvage.ts';
import { readSuppressionIdentities } from '../sql/suppressions.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { KeyedHash } from '../model/keyed-hash.ts';

/** The tables that `carryOverOppositions` reads of a replaced workspace. */
export const KEPT_TABLES: readonly KeptTable[] = [
  { table: 'workspace' },
  { table: 'suppression_batches' },
  { table: 'suppressions', index: { name: 'suppressions_by_hash', expression: 'substr(keyed_hash, 1, 12)' } },
  { table: 'pauses' },
  { table: 'pause_ends' },
  { table: 'users' },
  { table: 'erasures' },
  { table: 'proofs' },
  { table: 'proof_coordinates' },
  { table: 'proof_evidence' },
];

/** Entries of the list whose clear value and hash contradict each other: one of the two was altered. */
export function countAlteredEntries(reader: SqlReader): number {
  const hash = new KeyedHash(readWorkspaceIdentity(reader).suppressionKey);
  let altered = 0;
  for (const { keyedHash, clear } of readSuppressionIdentities(reader)) if (hash.of(clear) !== keyedHash) altered += 1;
  return altered;
}
