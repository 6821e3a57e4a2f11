import { fold } from '../../../shared/domain/value/fold.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/** SQL of the saved segments: filters under a name. */

interface StoredSegment {
  readonly name: string;
  /** FILTER, as JSON. */
  readonly filter: string;
  readonly at: string;
  readonly by: string;
}

/** By name. */
export function readSegments(reader: SqlReader): readonly StoredSegment[] {
  return reader
    .all<{ name: string; filter: string; at: string; by: string }>(
      'SELECT name, filter, at, by FROM segments ORDER BY folded',
    )
    .map((row) => ({ ...row }));
}

/** The segment of a name, regardless of case and accents. */
export function findSegment(reader: SqlReader, name: string): StoredSegment | null {
  return (
    reader.get<{ name: string; filter: string; at: string; by: string }>(
      'SELECT name, filter, at, by FROM segments WHERE folded = ?',
      [fold(name)],
    ) ?? null
  );
}

/** Another segment of that name is replaced. */
export function keepSegment(transaction: Transaction, { name, filter, at, by }: StoredSegment): void {
  dropSegmentNamed(transaction, name);
  transaction.run('INSERT INTO segments (name, folded, filter, at, by) VALUES (?, ?, ?, ?, ?)', [
    name,
    fold(name),
    filter,
    at,
    by,
  ]);
}

export function dropSegmentNamed(transaction: Transaction, name: string): void {
  transaction.run('DELETE FROM segments WHERE folded = ?', [fold(name)]);
}
