import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { forgetVectorText } from './contact-vectors.ts';

/**
 * SQL of what is kept three years about people who stay: their call journal, the rows and remarks of returns, the cells
 * that reports of imports quote. A refusal is never among them, and what starts a retention period neither.
 */

export interface TraceCounts {
  /** Calls of the journal that were no refusal. */
  readonly calls: number;
  /** Rows of returns that still name somebody. */
  readonly returnRows: number;
  /** Remarks of agents. */
  readonly comments: number;
  /** Problems in the reports of imports: they quote cells. */
  readonly problems: number;
  /** Withdrawals from lists whose files, outside the workspace, a person must destroy. */
  readonly withdrawalFiles: number;
}

const OLD_IMPORTS = 'SELECT id FROM imports WHERE at < :day';
const CALLS = "FROM calls WHERE at < :day AND outcome <> 'refused'";
/** A row without a moment goes by the day of its file. One that a contact begins with stays: its columns have nothing else. */
const RETURNS = `return_rows WHERE coalesce(at, (SELECT imports.at FROM imports WHERE imports.id = return_id)) < :day
  AND (contact_id IS NOT NULL OR reference IS NOT NULL OR coordinate_head IS NOT NULL)
  AND (calls IS NULL OR (last_contact_on IS NULL AND meaning IN ('no_answer', 'busy', 'machine', 'answered')
    AND EXISTS (SELECT 1 FROM contacts WHERE contacts.id = contact_id AND contacts.import_id < return_id)))`;
const COMMENTS = 'FROM return_comments WHERE at < :day';
const PROBLEMS = `FROM import_problems WHERE import_id IN (${OLD_IMPORTS})`;

/** @param day `YYYY-MM-DD`: what is older. */
export function countTraces(reader: SqlReader, day: string): TraceCounts {
  const count = (from: string): number => Number(reader.get(`SELECT count(*) AS due ${from}`, { day })?.['due'] ?? 0);
  return {
    calls: count(CALLS),
    returnRows: count(`FROM ${RETURNS}`),
    comments: count(COMMENTS),
    problems: count(PROBLEMS),
    withdrawalFiles: count('FROM (SELECT DISTINCT export_id, at FROM export_withdrawals WHERE at < :day)'),
  };
}

/** Deletes them, except the files outside. */
export function deleteTraces(transaction: Transaction, day: string): void {
  const people = Array.from(
    transaction.values(
      `SELECT contact_id ${CALLS} UNION SELECT contact_id FROM ${RETURNS} AND contact_id IS NOT NULL`,
      {
        day,
      },
    ),
    ([id]) => Number(id),
  );
  transaction.run(`DELETE ${CALLS}`, { day });
  transaction.run(
    `UPDATE ${RETURNS.replace(' WHERE', ' SET contact_id = NULL, reference = NULL, coordinate_head = NULL WHERE')}`,
    {
      day,
    },
  );
  transaction.run(`DELETE ${COMMENTS}`, { day });
  transaction.run(`DELETE ${PROBLEMS}`, { day });
  for (const id of people) forgetVectorText(transaction, id);
}
