import { forgetProposedCampaigns } from './approvals.ts';
import type { ErasedPerson } from './person-ids.ts';
import { personIdsOf } from './person-ids.ts';
import { TELLS } from './told-rows.ts';
import type { SqlReader, SqlValue } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/** All data of a contact, table by table; the order respects foreign keys. */
export const TABLES_OF_CONTACTS = [
  'coordinates',
  'consents',
  'sales',
  'contracts',
  'requests',
  'calls',
  'contacted',
  'gifts',
  'decisions',
  'contributions',
  'contact_vectors',
  'suspicions',
  'callbacks',
  'dead_coordinates',
  'return_comments',
  'household_members',
  'holds',
  'retention_asks',
] as const;

/** SQL that selects some contacts: a condition on a column with the id of a contact, and its parameters. */
interface SomeContacts {
  readonly among: (column: string) => string;
  readonly parameters: Readonly<Record<string, SqlValue>>;
}

/** Consecutive ids become a range, so that SQLite parses no list of ids in each statement. @param contactIds ascending */
function someContacts(contactIds: readonly number[]): SomeContacts {
  const [first = 0, last = first] = [contactIds[0], contactIds.at(-1)];
  return contactIds.length > 0 && last - first === contactIds.length - 1
    ? { among: (column) => `${column} BETWEEN :first AND :last`, parameters: { first, last } }
    : {
        among: (column) => `${column} IN (SELECT value FROM json_each(:ids))`,
        parameters: { ids: JSON.stringify(contactIds) },
      };
}

/**
 * Deletes contacts permanently and records that the persons were erased, without identifying data. Their rows in the
 * reports of imports are deleted too: they quote cells.
 *
 * @param contactIds a few hundred at most, ascending.
 */
export function deleteContacts(
  transaction: Transaction,
  contactIds: readonly number[],
  erasure: { readonly at: string; readonly by: string },
): void {
  const { among, parameters } = someContacts(contactIds);
  // First: the ledger of consents permits deletions only for erased persons.
  for (const [id] of [
    ...transaction.values(`SELECT id FROM contacts WHERE ${among('id')} AND person_id IS NULL ORDER BY id`, parameters),
  ])
    for (const personId of personIdsOf(transaction, Number(id)))
      transaction.run(`INSERT INTO erasures (person_id, contact_id, at, by) VALUES (?, ?, ?, ?) ${AGAIN}`, [
        personId,
        Number(id),
        erasure.at,
        erasure.by,
      ]);
  transaction.run(
    `INSERT INTO erasures (person_id, contact_id, at, by)
     SELECT person_id, id, :at, :by FROM contacts WHERE ${among('id')} AND person_id IS NOT NULL ${AGAIN}`,
    { ...parameters, at: erasure.at, by: erasure.by },
  );
  transaction.run(
    `DELETE FROM import_problems WHERE (import_id, row) IN (
       SELECT import_id, row FROM contributions WHERE ${among('contact_id')}
       UNION SELECT return_id, row FROM return_rows WHERE ${among('contact_id')} AND calls IS NOT NULL
       UNION SELECT import_id, row FROM contacts WHERE ${among('id')})`,
    parameters,
  );
  for (const table of TABLES_OF_CONTACTS)
    transaction.run(`DELETE FROM ${table} WHERE ${among('contact_id')}`, parameters);
  // What came back of lists only grows: its rows stay, about nobody.
  transaction.run(
    `UPDATE return_rows SET contact_id = NULL, reference = NULL, coordinate_head = NULL WHERE ${among('contact_id')}`,
    parameters,
  );
  forgetProposedCampaigns(transaction);
  // A proof asked of a supplier still counts, about nobody.
  transaction.run(
    `UPDATE supplier_proofs SET contact_id = NULL, evidence_sha256 = NULL WHERE ${among('contact_id')}`,
    parameters,
  );
  // A request of the person stays, about a keyed hash; a request for erasure is thereby executed.
  transaction.run(
    `UPDATE rights_requests SET contact_id = NULL, asked = NULL, reason = NULL, extension_reason = NULL,
       executed_on = CASE WHEN kind = 'erasure' AND state <> 'closed' THEN coalesce(executed_on, :day) ELSE executed_on END
     WHERE ${among('contact_id')}`,
    { ...parameters, day: erasure.at.slice(0, 'YYYY-MM-DD'.length) },
  );
  transaction.run(`DELETE FROM contacts WHERE ${among('id')}`, parameters);
}

const AGAIN = 'ON CONFLICT (person_id) DO UPDATE SET contact_id = excluded.contact_id';

/** Whether a contact was erased, as far as the workspace remembers its number. */
function wasErased(reader: SqlReader, contactId: number): boolean {
  return reader.get('SELECT 1 AS yes FROM erasures WHERE contact_id = ?', [contactId]) !== undefined;
}

/** Why a contact of a list is not there any more: it was erased, or its import was undone. */
export function whyGone(reader: SqlReader, contactId: number): 'erased' | 'gone' {
  return wasErased(reader, contactId) ? 'erased' : 'gone';
}

/** Copies the ledger of erasures of another copy of the workspace, which numbers contacts differently. */
export function rememberErasures(transaction: Transaction, erased: readonly ErasedPerson[]): void {
  for (const { personId, at, by } of erased)
    transaction.run('INSERT OR IGNORE INTO erasures (person_id, contact_id, at, by) VALUES (?, NULL, ?, ?)', [
      personId,
      at,
      by,
    ]);
}

/** The imports that described some contacts. */
export function importsTelling(reader: SqlReader, contactIds: readonly number[]): readonly number[] {
  const { among, parameters } = someContacts(contactIds);
  return Array.from(
    reader.values(
      `SELECT import_id FROM contacts WHERE ${among('id')} AND import_id IS NOT NULL
       UNION SELECT import_id FROM contributions WHERE ${among('contact_id')}
       UNION SELECT return_id FROM return_rows WHERE ${among('contact_id')} AND ${TELLS}`,
      parameters,
    ),
    ([id]) => Number(id),
  );
}

/**
 * Deletes shared texts (origins, wordings, facts of a check) that no contact uses any more, because a text of a single
 * row may identify the person. For imports without contacts, their evidence and the cells quoted in their reports are
 * deleted too.
 *
 * @param importIds imports that described a removed contact.
 */
export function deleteWhatNobodyNeeds(transaction: Transaction, importIds: ReadonlySet<number>): void {
  transaction.run(
    `DELETE FROM origins WHERE id NOT IN (
       SELECT origin_id FROM contacts WHERE origin_id IS NOT NULL UNION SELECT origin_id FROM contributions WHERE origin_id IS NOT NULL)`,
  );
  transaction.run('DELETE FROM consent_texts WHERE id NOT IN (SELECT text_id FROM consents)');
  transaction.run(
    'DELETE FROM vector_texts WHERE id NOT IN (SELECT text_id FROM contact_vectors WHERE text_id IS NOT NULL)',
  );
  const telling = new Set(
    Array.from(
      transaction.values(
        `SELECT import_id FROM contacts WHERE import_id IS NOT NULL UNION SELECT import_id FROM contributions
         UNION SELECT return_id FROM return_rows WHERE contact_id IS NOT NULL AND ${TELLS}`,
      ),
      ([id]) => Number(id),
    ),
  );
  for (const importId of importIds) {
    if (telling.has(importId)) continue;
    for (const table of ['evidence', 'import_problems'])
      transaction.run(`DELETE FROM ${table} WHERE import_id = ?`, [importId]);
    const origin =
      transaction.get<{ origin: string }>('SELECT origin FROM imports WHERE id = ?', [importId])?.origin ?? '{}';
    transaction.run('UPDATE imports SET origin = ? WHERE id = ?', [withoutProofs(origin), importId]);
  }
}

/** An ORIGIN.json as given, without the texts and the names of its evidence files; a page on the web may name a person. */
function withoutProofs(origin: string): string {
  const {
    evidence: _evidence,
    consents: _consents,
    capturedFrom: _page,
    ...stated
  } = JSON.parse(origin) as Readonly<Record<string, unknown>>;
  return JSON.stringify(stated);
}
