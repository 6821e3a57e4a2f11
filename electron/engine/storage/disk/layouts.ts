import type { SqlReader } from '../reader.ts';
import type { Transaction } from '../transaction.ts';

/** SQL of the layouts of columns that were imported, each with the mapping that held for it. */

export interface LayoutRow {
  /** Of the headers, in their order. */
  readonly fingerprint: string;
  /** Who gave the file; '' when unknown. */
  readonly supplier: string;
  /** The mapping, as text. */
  readonly mapping: string;
  /** Instant of the import. */
  readonly at: string;
}

/** What is known of a layout, the newest first. */
export function readLayouts(reader: SqlReader, fingerprint: string): LayoutRow[] {
  return reader
    .all('SELECT * FROM layouts WHERE fingerprint = ? ORDER BY at DESC, rowid DESC', [fingerprint])
    .map((row) => ({
      fingerprint: String(row['fingerprint']),
      supplier: String(row['supplier']),
      mapping: String(row['mapping']),
      at: String(row['at']),
    }));
}

/** Keeps a layout; what was kept for the same supplier gives way. */
export function keepLayout(transaction: Transaction, layout: LayoutRow): void {
  transaction.run('DELETE FROM layouts WHERE fingerprint = ? AND supplier = ?', [layout.fingerprint, layout.supplier]);
  transaction.run('INSERT INTO layouts (fingerprint, supplier, mapping, at) VALUES (?, ?, ?, ?)', [
    layout.fingerprint,
    layout.supplier,
    layout.mapping,
    layout.at,
  ]);
}
