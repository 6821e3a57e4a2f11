import { describe, expect, it } from 'vitest';
import { AT, expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { openWorkspace } from '../open-workspace.ts';
import type { Transaction } from '../transaction.ts';

/** A workspace of the layout before this step. */
const withOldWorkspace = (work: (path: string) => Promise<void>, fill?: (transaction: Transaction) => void) =>
  withLayoutBefore(85, work, fill);

const COPIES = 'SELECT id, kind, name, sha256, made_on AS madeOn, destroyed_on AS destroyedOn FROM copies ORDER BY id';

const note = (transaction: Transaction, action: string, subject: Readonly<Record<string, string | number>>): void => {
  transaction.register({ at: AT, by: 'Nadège', action, subject, fileSha256: 'ab' });
};

const line = (id: number, kind: string, name: string | null) => ({
  id,
  kind,
  name,
  sha256: 'ab',
  madeOn: '2026-11-24',
  destroyedOn: null,
});

describe('step 0085', () => {
  it('knows the files of the register of before, without an export that was withdrawn', () =>
    withOldWorkspace(
      async (path) => {
        const workspace = await openWorkspace(path, { by: 'Nadège' });
        expect(workspace.all(COPIES)).toEqual([
          line(1, 'import', 'clients.xlsx'),
          line(3, 'export', 'Rentrée'),
          line(4, 'backup', 'lundi.aval-backup'),
        ]);
        await workspace.close();
      },
      (transaction) => {
        note(transaction, 'import.accepted', { import: 1, file: 'clients.xlsx' });
        note(transaction, 'export.approved', { export: 1, campaign: 'Soldes' });
        note(transaction, 'facts.recorded', { rows: 2 });
        note(transaction, 'export.withdrawn', { export: 1 });
        note(transaction, 'export.approved', { export: 2, campaign: 'Rentrée' });
        note(transaction, 'workspace.backed_up', { file: 'lundi.aval-backup' });
      },
    ));

  it('notes each file with its entry of the register, and keeps it over a close', () =>
    withOldWorkspace(async (path) => {
      let workspace = await openWorkspace(path, { by: 'Nadège' });
      workspace.write((transaction) => {
        note(transaction, 'export.approved', { export: 7, campaign: 'Soldes' });
        note(transaction, 'recall.prepared', { export: 7, campaign: 'Soldes', rows: 2 });
        note(transaction, 'person.exported', { proofs: 0 });
        // Oppositions without a file.
        note(transaction, 'suppression.added', { batch: 99 });
      });
      const noted = [line(1, 'export', 'Soldes'), line(2, 'withdrawal', 'Soldes'), line(3, 'answer', null)];
      expect(workspace.all(COPIES)).toEqual(noted);
      await workspace.close();
      workspace = await openWorkspace(path, { by: 'Nadège' });
      expect(workspace.all(COPIES)).toEqual(noted);
      workspace.write((transaction) => note(transaction, 'export.withdrawn', { export: 7 }));
      expect(workspace.all(COPIES)).toEqual(noted.slice(1));
      await workspace.close();
    }));

  it('refuses a copy that is destroyed by nobody', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const insert = (by: string) => () =>
        workspace.write((transaction) =>
          transaction.run(
            `INSERT INTO copies (seq, kind, made_on, destroyed_on, by) VALUES (50, 'export', '2026-11-24', '2026-11-25', ${by})`,
          ),
        );
      expect(insert('NULL')).toThrow(/CHECK/);
      expect(insert("'Nadège'")()).toBe(1);
      await workspace.close();
    }));

  it('is refused untouched by the program of before', () => withOldWorkspace((path) => expectRefusedBefore(85, path)));
});
