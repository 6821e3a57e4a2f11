import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorkspace } from '../create-workspace.ts';
import { neighboursOf } from './neighbours.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aval-neighbours-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function create(name: string, organisation: string, also: readonly string[], fill = 0): Promise<void> {
  const workspace = await createWorkspace(join(folder, name), {
    organisation,
    also,
    at: '2026-11-24T10:30:00+01:00',
    by: 'Nadège',
  });
  if (fill > 0) {
    await workspace.bulk((shadow) => {
      for (let place = 0; place < fill; place += 1)
        shadow.run('INSERT INTO workspace (key, value) VALUES (?, ?)', [`filler ${place}`, 'x'.repeat(3000)]);
      return Promise.resolve();
    });
  }
  await workspace.close();
}

it('gives the organisations of the other workspaces of a folder, also of large ones, and skips unreadable files', async () => {
  await create('beta.aval', 'BETA', []);
  await create('alpha.aval', 'Société Été & Cie', ['Alpha', 'Les amis d’Alpha'], 40);
  await create('gamma.aval', 'GAMMA', ['g'.repeat(9000)]);
  writeFileSync(join(folder, 'torn.aval'), Buffer.alloc(100, 'AVAL'));
  writeFileSync(join(folder, 'empty.aval'), '');
  writeFileSync(join(folder, 'list.csv'), 'Nom\n');
  expect(neighboursOf(join(folder, 'beta.aval'))).toEqual([
    { organisation: 'Société Été & Cie', also: ['Alpha', 'Les amis d’Alpha'] },
    { organisation: 'GAMMA', also: [] },
  ]);
  expect(neighboursOf(join(folder, 'elsewhere', 'beta.aval'))).toEqual([]);
});
