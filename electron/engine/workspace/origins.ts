import type { Origin } from '../../../shared/domain/contact.ts';
import type { OriginKind } from '../../../shared/domain/contact/words.ts';
import type { StoredOrigin } from '../contact/stored-contact.ts';
import { flagOf, flagValue, textOf, withoutAbsent } from './column-values.ts';
import type { Reader, SqlRow } from './database.ts';
import type { Transaction } from './transaction.ts';

/** SQL of the dictionary of origins: one a source and day of an import, shared by all its contacts. */

/** A file that spans years tells its last day in what was said of the whole file. */
const ORIGINS = `SELECT *, CASE WHEN since IS NULL THEN NULL
    ELSE (SELECT json_extract(origin, '$.on') FROM imports WHERE imports.id = origins.import_id AND json_valid(origin)) END AS last_on
  FROM origins`;

/** Every origin by its id. A few hundred an import at most. */
export function readOrigins(reader: Reader): Map<number, StoredOrigin> {
  return new Map(reader.all(ORIGINS).map((row) => [Number(row['id']), originOf(row)]));
}

function originOf(row: SqlRow): StoredOrigin {
  const stated = withoutAbsent<Origin>({
    kind: row['kind'] as OriginKind,
    source: textOf(row['source']),
    on: textOf(row['on_day']),
    since: textOf(row['since']),
    informed: flagOf(row['informed']),
    noticeOn: textOf(row['notice_on']),
    objectionOffered: flagOf(row['objection_offered']),
    transmissionConsent: flagOf(row['transmission_consent']),
    transmissionInformed: flagOf(row['transmission_informed']),
    expected: flagOf(row['expected']),
  });
  const lastOn = textOf(row['last_on']);
  return {
    id: Number(row['id']),
    importId: Number(row['import_id']),
    stated,
    ...(lastOn === undefined ? {} : { lastOn }),
  };
}

export function insertOrigin(transaction: Transaction, { id, importId, stated }: StoredOrigin): void {
  transaction.run(
    `INSERT INTO origins (id, import_id, kind, source, on_day, since, informed, notice_on, objection_offered, transmission_consent, transmission_informed, expected)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      importId,
      stated.kind,
      stated.source ?? null,
      stated.on ?? null,
      stated.since ?? null,
      flagValue(stated.informed),
      stated.noticeOn ?? null,
      flagValue(stated.objectionOffered),
      flagValue(stated.transmissionConsent),
      flagValue(stated.transmissionInformed),
      flagValue(stated.expected),
    ],
  );
}

export function deleteOriginsOf(transaction: Transaction, importId: number): void {
  transaction.run('DELETE FROM origins WHERE import_id = ?', [importId]);
}
