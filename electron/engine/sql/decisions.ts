import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/** SQL of decisions on reviews. A decision is added, never changed; the last one counts. */

export interface Decision {
  readonly contactId: number;
  /** Key of its campaign; it does not apply to any other. */
  readonly campaign: string;
  readonly verdict: 'allow' | 'refuse';
  readonly reason: string;
  readonly by: string;
  /** Instant. */
  readonly at: string;
}

export function insertDecision(transaction: Transaction, decision: Decision): void {
  transaction.run(
    'INSERT INTO decisions (id, contact_id, campaign, verdict, reason, by, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [
      transaction.nextId('decisions'),
      decision.contactId,
      decision.campaign,
      decision.verdict,
      decision.reason,
      decision.by,
      decision.at,
    ],
  );
}

/** The last decision on each contact for one campaign. */
export function readDecisions(reader: SqlReader, campaign: string): ReadonlyMap<number, Decision> {
  const decisions = new Map<number, Decision>();
  for (const [contactId, verdict, reason, by, at] of reader.values(
    'SELECT contact_id, verdict, reason, by, at FROM decisions WHERE campaign = ? ORDER BY id',
    [campaign],
  )) {
    decisions.set(Number(contactId), {
      contactId: Number(contactId),
      campaign,
      verdict: verdict === 'allow' ? 'allow' : 'refuse',
      reason: String(reason),
      by: String(by),
      at: String(at),
    });
  }
  return decisions;
}
