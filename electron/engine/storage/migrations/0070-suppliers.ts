import { supplierKey } from '../../../../shared/domain/value/supplier-key.ts';
import type { Database } from '../database.ts';
import type { Migration } from './migration.ts';

/**
 * Those who sell, hire out or pass on files, and what their files are worth.
 *
 * - `suppliers`: one per folded name; changes. The dossier in six questions: `contract_until`, `collected` (where people
 *   agreed), `wording`, `named` (JSON list), `proof_on_request`, `delivery`. `kind` and `list_owner`: a broker is not the owner
 *   of the list. `evidence`: JSON list of `{ sha256, name }`, files of the evidence folder.
 * - `supplier_files`: the rows of each delivery, counted when it was imported, so that an erasure changes no figure. Only grows:
 *   a file that was taken back is left out by its import. `rows` = new + `known` + `doubles` + `unusable`.
 * - `supplier_proofs`: the people whose proof was asked for. Changes when the proof arrives; an erasure empties `contact_id` and
 *   `evidence_sha256` (`sql/erasures.ts`), and the counts stay.
 *
 * Suppliers are made from the origins that exist.
 */
export const suppliers: Migration = {
  version: 70,
  title: 'suppliers',
  statements: [
    `CREATE TABLE suppliers (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      folded TEXT NOT NULL UNIQUE,
      kind TEXT CHECK (kind = 'owner' OR kind = 'broker'),
      list_owner TEXT,
      address TEXT,
      contract_until TEXT,
      collected TEXT,
      wording TEXT,
      named TEXT,
      proof_on_request INTEGER,
      delivery TEXT CHECK (delivery = 'whole' OR delivery = 'changes'),
      price_cents INTEGER,
      state TEXT NOT NULL CHECK (state = 'active' OR state = 'watched' OR state = 'blocked'),
      state_on TEXT,
      state_by TEXT,
      state_reason TEXT,
      note TEXT,
      evidence TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE supplier_files (
      supplier_id INTEGER NOT NULL REFERENCES suppliers (id),
      import_id INTEGER NOT NULL REFERENCES imports (id),
      rows INTEGER NOT NULL,
      unusable INTEGER NOT NULL,
      doubles INTEGER NOT NULL,
      known INTEGER NOT NULL,
      PRIMARY KEY (import_id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TRIGGER supplier_files_never_change BEFORE UPDATE ON supplier_files
      BEGIN SELECT RAISE(ABORT, 'deliveries only grow'); END`,
    `CREATE TRIGGER supplier_files_stay BEFORE DELETE ON supplier_files
      BEGIN SELECT RAISE(ABORT, 'deliveries only grow'); END`,
    `CREATE TABLE supplier_proofs (
      id INTEGER PRIMARY KEY,
      supplier_id INTEGER NOT NULL REFERENCES suppliers (id),
      contact_id INTEGER,
      asked_on TEXT NOT NULL,
      received_on TEXT,
      evidence_sha256 TEXT,
      verdict TEXT CHECK (verdict = 'good' OR verdict = 'bad'),
      CHECK ((received_on IS NULL) = (verdict IS NULL))
    ) STRICT`,
    'CREATE INDEX supplier_proofs_of_contacts ON supplier_proofs (contact_id)',
  ],
  compute(database) {
    for (const [importId, rejected, source] of [...database.values(DELIVERED_FILES)])
      addFile(database, Number(importId), { rejected: Number(rejected), source: String(source) });
    // Sources recorded by hand deliver no file.
    for (const [source] of [...database.values(RECORDED_SOURCES)]) supplierId(database, String(source));
  },
};

/** The files that stand, by the source of the whole file: the source of a row is where it was collected. */
const DELIVERED_FILES = `
  SELECT id, rejected, json_extract(origin, '$.source') FROM imports
  WHERE kind = 'file' AND undone_at IS NULL AND json_valid(origin) AND json_extract(origin, '$.kind') IN ('purchased', 'partner')
    AND json_type(origin, '$.source') = 'text' ORDER BY id`;

const RECORDED_SOURCES = `
  SELECT source FROM origins JOIN imports ON imports.id = import_id
  WHERE imports.kind = 'record' AND source IS NOT NULL AND (origins.kind = 'purchased' OR origins.kind = 'partner')
  GROUP BY source ORDER BY min(origins.id)`;

/** The rows of an import; a row of a contact with several is in `contributions`. */
const ROWS = `
  WITH told AS (
    SELECT 0 AS is_double, 0 AS is_known FROM contacts WHERE import_id = :import
    UNION ALL
    SELECT
      EXISTS (SELECT 1 FROM contributions AS before
        WHERE before.contact_id = told.contact_id AND before.import_id = told.import_id AND before.row < told.row),
      EXISTS (SELECT 1 FROM contributions AS before WHERE before.contact_id = told.contact_id AND before.import_id < told.import_id)
    FROM contributions AS told WHERE import_id = :import)
  SELECT count(*), coalesce(sum(is_double), 0), coalesce(sum(is_known AND NOT is_double), 0) FROM told`;

function addFile(
  database: Database,
  importId: number,
  { rejected, source }: { readonly rejected: number; readonly source: string },
): void {
  const [[rows, doubles, known] = []] = [...database.values(ROWS, { import: importId })];
  database.run(
    'INSERT INTO supplier_files (supplier_id, import_id, rows, unusable, doubles, known) VALUES (?, ?, ?, ?, ?, ?)',
    [supplierId(database, source), importId, Number(rows) + rejected, rejected, Number(doubles), Number(known)],
  );
}

function supplierId(database: Database, name: string): number {
  const folded = supplierKey(name);
  const [known] = [...database.values('SELECT id FROM suppliers WHERE folded = ?', [folded])];
  if (known !== undefined) return Number(known[0]);
  const [[last] = []] = [...database.values('SELECT coalesce(max(id), 0) FROM suppliers')];
  const id = Number(last) + 1;
  database.run("INSERT INTO suppliers (id, name, folded, state, evidence) VALUES (?, ?, ?, 'active', '[]')", [
    id,
    name,
    folded,
  ]);
  return id;
}
