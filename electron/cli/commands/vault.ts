import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { newRecoveryCode } from '../../engine/vault/recovery-code.ts';
import { writeRecoverySheet } from '../../engine/vault/recovery-sheet.ts';
import {
  assertPlain,
  changePassphrase,
  rotateKey,
  sealedVault,
  sealWorkspace,
  unsealWorkspace,
  vaultState,
} from '../../engine/vault/seal-workspace.ts';
import { defineCommand, type Session } from '../command.ts';
import { passphraseIn } from '../secrets.ts';
import { changing, reading } from '../with-workspace.ts';

const ACTIONS = ['encrypt', 'decrypt', 'change', 'rotate'] as const;
type Action = (typeof ACTIONS)[number];

export const vault = defineCommand({
  name: 'vault',
  usage:
    'WORKSPACE [--encrypt | --decrypt | --change | --rotate] [--recovery FILE.pdf [--force]] [--new-passphrase-file FILE]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    encrypt: { kind: 'flag' },
    decrypt: { kind: 'flag' },
    change: { kind: 'flag' },
    rotate: { kind: 'flag' },
    recovery: { kind: 'text', placeholder: 'FILE.pdf' },
    'new-passphrase-file': { kind: 'text', placeholder: 'FILE' },
    force: { kind: 'flag' },
  },
  async run({ workspace: path, recovery, 'new-passphrase-file': newFile, force, ...flags }, session) {
    const actions = ACTIONS.filter((action) => flags[action]);
    const [action, other] = actions;
    if (other !== undefined) throw new AppError('vault.one_action');
    if (action === undefined) {
      const state = await reading(path, session, (workspace) => vaultState(workspace, session.disk));
      if (session.json) return session.output.json({ workspace: path, ...state });
      return session.output.line(
        say(session.context.language, state.sealed ? 'report.sealed' : 'report.plain', { workspace: path }),
      );
    }
    await act(path, session, action, { recovery, newFile, force });
    if (session.json) await session.output.json({ workspace: path, action, sealed: action !== 'decrypt' });
    else await session.output.line(say(session.context.language, `report.vault.${action}`, { workspace: path }));
  },
});

interface Given {
  readonly recovery: string | undefined;
  readonly newFile: string | undefined;
  readonly force: boolean;
}

async function act(path: string, session: Session, action: Action, { recovery, newFile, force }: Given): Promise<void> {
  const { context, disk } = session;
  if (action === 'decrypt') return changing(path, session, (workspace) => unsealWorkspace(context, workspace, disk));
  if (action === 'change') {
    if (newFile === undefined) throw new AppError('vault.new_passphrase_missing');
    const passphrase = passphraseIn(newFile);
    return changing(path, session, (workspace) => changePassphrase(context, workspace, disk, { passphrase }));
  }
  if (recovery === undefined) throw new AppError('vault.recovery_missing');
  const secretFile = newFile ?? session.passphraseFile;
  if (secretFile === undefined) throw new AppError('vault.passphrase_missing');
  const secrets = { passphrase: passphraseIn(secretFile), recovery: newRecoveryCode() };
  await changing(path, session, async (workspace) => {
    const [check, change] = action === 'encrypt' ? [assertPlain, sealWorkspace] : [sealedVault, rotateKey];
    check(workspace, disk);
    // The sheet first: a workspace that is sealed without one can't be recovered.
    await writeRecoverySheet(context, workspace, {
      file: recovery,
      code: secrets.recovery.text,
      opens: 'workspace',
      replace: force,
    });
    try {
      await change(context, workspace, disk, secrets);
    } catch (error) {
      // The code of this sheet opens nothing, unless the workspace is sealed and only an old file stayed.
      if (!(error instanceof AppError && error.code === 'vault.old_file_stays')) disk.remove(recovery);
      throw error;
    }
  });
}
