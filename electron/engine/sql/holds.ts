import type { SqlReader, SqlRow } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/** SQL of holds: contacts that a retention period does not erase until a day. */

export interface Hold {
  readonly contactId: number;
  /** Last day, included. */
  readonly until: string;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
}

/** The holds that are in force on a day, by contact. */
export function readHoldsOn(reader: SqlReader, day: string): ReadonlyMap<number, Hold> {
  return new Map(
    reader
      .all<SqlRow>('SELECT contact_id, until_day, reason, at, by FROM holds WHERE until_day >= ? ORDER BY contact_id', [
        day,
      ])
      .map((row) => {
        const contactId = Number(row['contact_id']);
        const [until, reason, at, by] = [row['until_day'], row['reason'], row['at'], row['by']].map(String);
        return [contactId, { contactId, until: until ?? '', reason: reason ?? '', at: at ?? '', by: by ?? '' }];
      }),
  );
}

/** By a request, closed or not, until it is lifted. */
const RESTRICTED = `(kind = 'restriction' AND EXISTS (
  SELECT 1 FROM json_each(executed) AS pauses WHERE CAST(pauses.value AS INTEGER) NOT IN (SELECT pause FROM pause_ends)))`;

/**
 * The contacts with a request about their data that is not closed yet, or whose data is restricted: it is only kept, and
 * an erasure would be more than that (art. 18(2) and 4(2) RGPD).
 */
export function contactsKeptByRequests(reader: SqlReader): ReadonlySet<number> {
  return contactsWithRequests(reader, `(state <> 'closed' OR ${RESTRICTED})`);
}

/** The contacts whose processing is restricted (art. 18 RGPD). */
export function contactsRestricted(reader: SqlReader): ReadonlySet<number> {
  return contactsWithRequests(reader, RESTRICTED);
}

function contactsWithRequests(reader: SqlReader, condition: string): ReadonlySet<number> {
  const rows = reader.values(`SELECT contact_id FROM rights_requests WHERE contact_id IS NOT NULL AND ${condition}`);
  return new Set(Array.from(rows, ([id]) => Number(id)));
}

/** Holds a contact; a later hold takes the place of an earlier one. */
export function setHold(transaction: Transaction, { contactId, until, reason, at, by }: Hold): void {
  transaction.run('INSERT OR REPLACE INTO holds (contact_id, until_day, reason, at, by) VALUES (?, ?, ?, ?, ?)', [
    contactId,
    until,
    reason,
    at,
    by,
  ]);
}

/** Whether there was a hold to lift. */
export function liftHold(transaction: Transaction, contactId: number): boolean {
  return transaction.run('DELETE FROM holds WHERE contact_id = ?', [contactId]) > 0;
}
