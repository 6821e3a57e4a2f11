import { describe, expect, it } from 'vitest';
import { AT, expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { openWorkspace } from '../open-workspace.ts';
import type { Transaction } from '../transaction.ts';

function addImport(transaction: Transaction, id: number, more: { kind?: string; undoneAt?: string } = {}): void {
  transaction.run(
    `INSERT INTO imports (id, kind, at, by, file, sha256, origin, mapping, rows, created, updated, unchanged, rejected, oppositions, last_contact_id, undone_at)
     VALUES (?, ?, ?, 'Nadège', ?, 'x', '{}', '{}', 0, 0, 0, 0, 0, 0, 0, ?)`,
    [id, more.kind ?? 'file', AT, `fichier-${id}.xlsx`, more.undoneAt ?? null],
  );
}

interface OldContact {
  readonly id: number;
  readonly note: string;
  readonly company?: string;
  readonly status?: string;
  readonly phones?: readonly string[];
  /** Rows of which each is an import and what its payload is; absent: one row of import 1. */
  readonly rows?: readonly (readonly [importId: number, payload: object | null])[];
}

function addContact(transaction: Transaction, { id, note, company, status, phones = [], rows }: OldContact): void {
  transaction.run(
    `INSERT INTO contacts (id, audience, last_name, company, street, postcode, status, note, import_id, row)
     VALUES (?, 'consumer', 'Roux', ?, '3 rue des Halles', '69002', ?, ?, ?, ?)`,
    [id, company ?? null, status ?? null, note, rows === undefined ? 1 : null, rows === undefined ? id : null],
  );
  for (const [position, phone] of phones.entries())
    transaction.run("INSERT INTO coordinates (contact_id, kind, position, value) VALUES (?, 'phone', ?, ?)", [
      id,
      position,
      phone,
    ]);
  for (const [importId, payload] of rows ?? [])
    transaction.run('INSERT INTO contributions (contact_id, import_id, row, payload) VALUES (?, ?, ?, ?)', [
      id,
      importId,
      id,
      payload === null ? null : JSON.stringify(payload),
    ]);
}

const told = (note: string): object => ({ person: { audience: 'consumer', note }, emails: [], phones: [] });

describe('step 0080', () => {
  it('finds suspicions again in the remarks of imports that stand', () =>
    withLayoutBefore(
      80,
      async (path) => {
        const workspace = await openWorkspace(path, { by: 'Nadège' });
        expect(
          workspace.all(
            'SELECT contact_id AS contact, kind, coordinate, import_id AS import, source, words, state FROM suspicions ORDER BY contact_id, import_id',
          ),
        ).toEqual([
          {
            contact: 1,
            kind: 'deceased',
            coordinate: null,
            import: 1,
            source: 'fichier-1.xlsx',
            words: 'DCD',
            state: 'open',
          },
          {
            contact: 2,
            kind: 'undeliverable',
            coordinate: '69002 3 rue halles',
            import: 1,
            source: 'fichier-1.xlsx',
            words: 'NPAI',
            state: 'open',
          },
          {
            contact: 3,
            kind: 'wrong_number',
            coordinate: '+33639980003',
            import: 1,
            source: 'fichier-1.xlsx',
            words: 'faux numéro',
            state: 'open',
          },
          {
            contact: 4,
            kind: 'wrong_number',
            coordinate: null,
            import: 1,
            source: 'fichier-1.xlsx',
            words: 'faux numéro',
            state: 'open',
          },
          // Told by two files, the second of which repeats the first.
          {
            contact: 8,
            kind: 'deceased',
            coordinate: null,
            import: 1,
            source: 'fichier-1.xlsx',
            words: 'décédée',
            state: 'open',
          },
          {
            contact: 8,
            kind: 'deceased',
            coordinate: null,
            import: 2,
            source: 'fichier-2.xlsx',
            words: 'décédée',
            state: 'open',
          },
          {
            contact: 9,
            kind: 'deceased',
            coordinate: null,
            import: 2,
            source: 'fichier-2.xlsx',
            words: 'DCD',
            state: 'open',
          },
          // Decided before: nothing is asked again.
          {
            contact: 11,
            kind: 'deceased',
            coordinate: null,
            import: 1,
            source: 'fichier-1.xlsx',
            words: 'DCD',
            state: 'dismissed',
          },
        ]);
        await workspace.close();
      },
      (transaction) => {
        addImport(transaction, 1);
        addImport(transaction, 2);
        addImport(transaction, 3, { undoneAt: AT });
        addContact(transaction, { id: 1, note: 'DCD' });
        addContact(transaction, { id: 2, note: 'NPAI' });
        addContact(transaction, { id: 3, note: 'faux numéro', phones: ['+33639980003'] });
        addContact(transaction, { id: 4, note: 'faux numéro', phones: ['+33639980004', '+33465710004'] });
        addContact(transaction, { id: 5, note: 'DCD', company: 'DCD' });
        addContact(transaction, { id: 6, note: 'DCD', status: 'deceased' });
        addContact(transaction, { id: 7, note: 'cliente fidèle' });
        addContact(transaction, {
          id: 8,
          note: 'décédée',
          rows: [
            [1, null],
            [2, null],
          ],
        });
        addContact(transaction, {
          id: 9,
          note: 'DCD',
          rows: [
            [1, told('veuve')],
            [2, told('DCD')],
          ],
        });
        addContact(transaction, {
          id: 10,
          note: 'veuve',
          rows: [
            [1, told('veuve')],
            [3, told('DCD')],
          ],
        });
        addContact(transaction, { id: 11, note: 'DCD' });
        transaction.run(
          `INSERT INTO suspicions (id, contact_id, kind, coordinate, import_id, row, source, words, at, state, decided_on, decided_by)
           VALUES (7, 11, 'deceased', NULL, 1, 99, 'fichier-1.xlsx', 'DCD', ?, 'dismissed', '2026-11-24', 'Karim')`,
          [AT],
        );
      },
    ));

  it('keeps dead coordinates, and gives each a number by which it may be lifted', () =>
    withLayoutBefore(
      80,
      async (path) => {
        const workspace = await openWorkspace(path, { by: 'Nadège' });
        expect(workspace.all('SELECT id, contact_id, coordinate, lifted_on FROM dead_coordinates ORDER BY id')).toEqual(
          [
            { id: 1, contact_id: 2, coordinate: '+33639980002', lifted_on: null },
            { id: 2, contact_id: 1, coordinate: '69002 3 rue halles', lifted_on: null },
          ],
        );
        await workspace.close();
      },
      (transaction) => {
        addImport(transaction, 1);
        const dead = (contact: number, kind: string, coordinate: string, row: number) =>
          transaction.run(
            "INSERT INTO dead_coordinates (contact_id, kind, coordinate, on_day, reason, source, import_id, row) VALUES (?, ?, ?, '2026-11-24', 'npai', 'f.csv', 1, ?)",
            [contact, kind, coordinate, row],
          );
        dead(1, 'address', '69002 3 rue halles', 3);
        dead(2, 'phone', '+33639980002', 2);
      },
    ));

  it('is refused untouched by the program of before', () =>
    withLayoutBefore(80, (path) => expectRefusedBefore(80, path)));
});
