import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { context } from '../../../test/campaign/firm.ts';
import { importFile } from '../import/import-file.ts';
import { backupWorkspace } from '../restore/backup.ts';
import { answerRequest } from '../rights/answer-request.ts';
import { liftRestriction } from '../rights/lift-restriction.ts';
import { listRequests } from '../rights/list-requests.ts';
import { receiveRequest } from '../rights/receive-request.ts';
import { createWorkspace } from '../storage/create-workspace.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import { findSuppressible } from '../sql/suppressible.ts';
import { pausesOfPerson } from '../suppression/resume-person.ts';
import { restoreBackup } from './restore-backup.ts';

const restrictionsOf = (workspace: Workspace, id: number): number => {
  const person = findSuppressible(workspace, id);
  return person === null ? 0 : new Set(pausesOfPerson(workspace, person, null).map(({ pause }) => pause)).size;
};

it('the requests that came after a backup keep their month, their answers and their restriction', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aval-carry-requests-'));
  const [path, saved] = [join(folder, 'alba.aval'), join(folder, 'saved.aval-backup')];
  try {
    const workspace = await createWorkspace(path, { organisation: 'Alba', at: context.now(), by: 'Anne' });
    const file = join(folder, 'file.csv');
    writeFileSync(file, 'Prénom;Nom;E-mail\nClaire;Perdrix;claire@example.com\nMarc;Aubert;marc@example.com\n');
    const origin = { kind: 'direct', source: 'Boutique', on: '2026-11-01' };
    await importFile(context, workspace, { file, origin, evidenceFolder: folder, dryRun: false });
    receiveRequest(context, workspace, { kind: 'restriction', id: '1' });
    await backupWorkspace(workspace, saved);
    receiveRequest(context, workspace, { kind: 'restriction', id: '1' });
    receiveRequest(context, workspace, { kind: 'access', id: '2', asked: 'Que savez-vous de moi ?' });
    await answerRequest(context, workspace, '3', { out: join(folder, 'answer') });
    const before = listRequests(workspace, { on: '2026-11-24', all: true });
    await workspace.close();

    await restoreBackup(context, saved, path, false);
    const restored = await openWorkspace(path, { by: 'Anne' });
    expect(listRequests(restored, { on: '2026-11-24', all: true })).toEqual(before);
    expect(before.map(({ answers }) => answers.length)).toEqual([0, 0, 4]);
    expect(restrictionsOf(restored, 1)).toBe(2);
    const lifted = { reason: 'exact', out: join(folder, 'lifted') };
    await liftRestriction(context, restored, '1', lifted);
    expect(restrictionsOf(restored, 1)).toBe(1);
    await liftRestriction(context, restored, '2', { ...lifted, out: join(folder, 'lifted-2') });
    expect(restrictionsOf(restored, 1)).toBe(0);
    await restored.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
