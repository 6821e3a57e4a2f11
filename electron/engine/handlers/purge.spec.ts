import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { EngineContext } from '../context.ts';
import { createWorkspace } from '../workspace/create-workspace.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { importFile } from './import.ts';
import { lookup } from './lookup.ts';
import { purge } from './purge.ts';
import { suppress } from './suppression.ts';

const context: EngineContext = { by: 'Nadège', now: () => '2026-11-24T10:30:00+01:00', today: () => '2026-11-24', language: 'fr' };

let folder: string;
let workspace: Workspace;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aval-purge-'));
  workspace = await createWorkspace(join(folder, 'alba.aval'), { organisation: 'Alba', at: context.now(), by: context.by });
  const file = join(folder, 'clients.csv');
  writeFileSync(
    file,
    ['Nom;Prénom;E-mail;Collecté le', 'Perdrix;Claire;claire@example.com;24/11/2023', 'Petit;Marc;marc@example.com;25/11/2023', 'Aubert;Zoé;zoe@example.com;02/01/2026'].join('\n'),
  );
  const origin = { kind: 'direct', source: 'Carte de fidélité', on: '2026-11-01', informed: true, objectionOffered: true };
  await importFile(context, workspace, { file, origin, evidenceFolder: folder, dryRun: false });
});

afterEach(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

it('lists who is past the period, the eve of the third anniversary being the last day', async () => {
  const report = await purge(context, workspace, { dryRun: true });
  expect(report).toEqual({
    on: '2026-11-24', total: 3, due: [{ contact: '1', name: 'Claire Perdrix' }], undated: 0, futureDated: 0, erased: 0, suppressionsKept: 0,
    proofsKept: { consents: 0, requests: 0, calls: 0 }, proofsDue: { consents: 0, requests: 0, calls: 0, evidence: 0 }, outOfReach: [],
  });
  expect(await purge(context, workspace, { on: '2026-11-25', dryRun: true })).toMatchObject({ due: [{ name: 'Claire Perdrix' }, { name: 'Marc Petit' }] });
});

it('erases them, and keeps their no', async () => {
  await suppress(context, workspace, { email: 'claire@example.com' });
  expect(await purge(context, workspace, { dryRun: false })).toMatchObject({ erased: 1, suppressionsKept: 1 });
  expect(await purge(context, workspace, { dryRun: true })).toMatchObject({ total: 2, due: [] });
  const found = lookup(context, workspace, { email: 'claire@example.com' });
  expect(found.contacts).toEqual([]);
  expect(found.suppressed).toHaveLength(5);
});

it('wants a day', async () => {
  await expect(purge(context, workspace, { on: '25/11/2026', dryRun: true })).rejects.toMatchObject({ code: 'purge.day_unreadable' });
});
