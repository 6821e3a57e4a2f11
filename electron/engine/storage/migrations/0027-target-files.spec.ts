import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorkspaceFile } from '../create-workspace.ts';
import { oppositionsUntil, readExportRecord } from '../../sql/exports.ts';
import { openWorkspace } from '../open-workspace.ts';
import { MIGRATIONS } from './index.ts';

/** The layout before this step, with one exported list. */
async function withOldWorkspace(work: (path: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'aval-migration-'));
  const path = join(folder, 'old.aval');
  try {
    await createWorkspaceFile(
      path,
      'Nadège',
      { migrations: MIGRATIONS.filter(({ version }) => version < 27) },
      (transaction) => {
        transaction.run(
          `INSERT INTO exports (id, campaign, name, channel, format, at, by, evaluated_at, ruleset, fingerprint, funnel, files, decisions)
         VALUES (1, 'key', 'Appels', 'phone', 'dialer-csv', '2026-11-24T10:30:00+01:00', 'Nadège', '2026-12-01', 'fr', 'f', '{}', '[]', x'0109')`,
          [],
        );
        transaction.register({
          at: '2026-11-24T10:30:00+01:00',
          by: 'Nadège',
          action: 'workspace.created',
          subject: {},
        });
      },
    );
    await work(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('step 0027', () => {
  it('keeps the existing lists, without a message and without files of oppositions', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      expect(readExportRecord(workspace, 1)).toMatchObject({ name: 'Appels', message: null, oppositionsUntil: null });
      expect(oppositionsUntil(workspace, 1)).toBeNull();
      expect(workspace.get('SELECT hex(decisions) AS decisions FROM exports')).toEqual({ decisions: '0109' });
      await workspace.close();
    }));

  it('is refused unchanged by the previous program', () =>
    withOldWorkspace(async (path) => {
      await (await openWorkspace(path, { by: 'Nadège' })).close();
      const before = MIGRATIONS.filter(({ version }) => version < 27);
      await expect(openWorkspace(path, { by: 'Nadège', migrations: before })).rejects.toMatchObject({
        code: 'workspace.newer_version',
      });
    }));
});
