import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { type Confirmation, confirmPrepared } from './confirm-prepared.ts';

/** SQL of the corrections that recipients of lists were told. */

/** One telling about one person. */
export interface CorrectionTold {
  readonly contactId: number;
  /** The corrections that stood then, since the transfer. */
  readonly imports: readonly number[];
  /** Columns of the list. */
  readonly fields: readonly string[];
}

export function insertCorrectionsTold(
  transaction: Transaction,
  told: { readonly exportId: number; readonly at: string; readonly fileSha256: string },
  people: readonly CorrectionTold[],
): void {
  for (const { contactId, imports, fields } of people)
    transaction.run(
      'INSERT INTO export_corrections (id, export_id, contact_id, imports, fields, at, file_sha256) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [
        transaction.nextId('export_corrections'),
        told.exportId,
        contactId,
        JSON.stringify(imports),
        JSON.stringify(fields),
        told.at,
        told.fileSha256,
      ],
    );
}

/** What the recipient of a list was told of the corrections of one person. */
export interface KnownCorrections {
  /** The corrections that the latest telling considers. */
  readonly imports: readonly number[];
  /** Columns of every telling. */
  readonly fields: readonly string[];
  /** Columns of the tellings that nobody confirmed. */
  readonly unconfirmed: readonly string[];
}

/** By contact. */
export function readCorrectionsTold(reader: SqlReader, exportId: number): ReadonlyMap<number, KnownCorrections> {
  const known = new Map<number, KnownCorrections>();
  for (const [contactId, imports, columns, doneOn] of reader.values(
    'SELECT contact_id, imports, fields, done_on FROM export_corrections WHERE export_id = ? ORDER BY id',
    [exportId],
  )) {
    const before = known.get(Number(contactId)) ?? { imports: [], fields: [], unconfirmed: [] };
    const fields = JSON.parse(String(columns)) as readonly string[];
    known.set(Number(contactId), {
      imports: JSON.parse(String(imports)) as readonly number[],
      fields: [...before.fields, ...fields],
      unconfirmed: doneOn === null ? [...before.unconfirmed, ...fields] : before.unconfirmed,
    });
  }
  return known;
}

/** Records that all told corrections of a list are made there. Returns the number of people. */
export function markCorrected(transaction: Transaction, confirmation: Confirmation): number {
  return confirmPrepared(transaction, 'export_corrections', confirmation);
}

/** Whether something was recorded by hand after an import, as corrections are. */
export function hasRecordsSince(reader: SqlReader, importId: number): boolean {
  return (
    reader.get("SELECT 1 AS found FROM imports WHERE kind = 'record' AND undone_at IS NULL AND id > ? LIMIT 1", [
      importId,
    ]) !== undefined
  );
}

/** By contact, in a range of ids, both ends included, the latest correction after an import. */
export function latestCorrectionsSince(
  reader: SqlReader,
  [from, to]: readonly [from: number, to: number],
  importId: number,
): ReadonlyMap<number, number> {
  return new Map(
    Array.from(
      reader.values(
        `SELECT contact_id, max(import_id) FROM contributions
         WHERE contact_id BETWEEN ? AND ? AND import_id > ? AND instr(payload, '"corrected"') > 0 GROUP BY contact_id`,
        [from, to, importId],
      ),
      ([contactId, latest]) => [Number(contactId), Number(latest)],
    ),
  );
}
