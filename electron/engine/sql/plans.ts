import type { Transaction } from '../storage/transaction.ts';

/** SQL of call plans, stored for the record. */

export interface StoredPlan {
  /** Name of the campaign. */
  readonly campaign: string;
  readonly at: string;
  readonly by: string;
  /** The question, as JSON. */
  readonly input: string;
  /** The figures, as JSON: no person is in them. */
  readonly forecast: string;
}

/** @returns its id. */
export function insertPlan(transaction: Transaction, { campaign, at, by, input, forecast }: StoredPlan): number {
  const id = transaction.nextId('plans');
  transaction.run('INSERT INTO plans (id, campaign, at, by, input, forecast) VALUES (?, ?, ?, ?, ?, ?)', [
    id,
    campaign,
    at,
    by,
    input,
    forecast,
  ]);
  return id;
}
