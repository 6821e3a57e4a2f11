import fc from 'fast-check';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { askTwoPersons, decideOff, proposeOff } from '../../electron/engine/approval/change-two-persons.ts';
import { decideLists, proposedFor } from '../../electron/engine/approval/decide-list.ts';
import { proposeList } from '../../electron/engine/approval/propose-list.ts';
import { restoreBackup } from '../../electron/engine/erasure/restore-backup.ts';
import { returnWorkspace } from '../../electron/engine/leaving/close-contract.ts';
import { retireWorkspace } from '../../electron/engine/leaving/retire-workspace.ts';
import { Mirror } from '../../electron/engine/mirror/mirror.ts';
import { backupWorkspace } from '../../electron/engine/restore/backup.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import type { Workspace } from '../../electron/engine/storage/workspace.ts';
import { addUser, removeUser, switchUsersOn } from '../../electron/engine/users/change-users.ts';
import { context, type Firm, LETTER } from '../campaign/firm.ts';
import { diskOpenedBy, nextSealing, RECOVERY } from '../workspace/sealed-disk.ts';

/** What an office does with its workspace, beside its lists: encryption, second place, people, approvals, end of a contract. */

const COLLEAGUE = { ...context, by: 'Claire' };
const HELPER = 'Marie';

export const officeStep = fc.oneof(
  fc.record({ do: fc.constant('seal' as const), turn: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ do: fc.constantFrom('mirrorOn' as const, 'mirrorOff' as const) }),
  fc.record({ do: fc.constantFrom('hire' as const, 'dismiss' as const) }),
  fc.record({
    do: fc.constantFrom('twoPersons' as const, 'onePerson' as const, 'propose' as const, 'accept' as const),
  }),
  fc.record({ do: fc.constant('giveBack' as const) }),
);
export type OfficeStep = typeof officeStep extends fc.Arbitrary<infer One> ? One : never;

/** The disk of the workspace: it opens what `seal` seals. */
export const officeDisk = () => diskOpenedBy(RECOVERY);

/** Does one step; what is refused changed nothing. */
export async function actInOffice({ workspace, folder }: Firm, step: OfficeStep, place: number): Promise<void> {
  const campaign = { ...LETTER, name: 'À valider', from: '2026-12-01' };
  switch (step.do) {
    case 'seal':
      return nextSealing(workspace, officeDisk(), step.turn);
    case 'mirrorOn': {
      const key = join(folder, 'cle');
      if (!existsSync(key)) mkdirSync(key);
      await Mirror.attach(workspace, context).switchOn(key);
      return;
    }
    case 'mirrorOff':
      await Mirror.attach(workspace, context).switchOff();
      return;
    case 'hire':
      await switchUsersOn(context, workspace, { name: context.by, role: 'responsable', code: '314159' });
      await addUser(context, workspace, { name: HELPER, role: 'aide' });
      return;
    case 'dismiss':
      removeUser(context, workspace, HELPER);
      return;
    case 'twoPersons':
      return workspace.write((transaction) => askTwoPersons(context, transaction));
    case 'onePerson':
      workspace.write((transaction) => proposeOff(context, transaction));
      return workspace.write((transaction) => decideOff(COLLEAGUE, transaction, { decision: 'accepted' }));
    case 'propose':
      await proposeList(context, workspace, { campaign });
      return;
    case 'accept':
      await decideLists(COLLEAGUE, workspace, proposedFor(workspace, { campaign }), { decision: 'accepted' });
      return;
    case 'giveBack':
      await returnWorkspace(context, workspace, { out: join(folder, `restitution-${String(place)}`) });
  }
}

/** The workspace leaves this computer for another one, and is destroyed here. @returns it there: the caller closes it. */
export async function moveToNewComputer({ workspace, folder }: Firm): Promise<Workspace> {
  const [backup, target] = [join(folder, 'voyage'), join(folder, 'neuf', 'alpha.aval')];
  await backupWorkspace(workspace, backup, { noted: { at: context.now(), by: context.by } });
  await retireWorkspace(context, workspace, { backup, confirm: 'ALPHA' });
  mkdirSync(join(folder, 'neuf'));
  await restoreBackup(context, backup, target, false, officeDisk());
  return openWorkspace(target, { by: context.by, fileSystem: officeDisk() });
}
