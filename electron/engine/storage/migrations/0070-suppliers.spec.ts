import { describe, expect, it } from 'vitest';
import { AT, expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { openWorkspace } from '../open-workspace.ts';
import type { Transaction } from '../transaction.ts';

/** A workspace of the layout before this step. */
const withOldWorkspace = (fill: (transaction: Transaction) => void, work: (path: string) => Promise<void>) =>
  withLayoutBefore(70, work, fill);

interface OldImport {
  readonly id: number;
  readonly kind: string;
  readonly source: string;
  readonly rejected: number;
  readonly undone?: true;
}

function addImport(transaction: Transaction, { id, kind, source, rejected, undone }: OldImport): void {
  const origin = JSON.stringify({ kind, source, on: '2026-11-02' });
  transaction.run(
    `INSERT INTO imports (id, kind, at, by, file, sha256, origin, mapping, rows, created, updated, unchanged, rejected, oppositions, last_contact_id, undone_at)
     VALUES (?, 'file', ?, 'Nadège', 'f.xlsx', 'x', ?, '{}', 0, 0, 0, 0, ?, 0, 0, ?)`,
    [id, AT, origin, rejected, undone === true ? AT : null],
  );
  transaction.run("INSERT INTO origins (id, import_id, kind, source, on_day) VALUES (?, ?, ?, ?, '2026-11-02')", [
    id,
    id,
    kind,
    source,
  ]);
}

/** A contact of these rows, each `[import, row]`. */
function addContact(transaction: Transaction, id: number, rows: readonly (readonly [number, number])[]): void {
  const [[importId, row] = [0, 0], ...others] = rows;
  const sole = others.length === 0 ? [importId, row, importId] : [null, null, null];
  transaction.run("INSERT INTO contacts (id, audience, import_id, row, origin_id) VALUES (?, 'consumer', ?, ?, ?)", [
    id,
    ...sole,
  ]);
  if (others.length > 0)
    for (const [told, place] of rows)
      transaction.run('INSERT INTO contributions (contact_id, import_id, row, origin_id) VALUES (?, ?, ?, ?)', [
        id,
        told,
        place,
        told,
      ]);
}

describe('step 0070', () => {
  it('makes suppliers of the sources that sold or passed on files, by folded name, with what each file was worth', () =>
    withOldWorkspace(
      (transaction) => {
        addImport(transaction, { id: 1, kind: 'direct', source: 'Boutique', rejected: 9 });
        addImport(transaction, { id: 2, kind: 'purchased', source: 'Fichiers & Cie', rejected: 5 });
        addImport(transaction, { id: 3, kind: 'purchased', source: 'FICHIERS ET CIE', rejected: 0 });
        addImport(transaction, { id: 4, kind: 'partner', source: 'BETA', rejected: 0 });
        addImport(transaction, { id: 5, kind: 'public', source: 'Annuaire', rejected: 0 });
        addImport(transaction, { id: 6, kind: 'purchased', source: 'Repris', rejected: 0, undone: true });
        addContact(transaction, 1, [[2, 2]]);
        // The source of a row is where it was collected, never another supplier.
        transaction.run(
          "INSERT INTO origins (id, import_id, kind, source, on_day) VALUES (20, 2, 'purchased', 'Fichiers & Cie (jeu.example)', '2026-11-02')",
        );
        // Ours before; told twice by the file.
        addContact(transaction, 2, [
          [1, 2],
          [2, 3],
          [2, 4],
        ]);
        // New in the first delivery, twice; in the second again.
        addContact(transaction, 3, [
          [2, 5],
          [2, 6],
          [3, 2],
        ]);
        addContact(transaction, 4, [[4, 2]]);
        addContact(transaction, 5, [[5, 2]]);
      },
      async (path) => {
        const workspace = await openWorkspace(path, { by: 'Nadège' });
        expect(workspace.all('SELECT id, name, folded, state, evidence FROM suppliers ORDER BY id')).toEqual([
          { id: 1, name: 'Fichiers & Cie', folded: 'fichiers et cie', state: 'active', evidence: '[]' },
          { id: 2, name: 'BETA', folded: 'beta', state: 'active', evidence: '[]' },
        ]);
        expect(workspace.all('SELECT * FROM supplier_files ORDER BY import_id')).toEqual([
          { supplier_id: 1, import_id: 2, rows: 10, unusable: 5, doubles: 2, known: 1 },
          { supplier_id: 1, import_id: 3, rows: 1, unusable: 0, doubles: 0, known: 1 },
          { supplier_id: 2, import_id: 4, rows: 1, unusable: 0, doubles: 0, known: 0 },
        ]);
        for (const sql of ['DELETE FROM supplier_files', 'UPDATE supplier_files SET rows = 1'])
          expect(() => workspace.write((transaction) => transaction.run(sql)), sql).toThrow(/only grow/);
        await workspace.close();
      },
    ));

  it.each([
    [
      'two suppliers of one name',
      "INSERT INTO suppliers (id, name, folded, state, evidence) VALUES (2, 'B', 'a', 'active', '[]')",
    ],
    [
      'a state that is none',
      "INSERT INTO suppliers (id, name, folded, state, evidence) VALUES (2, 'B', 'b', 'gone', '[]')",
    ],
    [
      'a verdict on a proof that did not come',
      "INSERT INTO supplier_proofs (id, supplier_id, asked_on, verdict) VALUES (1, 1, '2026-11-24', 'good')",
    ],
  ])('refuses %s', (_, sql) =>
    withOldWorkspace(
      (transaction) => addImport(transaction, { id: 1, kind: 'partner', source: 'A', rejected: 0 }),
      async (path) => {
        const workspace = await openWorkspace(path, { by: 'Nadège' });
        expect(() => workspace.write((transaction) => transaction.run(sql))).toThrow(/UNIQUE|CHECK/);
        await workspace.close();
      },
    ),
  );

  it('is refused untouched by the program of before', () =>
    withOldWorkspace(
      () => undefined,
      (path) => expectRefusedBefore(70, path),
    ));
});
