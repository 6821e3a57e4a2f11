import type { SqlReader } from '../storage/reader.ts';
import { TELLS } from './told-rows.ts';

/** A contact of whom a proof may be kept. */
export interface Provable {
  readonly contactId: number;
  /** Its only proofs are consents that are kept only where a list relied on them. */
  readonly isForLists: boolean;
}

/**
 * The contacts in a range of ids, both ends included, that have something to prove: a proven consent, a proven request,
 * a call. Ascending. All others have no proof and need not be read.
 */
export function readProvable(reader: SqlReader, from: number, to: number): readonly Provable[] {
  return Array.from(
    reader.values(
      `SELECT contact_id, min(for_lists) FROM (
         SELECT contact_id, channel NOT IN ('phone', 'automated_call', 'all') AS for_lists FROM consents
         WHERE contact_id BETWEEN :from AND :to AND event = 'granted' AND text_id IN (SELECT id FROM consent_texts WHERE proof = 1)
         UNION ALL SELECT contact_id, 0 FROM requests WHERE contact_id BETWEEN :from AND :to AND proof = 1
         UNION ALL SELECT contact_id, 0 FROM calls WHERE contact_id BETWEEN :from AND :to
         UNION ALL SELECT contact_id, 0 FROM return_rows WHERE contact_id BETWEEN :from AND :to AND ${TELLS})
       GROUP BY contact_id ORDER BY contact_id`,
      { from, to },
    ),
    ([contactId, isForLists]) => ({ contactId: Number(contactId), isForLists: isForLists === 1 }),
  );
}
