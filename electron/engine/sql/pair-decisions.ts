import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/** SQL of what users said of pairs of contacts: one person, or two. */

/** Ascending ids. */
export type ContactPair = readonly [one: number, other: number];

export interface PairDecision {
  readonly pair: ContactPair;
  readonly verdict: 'same' | 'two';
}

export function readPairDecisions(reader: SqlReader): readonly PairDecision[] {
  return Array.from(
    reader.values('SELECT one, other, verdict FROM pair_decisions ORDER BY one, other'),
    ([one, other, verdict]) => ({
      pair: [Number(one), Number(other)] as const,
      verdict: verdict === 'same' ? 'same' : 'two',
    }),
  );
}

/** Replaces an earlier decision on the pair; null: takes it back. */
export function decidePairOf(
  transaction: Transaction,
  [one, other]: ContactPair,
  verdict: PairDecision['verdict'] | null,
  { at, by }: { readonly at: string; readonly by: string },
): void {
  transaction.run('DELETE FROM pair_decisions WHERE one = ? AND other = ?', [one, other]);
  if (verdict !== null)
    transaction.run('INSERT INTO pair_decisions (one, other, verdict, at, by) VALUES (?, ?, ?, ?, ?)', [
      one,
      other,
      verdict,
      at,
      by,
    ]);
}
