import { describe, expect, it } from 'vitest';
import { AT, expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { openWorkspace } from '../open-workspace.ts';

const APPROVAL = `INSERT INTO approvals (id, campaign, name, channel, given, fingerprint, digest, people, list, proposed_at, by)
  VALUES (1, 'key', 'Noël', 'post', '{}', 'f', 'd', 1, x'00', '${AT}', 'Anne')`;

describe('step 0091', () => {
  it('lets approvals and the setting only grow, and be decided once; an acceptance may still be refused', () =>
    withLayoutBefore(91, async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const change = (sql: string) => () => workspace.write((transaction) => transaction.run(sql));
      const decide = (table: string, decision: string, reason = 'NULL') =>
        change(
          `UPDATE ${table} SET decision = '${decision}', decided_by = 'B', decided_at = '${AT}', reason = ${reason}`,
        );
      change(APPROVAL)();
      expect(change("UPDATE approvals SET digest = 'e'")).toThrow(/decided once/);
      expect(change("UPDATE approvals SET given = '[]'")).toThrow(/decided once/);
      expect(change('DELETE FROM approvals')).toThrow(/only grow/);
      expect(decide('approvals', 'refused')).toThrow(/CHECK/);
      expect(change("UPDATE approvals SET decision = 'accepted'")).toThrow(/CHECK/);
      expect(change('UPDATE approvals SET given = NULL')()).toBe(1);
      decide('approvals', 'accepted')();
      decide('approvals', 'refused', "'non'")();
      expect(decide('approvals', 'accepted')).toThrow(/decided once/);
      change(`INSERT INTO two_persons (id, wanted, proposed_at, by) VALUES (1, 'off', '${AT}', 'Anne')`)();
      decide('two_persons', 'accepted')();
      expect(decide('two_persons', 'refused', "'non'")).toThrow(/decided once/);
      expect(change('DELETE FROM two_persons')).toThrow(/only grow/);
      await workspace.close();
    }));

  it('is refused untouched by the program of before', () =>
    withLayoutBefore(91, (path) => expectRefusedBefore(91, path)));
});
