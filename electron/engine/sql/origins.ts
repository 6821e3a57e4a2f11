import type { Origin } from '../../../shared/domain/contact/contact.ts';
import type { StoredOrigin } from '../model/stored-contact.ts';
import { ORIGIN_PARTS } from '../../../shared/domain/contact/parts.ts';
import { supplierKey } from '../../../shared/domain/value/supplier-key.ts';
import { readBlockedFiles } from './supplier-files.ts';
import { readBlockedSuppliers } from './suppliers.ts';
import { columnValue, flagOf, textOf } from './column-values.ts';
import type { SqlReader, SqlRow } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/** SQL of the dictionary of origins: one per source and day of an import, shared by all its contacts. */

/** For a file that spans years, the last day is in the statement about the whole file. */
const ORIGINS = `SELECT *, CASE WHEN since IS NULL THEN NULL
    ELSE (SELECT json_extract(origin, '$.on') FROM imports WHERE imports.id = origins.import_id AND json_valid(origin)) END AS last_on
  FROM origins`;

/** Every origin by its id. At most a few hundred per import. */
export function readOrigins(reader: SqlReader): Map<number, StoredOrigin> {
  const origins = reader.all(ORIGINS).map(originOf);
  const names = readBlockedSuppliers(reader);
  const files = names.size === 0 ? null : readBlockedFiles(reader);
  return new Map(
    origins.map((origin) => {
      // An origin recorded by hand belongs to no file: its source names the supplier.
      const supplier =
        files !== null && isSupplied(origin.stated)
          ? (files.get(origin.importId) ?? names.get(supplierKey(origin.stated.source ?? '')))
          : undefined;
      return [origin.id, supplier === undefined ? origin : { ...origin, blockedSupplier: supplier }];
    }),
  );
}

/** The source of each whole file, by import: its rows may name their own. */
export function sourcesOfFiles(reader: SqlReader): ReadonlyMap<number, string> {
  return new Map(
    Array.from(
      reader.values(
        "SELECT id, json_extract(origin, '$.source') FROM imports WHERE json_valid(origin) AND json_extract(origin, '$.source') IS NOT NULL",
      ),
      ([id, source]) => [Number(id), String(source)],
    ),
  );
}

/** Whether a source delivers files: bought, hired or passed on by a partner. */
export function isSupplied({ kind, source }: Pick<Origin, 'kind' | 'source'>): boolean {
  return (kind === 'purchased' || kind === 'partner') && source !== undefined;
}

/** The fields of the dictionary; the coordinates of an origin are derived from the contributions. */
const COLUMNS = Object.entries(ORIGIN_PARTS).flatMap(([field, { column, type }]) =>
  column === null ? [] : [{ field, column, isFlag: type === 'flag' }],
);

function originOf(row: SqlRow): StoredOrigin {
  const stated: Record<string, unknown> = {};
  for (const { field, column, isFlag } of COLUMNS) {
    const value = isFlag ? flagOf(row[column]) : textOf(row[column]);
    if (value !== undefined) stated[field] = value;
  }
  const lastOn = textOf(row['last_on']);
  return {
    id: Number(row['id']),
    importId: Number(row['import_id']),
    stated: stated as unknown as Origin,
    ...(lastOn === undefined ? {} : { lastOn }),
  };
}

const INSERT = `INSERT INTO origins (id, import_id, ${COLUMNS.map(({ column }) => column).join(', ')})
     VALUES (?, ?, ${COLUMNS.map(() => '?').join(', ')})`;

export function insertOrigin(transaction: Transaction, { id, importId, stated }: StoredOrigin): void {
  const fields = stated as unknown as Readonly<Record<string, string | boolean | undefined>>;
  transaction.run(INSERT, [id, importId, ...COLUMNS.map(({ field }) => columnValue(fields[field]))]);
}

export function deleteOriginsOf(transaction: Transaction, importId: number): void {
  transaction.run('DELETE FROM origins WHERE import_id = ?', [importId]);
}
