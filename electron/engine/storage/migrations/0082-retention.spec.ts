import { describe, expect, it } from 'vitest';
import { AT, expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { openWorkspace } from '../open-workspace.ts';

/** A workspace of the layout before this step. */
const withOldWorkspace = (work: (path: string) => Promise<void>) => withLayoutBefore(82, work);

describe('step 0082', () => {
  it('gives a workspace of before holds with a reason, one for each contact, and the people asked', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const change = (sql: string) => () => workspace.write((transaction) => transaction.run(sql));
      const hold = (reason: string) =>
        change(
          `INSERT INTO holds (contact_id, until_day, reason, at, by) VALUES (1, '2027-01-31', '${reason}', '${AT}', 'Nadège')`,
        );
      expect(hold('')).toThrow(/CHECK/);
      expect(hold('litige')).toThrow(/FOREIGN KEY/);
      expect(
        change("INSERT INTO retention_asks (contact_id, export_id, place, on_day) VALUES (1, 7, 0, '2026-12-01')"),
      ).toThrow(/FOREIGN KEY/);
      expect(workspace.all('SELECT * FROM holds')).toEqual([]);
      expect(workspace.all('SELECT * FROM retention_asks')).toEqual([]);
      await workspace.close();
    }));

  it('is refused untouched by the program of before', () => withOldWorkspace((path) => expectRefusedBefore(82, path)));
});
