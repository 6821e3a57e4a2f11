import type { Verification } from '../../electron/engine/restore/verify.ts';
import type { VaultState } from '../../electron/engine/vault/seal-workspace.ts';
import type { Every } from './every-field.ts';

/**
 * Outputs of the commands about a whole workspace: its files, its keys. `init`, `backup`, `restore` and part of `verify`
 * have no named type.
 */
export const WORKSPACE_OUTPUTS = {
  init: { workspace: true, organisation: true, also: true, twoPersons: true },
  backup: { workspace: true, file: true },
  restore: {
    file: true,
    workspace: true,
    replacedKeptAt: true,
    lost: true,
    restored: true,
    contacts: true,
    oppositions: true,
    carriedOver: true,
    backupAt: true,
    notInBackup: true,
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
  vault: { workspace: true, ...({ sealed: true, opens: true } satisfies Every<VaultState>) },
  'vault --encrypt': { workspace: true, action: true, sealed: true },
} as const;
