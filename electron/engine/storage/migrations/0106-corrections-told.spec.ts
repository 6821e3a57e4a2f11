import { expect, it } from 'vitest';
import { addExport, expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { openWorkspace } from '../open-workspace.ts';

it('adds tellings of corrections, which only grow and are done once', () =>
  withLayoutBefore(
    106,
    async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const change = (sql: string) => () => workspace.write((transaction) => transaction.run(sql));
      const insert = 'INSERT INTO export_corrections (export_id, contact_id, imports, fields, at, file_sha256)';
      change(`${insert} VALUES (1, 7, '[3]', '["NOM"]', '2026-11-24T10:30:00+01:00', '')`)();
      expect(change("UPDATE export_corrections SET imports = '[4]'")).toThrow(/only grow/);
      expect(change("UPDATE export_corrections SET fields = '[]'")).toThrow(/only grow/);
      change("UPDATE export_corrections SET done_on = '2026-11-25', done_by = 'Nadège'")();
      expect(change("UPDATE export_corrections SET done_on = '2026-11-26'")).toThrow(/only grow/);
      expect(change('DELETE FROM export_corrections')).toThrow(/only grow/);
      expect(workspace.all('SELECT contact_id AS contact, done_on AS done FROM export_corrections')).toEqual([
        { contact: 7, done: '2026-11-25' },
      ]);
      await workspace.close();
    },
    (transaction) => addExport(transaction, 1, 'transfer'),
  ));

it('is refused untouched by the program of before', () =>
  withLayoutBefore(106, (path) => expectRefusedBefore(106, path)));
