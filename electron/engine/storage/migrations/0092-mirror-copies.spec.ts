import { expect, it } from 'vitest';
import { AT, expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { openWorkspace } from '../open-workspace.ts';
import type { Transaction } from '../transaction.ts';

const COPIES = 'SELECT id, kind, name, where_text AS place, destroyed_on AS destroyedOn FROM copies ORDER BY id';

const note = (transaction: Transaction, action: string, subject: Readonly<Record<string, string | number>>): void => {
  transaction.register({ at: AT, by: 'Nadège', action, subject });
};

const line = (id: number, kind: string, name: string, place: string | null = null) => ({
  ...{ id, kind, name, place },
  destroyedOn: null,
});

it('keeps the copies of before, and knows the last chosen second place among them', () =>
  withLayoutBefore(
    92,
    async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const before = [line(1, 'import', 'clients.xlsx', 'coffre'), line(2, 'export', 'Rentrée')];
      expect(workspace.all(COPIES)).toEqual([...before, line(3, 'mirror', 'beta.refus')]);
      workspace.write((transaction) => note(transaction, 'export.withdrawn', { export: 2 }));
      expect(workspace.all(COPIES)).toEqual([before[0], line(3, 'mirror', 'beta.refus')]);
      await workspace.close();
    },
    (transaction) => {
      note(transaction, 'import.accepted', { import: 1, file: 'clients.xlsx' });
      transaction.run("UPDATE copies SET where_text = 'coffre' WHERE id = 1");
      note(transaction, 'export.approved', { export: 2, campaign: 'Rentrée' });
      note(transaction, 'mirror.on', { file: 'alpha.refus' });
      note(transaction, 'mirror.on', { file: 'beta.refus' });
    },
  ));

it('notes a second place once, and again after its file was destroyed', () =>
  withLayoutBefore(92, async (path) => {
    const workspace = await openWorkspace(path, { by: 'Nadège' });
    const choose = (id: string): void =>
      workspace.write((transaction) => note(transaction, 'mirror.on', { file: 'alpha.refus', id }));
    for (const id of ['a', 'b', 'a']) choose(id);
    const both = [line(1, 'mirror', 'alpha.refus'), line(2, 'mirror', 'alpha.refus')];
    expect(workspace.all(COPIES)).toEqual(both);
    workspace.write((transaction) =>
      transaction.run("UPDATE copies SET destroyed_on = '2026-11-25', by = 'Nadège' WHERE id = 1"),
    );
    choose('a');
    expect(workspace.all(COPIES).at(-1)).toEqual(line(3, 'mirror', 'alpha.refus'));
    await workspace.close();
  }));

it('is refused untouched by the program of before', () =>
  withLayoutBefore(92, (path) => expectRefusedBefore(92, path)));
