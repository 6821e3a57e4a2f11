import type { OriginKind } from '../../../shared/domain/contact.ts';
import type { StoredOrigin } from '../contact/stored-contact.ts';
import { flagOf, flagValue, textOf, withoutAbsent } from './column-values.ts';
import type { Reader, SqlRow } from './database.ts';
import type { Transaction } from './transaction.ts';

/** SQL of the dictionary of origins: one a source and day of an import, shared by all its contacts. */

/** Every origin by its id. A few hundred an import at most. */
export function readOrigins(reader: Reader): Map<number, StoredOrigin> {
  return new Map(reader.all('SELECT * FROM origins').map((row) => [Number(row['id']), originOf(row)]));
}

function originOf(row: SqlRow): StoredOrigin {
  return withoutAbsent<StoredOrigin>({
    id: Number(row['id']),
    importId: Number(row['import_id']),
    kind: row['kind'] as OriginKind,
    source: textOf(row['source']),
    on: textOf(row['on_day']),
    since: textOf(row['since']),
    informed: flagOf(row['informed']),
    noticeOn: textOf(row['notice_on']),
    objectionOffered: flagOf(row['objection_offered']),
    transmissionConsent: flagOf(row['transmission_consent']),
    expected: flagOf(row['expected']),
  });
}

export function insertOrigin(transaction: Transaction, origin: StoredOrigin): void {
  transaction.run(
    `INSERT INTO origins (id, import_id, kind, source, on_day, since, informed, notice_on, objection_offered, transmission_consent, expected)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      origin.id,
      origin.importId,
      origin.kind,
      origin.source ?? null,
      origin.on ?? null,
      origin.since ?? null,
      flagValue(origin.informed),
      origin.noticeOn ?? null,
      flagValue(origin.objectionOffered),
      flagValue(origin.transmissionConsent),
      flagValue(origin.expected),
    ],
  );
}

export function deleteOriginsOf(transaction: Transaction, importId: number): void {
  transaction.run('DELETE FROM origins WHERE import_id = ?', [importId]);
}
