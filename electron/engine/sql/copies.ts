import type { CopyKind } from '../../../shared/contract/copy.ts';
import type { SqlReader, SqlRow } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { textOrNull } from './column-values.ts';

/** SQL of the files with people's data outside the workspace. The triggers of layout 85 add them. */

export interface StoredCopy {
  readonly id: number;
  readonly kind: CopyKind;
  /** The file, or the campaign of a list; null: an answer to a person. */
  readonly name: string | null;
  /** In hexadecimal; null: it was not kept. */
  readonly sha256: string | null;
  readonly madeOn: string;
  /** Where it lies, in the user's words. */
  readonly where: string | null;
  readonly destroyedOn: string | null;
  /** Who said that it is destroyed. */
  readonly by: string | null;
}

const COLUMNS = 'id, kind, name, sha256, made_on, where_text, destroyed_on, by';

/** Oldest first. */
export function readCopies(reader: SqlReader): readonly StoredCopy[] {
  return reader.all(`SELECT ${COLUMNS} FROM copies ORDER BY id`).map(storedCopy);
}

export function copyNumbered(reader: SqlReader, id: number): StoredCopy | undefined {
  const row = reader.get<SqlRow>(`SELECT ${COLUMNS} FROM copies WHERE id = ?`, [id]);
  return row === undefined ? undefined : storedCopy(row);
}

const OF_MIRROR = `kind = 'mirror' AND destroyed_on IS NULL
  AND seq IN (SELECT seq FROM register WHERE action = 'mirror.on' AND json_extract(subject, '$.id') = ?)`;

/** The copy of the second place, by the id of its file; null: a person said that it is destroyed. */
export function mirrorCopy(reader: SqlReader, file: string): number | null {
  return reader.get<{ id: number }>(`SELECT id FROM copies WHERE ${OF_MIRROR}`, [file])?.id ?? null;
}

/** Notes where the second place is, unless somebody said it already. */
export function placeMirrorCopy(transaction: Transaction, file: string, where: string): void {
  transaction.run(`UPDATE copies SET where_text = ? WHERE where_text IS NULL AND ${OF_MIRROR}`, [where, file]);
}

/** Lists made before a day and not destroyed. */
export function countExportsBefore(reader: SqlReader, day: string): number {
  const row = reader.get(
    "SELECT count(*) AS n FROM copies WHERE kind = 'export' AND destroyed_on IS NULL AND made_on < ?",
    [day],
  );
  return Number(row?.['n']);
}

export function storeDestruction(
  transaction: Transaction,
  id: number,
  { on, by }: { readonly on: string; readonly by: string },
): void {
  transaction.run('UPDATE copies SET destroyed_on = ?, by = ? WHERE id = ?', [on, by, id]);
}

export function storePlace(transaction: Transaction, id: number, where: string | null): void {
  transaction.run('UPDATE copies SET where_text = ? WHERE id = ?', [where, id]);
}

function storedCopy(row: SqlRow): StoredCopy {
  return {
    id: Number(row['id']),
    kind: String(row['kind']) as CopyKind,
    name: textOrNull(row['name']),
    sha256: textOrNull(row['sha256']),
    madeOn: String(row['made_on']),
    where: textOrNull(row['where_text']),
    destroyedOn: textOrNull(row['destroyed_on']),
    by: textOrNull(row['by']),
  };
}
