import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backupWorkspace } from '../restore/backup.ts';
import { decideApproval, insertApproval, readApprovals } from '../sql/approvals.ts';
import { asksTwoPersons, switchTwoPersonsOn } from '../sql/two-persons.ts';
import { createWorkspace } from '../storage/create-workspace.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import { restoreBackup } from './restore-backup.ts';

const AT = '2026-11-24T10:30:00+01:00';
const CONTEXT = { by: 'Anne', now: () => AT, today: () => '2026-11-24', language: 'fr' } as const;
const LIST = {
  campaign: 'key',
  name: 'Noël',
  channel: 'post',
  year: null,
  given: null,
  fingerprint: 'f',
  digest: 'd',
  people: 1,
  proposedAt: AT,
  by: 'Anne',
} as const;

it('a backup of before neither switches two persons off nor accepts again what was refused since', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aval-carry-two-'));
  const [path, backup] = [join(folder, 'alba.aval'), join(folder, 'before.aval-backup')];
  const accepted = { decision: 'accepted', by: 'Benoît', at: AT, reason: null } as const;
  try {
    const workspace = await createWorkspace(path, { organisation: 'Alba', at: AT, by: 'Anne' });
    workspace.write((transaction) => {
      for (const id of [1, 2]) {
        insertApproval(transaction, { id, ...LIST }, new Uint8Array());
        decideApproval(transaction, id, accepted);
      }
    });
    await backupWorkspace(workspace, backup, {});
    workspace.write((transaction) => {
      switchTwoPersonsOn(transaction, { by: 'Anne', at: AT });
      decideApproval(transaction, 1, { decision: 'refused', by: 'Chloé', at: AT, reason: 'non' });
    });
    await workspace.close();
    await restoreBackup(CONTEXT, backup, path, false);
    const restored = await openWorkspace(path, { by: 'Anne' });
    expect(asksTwoPersons(restored)).toBe(true);
    expect(readApprovals(restored).map(({ id, decided }) => [id, decided?.decision])).toEqual([
      [2, 'accepted'],
      [1, 'refused'],
    ]);
    await restored.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
