import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorkspaceFile } from '../create-workspace.ts';
import { openWorkspace } from '../open-workspace.ts';
import { MIGRATIONS } from './index.ts';

const BEFORE = MIGRATIONS.filter(({ version }) => version < 43);

/** A workspace of the layout before this step. */
async function withOldWorkspace(work: (path: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'aval-migration-'));
  const path = join(folder, 'old.aval');
  try {
    await createWorkspaceFile(path, 'Nadège', { migrations: BEFORE }, (transaction) => {
      const at = '2026-11-24T10:30:00+01:00';
      transaction.register({ at, by: 'Nadège', action: 'workspace.created', subject: {} });
    });
    await work(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('step 0043', () => {
  it('gives a workspace of before its table of comments, empty', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      expect(workspace.all('SELECT * FROM return_comments')).toEqual([]);
      await workspace.close();
    }));

  it('is refused untouched by the program of before', () =>
    withOldWorkspace(async (path) => {
      await (await openWorkspace(path, { by: 'Nadège' })).close();
      const bytes = readFileSync(path);
      await expect(openWorkspace(path, { by: 'Nadège', migrations: BEFORE })).rejects.toMatchObject({
        code: 'workspace.newer_version',
      });
      expect(readFileSync(path).equals(bytes)).toBe(true);
    }));
});
