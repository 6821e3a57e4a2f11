import { callsTold } from '../model/returned-contact.ts';
import type { SqlReader } from '../storage/reader.ts';
import { readToldRows } from './told-rows.ts';

/**
 * SQL of what became of the people of a supplier, in a range of ids with both ends included. `people`: by id, with the
 * day on which each was delivered.
 */

/** Contacts with an accord whose wording, medium and time are archived. */
export function contactsWithProvenConsent(reader: SqlReader, from: number, to: number): ReadonlySet<number> {
  return new Set(
    Array.from(
      reader.values(
        `SELECT DISTINCT contact_id FROM consents JOIN consent_texts ON consent_texts.id = text_id
         WHERE contact_id BETWEEN ? AND ? AND event = 'granted' AND proof = 1`,
        [from, to],
      ),
      ([id]) => Number(id),
    ),
  );
}

/** Number of dead numbers, e-mails and addresses found since, without those that somebody found to be right. */
export function readDeadSince(
  reader: SqlReader,
  people: ReadonlyMap<number, string>,
  from: number,
  to: number,
): number {
  let count = 0;
  for (const [id, on] of reader.values(
    `SELECT contact_id, min(on_day) FROM dead_coordinates
     WHERE contact_id BETWEEN ? AND ? AND lifted_on IS NULL GROUP BY contact_id, kind, coordinate`,
    [from, to],
  ))
    if (isSince(people, id, on)) count += 1;
  return count;
}

/** Calls and recorded messages since, and the people who refused during a call. A row of returns may be about several calls. */
export function readTouchesSince(
  reader: SqlReader,
  people: ReadonlyMap<number, string>,
  from: number,
  to: number,
): { readonly count: number; readonly refused: ReadonlySet<number> } {
  const refused = new Set<number>();
  let count = 0;
  for (const [id, at, outcome] of reader.values(
    `SELECT contact_id, at, outcome FROM calls WHERE contact_id BETWEEN :from AND :to
     UNION ALL SELECT contact_id, at, NULL FROM contacted WHERE contact_id BETWEEN :from AND :to`,
    { from, to },
  )) {
    if (!isSince(people, id, at)) continue;
    count += 1;
    if (outcome === 'refused') refused.add(Number(id));
  }
  for (const row of readToldRows(reader, from, to))
    for (const { at, outcome } of callsTold(row)) {
      if (!isSince(people, row.contactId, at)) continue;
      count += 1;
      if (outcome === 'refused') refused.add(row.contactId);
    }
  return { count, refused };
}

function isSince(people: ReadonlyMap<number, string>, id: unknown, moment: unknown): boolean {
  const received = people.get(Number(id));
  return received !== undefined && String(moment).slice(0, 'YYYY-MM-DD'.length) >= received;
}
