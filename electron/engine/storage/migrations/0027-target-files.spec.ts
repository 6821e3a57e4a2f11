import { describe, expect, it } from 'vitest';
import { expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { oppositionsUntil, readExportRecord } from '../../sql/exports.ts';
import { openWorkspace } from '../open-workspace.ts';

/** The layout before this step, with one exported list. */
const withOldWorkspace = (work: (path: string) => Promise<void>) =>
  withLayoutBefore(27, work, (transaction) => {
    transaction.run(
      `INSERT INTO exports (id, campaign, name, channel, format, at, by, evaluated_at, ruleset, fingerprint, funnel, files, decisions)
         VALUES (1, 'key', 'Appels', 'phone', 'dialer-csv', '2026-11-24T10:30:00+01:00', 'Nadège', '2026-12-01', 'fr', 'f', '{}', '[]', x'0109')`,
      [],
    );
  });

describe('step 0027', () => {
  it('keeps the existing lists, without a message and without files of oppositions', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      expect(readExportRecord(workspace, 1)).toMatchObject({ name: 'Appels', message: null, oppositionsUntil: null });
      expect(oppositionsUntil(workspace, 1)).toBeNull();
      expect(workspace.get('SELECT hex(decisions) AS decisions FROM exports')).toEqual({ decisions: '0109' });
      await workspace.close();
    }));

  it('is refused unchanged by the previous program', () => withOldWorkspace((path) => expectRefusedBefore(27, path)));
});
