import { supplierKey } from '../../../../shared/domain/value/supplier-key.ts';
import type { Database } from '../database.ts';
import type { Migration } from './migration.ts';

/**
 * Those who sell, hire out or pass on files, and what their files are worth.
 *
 * - `suppliers`: one per folded name; changes. The dossier in six questions: `contract_until`, `collected` (where people
 *   agreed), `wording`, `named` (JSON list), `proof_on_request`, `delivery`. `kind` and `list_owner`: a broker is not the owner
 *   of the list. `evidence`: JSON list of `{ sha256, name }`, files of the evidence folder.
 * - `supplier_files`: the rows of each delivery, counted when it was imported, so that an erasure changes no figure. Changes
 *   with its import. The counts are those of the supplier's own rows: `rows` = new + `known` + `doubles` + `unusable`.
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
      PRIMARY KEY (supplier_id, import_id)
    ) STRICT, WITHOUT ROWID`,
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
    for (const [importId, rejected, source] of [...database.values(STATED_FILES)])
      addFile(database, Number(importId), Number(rejected), source === null ? null : String(source));
    // Sources recorded by hand deliver no file.
    for (const [source] of [...database.values(SUPPLYING_SOURCES)])
      supplierId(database, supplierKey(String(source)), String(source));
  },
};

/** The files that stand, with the supplier that the whole file was said to come from. */
const STATED_FILES = `
  SELECT id, rejected, CASE WHEN json_valid(origin) AND json_extract(origin, '$.kind') IN ('purchased', 'partner')
    THEN json_extract(origin, '$.source') END
  FROM imports WHERE kind = 'file' AND undone_at IS NULL ORDER BY id`;

const SUPPLYING_SOURCES = `
  SELECT source FROM origins WHERE source IS NOT NULL AND (kind = 'purchased' OR kind = 'partner')
  GROUP BY source ORDER BY min(id)`;

function addFile(database: Database, importId: number, rejected: number, stated: string | null): void {
  const counts = new Map<string, Counts>();
  const of = (name: string): Counts => {
    const key = supplierKey(name);
    const known = counts.get(key);
    if (known !== undefined) return known;
    const made = { name, rows: 0, unusable: 0, doubles: 0, known: 0 };
    counts.set(key, made);
    return made;
  };
  if (stated !== null) {
    const counted = of(stated);
    counted.rows += rejected;
    counted.unusable += rejected;
  }
  for (const [source, rows, doubles, known] of [...database.values(ROWS_BY_SOURCE, { import: importId })]) {
    const counted = of(String(source));
    counted.rows += Number(rows);
    counted.doubles += Number(doubles);
    counted.known += Number(known);
  }
  for (const [key, { name, ...numbers }] of counts)
    database.run(
      'INSERT INTO supplier_files (supplier_id, import_id, rows, unusable, doubles, known) VALUES (?, ?, ?, ?, ?, ?)',
      [supplierId(database, key, name), importId, numbers.rows, numbers.unusable, numbers.doubles, numbers.known],
    );
}

interface Counts {
  readonly name: string;
  rows: number;
  unusable: number;
  doubles: number;
  known: number;
}

/** The rows of an import by bought or shared source; a row of a contact with several is in `contributions`. */
const ROWS_BY_SOURCE = `
  WITH told AS (
    SELECT origin_id, 0 AS is_double, 0 AS is_known FROM contacts WHERE import_id = :import AND origin_id IS NOT NULL
    UNION ALL
    SELECT origin_id,
      EXISTS (SELECT 1 FROM contributions AS before
        WHERE before.contact_id = told.contact_id AND before.import_id = told.import_id AND before.row < told.row),
      EXISTS (SELECT 1 FROM contributions AS before WHERE before.contact_id = told.contact_id AND before.import_id < told.import_id)
    FROM contributions AS told WHERE import_id = :import AND origin_id IS NOT NULL)
  SELECT source, count(*), sum(is_double), sum(is_known AND NOT is_double)
  FROM told JOIN origins ON origins.id = origin_id
  WHERE source IS NOT NULL AND (kind = 'purchased' OR kind = 'partner') GROUP BY source ORDER BY source`;

function supplierId(database: Database, folded: string, name: string): number {
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
