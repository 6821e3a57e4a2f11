import { fold } from '../../../shared/domain/value/fold.ts';
import type { SqlReader, SqlRow } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/** SQL of the files that somebody’s own tools take. A name is compared without case and accents. */

export interface StoredPreset {
  readonly name: string;
  /** JSON: PRESET.json. */
  readonly document: string;
  readonly at: string;
  readonly by: string;
}

/** By name. */
export function readPresets(reader: SqlReader): readonly StoredPreset[] {
  return reader.all('SELECT name, document, at, by FROM presets ORDER BY folded').map(storedPreset);
}

export function presetRow(reader: SqlReader, name: string): StoredPreset | undefined {
  const row = reader.get('SELECT name, document, at, by FROM presets WHERE folded = ?', [fold(name)]);
  return row === undefined ? undefined : storedPreset(row);
}

/** Replaces the preset of that name. */
export function putPreset(transaction: Transaction, { name, document, at, by }: StoredPreset): void {
  const id = transaction.nextId('presets');
  transaction.run(
    `INSERT INTO presets (id, folded, name, document, at, by) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (folded) DO UPDATE SET name = excluded.name, document = excluded.document, at = excluded.at, by = excluded.by`,
    [id, fold(name), name, document, at, by],
  );
}

/** @returns whether there was one. */
export function deletePreset(transaction: Transaction, name: string): boolean {
  return transaction.run('DELETE FROM presets WHERE folded = ?', [fold(name)]) > 0;
}

function storedPreset(row: SqlRow): StoredPreset {
  return {
    name: String(row['name']),
    document: String(row['document']),
    at: String(row['at']),
    by: String(row['by']),
  };
}
