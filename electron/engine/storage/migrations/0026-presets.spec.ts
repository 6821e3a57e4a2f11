import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deletePreset, putPreset, presetRow, readPresets } from '../../sql/presets.ts';
import { createWorkspaceFile } from '../create-workspace.ts';
import { openWorkspace } from '../open-workspace.ts';
import { MIGRATIONS } from './index.ts';

const BEFORE = MIGRATIONS.filter(({ version }) => version < 26);
const AT = '2026-11-24T10:30:00+01:00';

/** A workspace of the layout before this step. */
async function withOldWorkspace(work: (path: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'aval-migration-'));
  const path = join(folder, 'old.aval');
  try {
    await createWorkspaceFile(path, 'Nadège', { migrations: BEFORE }, (transaction) => {
      transaction.register({ at: AT, by: 'Nadège', action: 'workspace.created', subject: {} });
    });
    await work(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('step 0026', () => {
  it('gives an older workspace its table of presets, one row a name without case and accents', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const put = (name: string, document: string) =>
        workspace.write((transaction) => putPreset(transaction, { name, document, at: AT, by: 'Nadège' }));
      expect(readPresets(workspace)).toEqual([]);
      put('Hermès', '{"first":true}');
      put('Appels', '{}');
      put('HERMES', '{"second":true}');
      expect(readPresets(workspace).map(({ name, document }) => [name, document])).toEqual([
        ['Appels', '{}'],
        ['HERMES', '{"second":true}'],
      ]);
      expect(presetRow(workspace, 'hermès')).toMatchObject({ name: 'HERMES', by: 'Nadège', at: AT });
      expect(presetRow(workspace, 'autre')).toBeUndefined();
      const remove = () => workspace.write((transaction) => deletePreset(transaction, 'hermes'));
      expect([remove(), remove()]).toEqual([true, false]);
      await workspace.close();
      const again = await openWorkspace(path, { by: 'Nadège' });
      expect(readPresets(again).map(({ name }) => name)).toEqual(['Appels']);
      await again.close();
    }));

  it('is refused untouched by the program of before', () =>
    withOldWorkspace(async (path) => {
      await (await openWorkspace(path, { by: 'Nadège' })).close();
      await expect(openWorkspace(path, { by: 'Nadège', migrations: BEFORE })).rejects.toMatchObject({
        code: 'workspace.newer_version',
      });
    }));
});
