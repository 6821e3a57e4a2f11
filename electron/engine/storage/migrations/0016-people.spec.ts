import { describe, expect, it } from 'vitest';
import { AT, expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { openWorkspace } from '../open-workspace.ts';

/** The layout before this step, with one opposition. */
const withOldWorkspace = (work: (path: string) => Promise<void>) =>
  withLayoutBefore(16, work, (transaction) => {
    transaction.run(
      "INSERT INTO suppression_batches (id, at, by, source, rows, added, known, unusable) VALUES (1, ?, 'Nadège', 'notée', 1, 1, 0, 0)",
      [AT],
    );
    transaction.run(
      "INSERT INTO suppressions (id, batch_id, kind, channel, keyed_hash, clear, recorded_at, by, source) VALUES (1, 1, 'phone', 'all', 'ab', '+33639981201', ?, 'Nadège', 'notée')",
      [AT],
    );
  });

describe('step 0016', () => {
  it('keeps the existing oppositions, which nothing removes', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      expect(workspace.all('SELECT clear FROM suppressions')).toEqual([{ clear: '+33639981201' }]);
      expect(() => workspace.write((transaction) => transaction.run('DELETE FROM suppressions', []))).toThrow(
        /nothing leaves the suppression list/,
      );
      expect(workspace.all('SELECT id FROM suspicions')).toEqual([]);
      await workspace.close();
    }));

  it('is refused unchanged by the previous program', () => withOldWorkspace((path) => expectRefusedBefore(16, path)));
});
