import { describe, expect, it } from 'vitest';
import { AT, expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { openWorkspace } from '../open-workspace.ts';

const INSERT = `INSERT INTO users (name, folded, role, pin_hash, added_at, removed_at) VALUES (?, ?, ?, ?, ?, ?)`;

describe('step 0090', () => {
  it('knows nobody at first, keeps whom it knows, and refuses a code of somebody who left', () =>
    withLayoutBefore(90, async (path) => {
      let workspace = await openWorkspace(path, { by: 'Nadège' });
      expect(workspace.all('SELECT * FROM users')).toEqual([]);
      const add = (...values: (string | null)[]) => workspace.write((change) => change.run(INSERT, values));
      add('Claire', 'claire', 'responsable', 'hash', AT, null);
      expect(() => add('CLAIRE', 'claire', 'aide', 'hash', AT, null)).toThrow(/UNIQUE/);
      expect(() => add('Zoé', 'zoe', 'chef', 'hash', AT, null)).toThrow(/CHECK/);
      expect(() => add('Zoé', 'zoe', 'aide', 'hash', AT, AT)).toThrow(/CHECK/);
      expect(() => add('Zoé', 'zoe', 'aide', null, AT, null)).toThrow(/CHECK/);
      expect(() => workspace.write((change) => change.run('DELETE FROM users'))).toThrow(/users stay/);
      await workspace.close();
      workspace = await openWorkspace(path, { by: 'Nadège' });
      expect(workspace.all('SELECT name, role, is_once, failed FROM users')).toEqual([
        { name: 'Claire', role: 'responsable', is_once: 0, failed: 0 },
      ]);
      await workspace.close();
    }));

  it('is refused untouched by the program of before', () =>
    withLayoutBefore(90, (path) => expectRefusedBefore(90, path)));
});
