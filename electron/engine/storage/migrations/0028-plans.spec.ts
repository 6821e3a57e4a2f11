import { describe, expect, it } from 'vitest';
import { expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { openWorkspace } from '../open-workspace.ts';

/** A workspace of the layout before this step. */
const withOldWorkspace = (work: (path: string) => Promise<void>) => withLayoutBefore(28, work);

describe('step 0028', () => {
  it('gives a workspace of before its table of plans, which only grows', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      workspace.write((transaction) =>
        transaction.run(
          `INSERT INTO plans (id, campaign, at, by, input, forecast)
           VALUES (1, 'Appels', '2026-12-01T10:00:00+01:00', 'Nadège', '{}', '{}')`,
        ),
      );
      const change = (sql: string) => () => workspace.write((transaction) => transaction.run(sql));
      expect(change('DELETE FROM plans')).toThrow(/plans only grow/);
      expect(change("UPDATE plans SET forecast = '[]'")).toThrow(/plans only grow/);
      expect(workspace.all('SELECT id, forecast FROM plans')).toEqual([{ id: 1, forecast: '{}' }]);
      await workspace.close();
    }));

  it('is refused untouched by the program of before', () => withOldWorkspace((path) => expectRefusedBefore(28, path)));
});
