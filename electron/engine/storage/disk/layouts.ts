import type { SqlReader, SqlRow } from '../reader.ts';
import type { Transaction } from '../transaction.ts';

/** SQL of the layouts of imported columns, each with its mapping. */

export interface LayoutRow {
  /** Of the headers, in their order. */
  readonly fingerprint: string;
  /** The supplier of the file; '' when unknown. */
  readonly supplier: string;
  /** The mapping, as text. */
  readonly mapping: string;
  /** Instant of the import. */
  readonly at: string;
}

/** The stored mappings of a layout, newest first. */
export function readLayouts(reader: SqlReader, fingerprint: string): LayoutRow[] {
  return reader
    .all('SELECT * FROM layouts WHERE fingerprint = ? ORDER BY at DESC, rowid DESC', [fingerprint])
    .map(layoutRow);
}

/** Every stored mapping, newest first. */
export function readAllLayouts(reader: SqlReader): LayoutRow[] {
  return reader.all('SELECT * FROM layouts ORDER BY at DESC, rowid DESC').map(layoutRow);
}

function layoutRow(row: SqlRow): LayoutRow {
  return {
    fingerprint: String(row['fingerprint']),
    supplier: String(row['supplier']),
    mapping: String(row['mapping']),
    at: String(row['at']),
  };
}

/** Stores a layout; it replaces the one of the same supplier. */
export function keepLayout(transaction: Transaction, layout: LayoutRow): void {
  transaction.run('DELETE FROM layouts WHERE fingerprint = ? AND supplier = ?', [layout.fingerprint, layout.supplier]);
  transaction.run('INSERT INTO layouts (fingerprint, supplier, mapping, at) VALUES (?, ?, ?, ?)', [
    layout.fingerprint,
    layout.supplier,
    layout.mapping,
    layout.at,
  ]);
}
