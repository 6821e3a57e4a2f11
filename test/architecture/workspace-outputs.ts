import type { ClosedContract, ReturnedWorkspace } from '../../electron/engine/leaving/close-contract.ts';
import type { WrittenBreach } from '../../electron/engine/leaving/write-breach.ts';
import type { RetiredWorkspace } from '../../electron/engine/leaving/retire-workspace.ts';
import type { Verification } from '../../electron/engine/restore/verify.ts';
import type { VaultState } from '../../electron/engine/vault/seal-workspace.ts';
import type { Every } from './every-field.ts';

/**
 * Outputs of the commands about a whole workspace: its files, its keys. `init`, `backup`, `restore` and part of `verify`
 * have no named type.
 */
const RETURNED: Every<ReturnedWorkspace> = {
  organisation: true,
  folder: true,
  counts: true,
  files: true,
  inventory: true,
  toRecall: true,
};

export const WORKSPACE_OUTPUTS = {
  init: { workspace: true, organisation: true, also: true, twoPersons: true },
  backup: { workspace: true, file: true, sealed: true },
  restore: {
    file: true,
    workspace: true,
    replacedKeptAt: true,
    lost: true,
    restored: true,
    contacts: true,
    oppositions: true,
    carriedOver: true,
    fromMirror: true,
    mirrorSince: true,
    backupAt: true,
    notInBackup: true,
  },
  mirror: {
    mirror: true,
    since: true,
    entries: true,
    waiting: true,
    absentSince: true,
    absentDays: true,
    aside: true,
  },
  verify: {
    workspace: true,
    whole: true,
    folder: true,
    ...({
      damages: true,
      registerEntries: true,
      evidenceFiles: true,
      pendingChanges: true,
    } satisfies Every<Verification>),
  },
  retire: {
    workspace: true,
    backup: true,
    backupAt: true,
    contacts: true,
    oppositions: true,
    files: true,
    bytes: true,
    outOfReach: true,
  } satisfies Every<RetiredWorkspace>,
  breach: {
    organisation: true,
    what: true,
    found: true,
    until: true,
    hoursLeft: true,
    encrypted: true,
    contacts: true,
    data: true,
    changedAt: true,
    lastBackup: true,
    copies: true,
    notifyPeople: true,
    notifyAuthority: true,
    folder: true,
    files: true,
  } satisfies Every<WrittenBreach>,
  close: RETURNED,
  'close --destroy': { ...RETURNED, destroyed: true } satisfies Every<ClosedContract>,
  vault: { workspace: true, ...({ sealed: true, opens: true } satisfies Every<VaultState>) },
  'vault --encrypt': { workspace: true, action: true, sealed: true },
} as const;
