import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorkspaceFile } from '../create-workspace.ts';
import { openWorkspace } from '../open-workspace.ts';
import { MIGRATIONS } from './index.ts';

const BEFORE = MIGRATIONS.filter(({ version }) => version < 16);

/** The layout before this step, with one opposition. */
async function withOldWorkspace(work: (path: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'aval-migration-'));
  const path = join(folder, 'old.aval');
  const at = '2026-11-24T10:30:00+01:00';
  try {
    await createWorkspaceFile(path, 'Nadège', { migrations: BEFORE }, (transaction) => {
      transaction.run(
        "INSERT INTO suppression_batches (id, at, by, source, rows, added, known, unusable) VALUES (1, ?, 'Nadège', 'notée', 1, 1, 0, 0)",
        [at],
      );
      transaction.run(
        "INSERT INTO suppressions (id, batch_id, kind, channel, keyed_hash, clear, recorded_at, by, source) VALUES (1, 1, 'phone', 'all', 'ab', '+33639981201', ?, 'Nadège', 'notée')",
        [at],
      );
      transaction.register({ at, by: 'Nadège', action: 'workspace.created', subject: {} });
    });
    await work(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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

  it('is refused unchanged by the previous program', () =>
    withOldWorkspace(async (path) => {
      await (await openWorkspace(path, { by: 'Nadège' })).close();
      await expect(openWorkspace(path, { by: 'Nadège', migrations: BEFORE })).rejects.toMatchObject({
        code: 'workspace.newer_version',
      });
    }));
});
