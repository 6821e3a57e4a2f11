import { describe, expect, it } from 'vitest';
import { expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { rowsOfList } from '../../sql/export-rows.ts';
import { readExportHeads } from '../../sql/exports.ts';
import { openWorkspace } from '../open-workspace.ts';

/** The layout before this step, with one exported list. */
const withOldWorkspace = (work: (path: string) => Promise<void>) =>
  withLayoutBefore(18, work, (transaction) => {
    transaction.run(
      `INSERT INTO exports (id, campaign, name, channel, format, at, by, evaluated_at, ruleset, fingerprint, funnel, files, decisions)
         VALUES (1, 'key', 'Appels', 'phone', 'dialer-csv', '2026-11-24T10:30:00+01:00', 'Nadège', '2026-12-01', 'fr', 'f', '{}', '[]', x'0109')`,
      [],
    );
  });

describe('step 0018', () => {
  it('keeps the existing lists, which count as one contact each', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      expect(readExportHeads(workspace)).toMatchObject([
        { id: 1, name: 'Appels', evaluatedAt: '2026-12-01', purpose: null },
      ]);
      expect([...rowsOfList(workspace, 1)]).toMatchObject([{ contactId: 1, attempts: 1 }]);
      expect(workspace.get('SELECT hex(decisions) AS decisions FROM exports')).toEqual({ decisions: '0109' });
      await workspace.close();
    }));

  it('is refused unchanged by the previous program', () => withOldWorkspace((path) => expectRefusedBefore(18, path)));
});
