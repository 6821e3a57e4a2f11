import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { type BackupOptions, backupWorkspace } from '../../engine/restore/backup.ts';
import type { Vault } from '../../engine/storage/vault/vault.ts';
import type { Workspace } from '../../engine/storage/workspace.ts';
import { newRecoveryCode, type RecoveryCode } from '../../engine/vault/recovery-code.ts';
import { writeRecoverySheet } from '../../engine/vault/recovery-sheet.ts';
import { assertPlain, vaultOpenedBy, vaultState } from '../../engine/vault/seal-workspace.ts';
import { defineCommand, type Session } from '../command.ts';
import { given } from '../given.ts';
import { passphraseIn } from '../secrets.ts';
import { changing, isForReadingOnly, reading } from '../with-workspace.ts';

export const backup = defineCommand({
  name: 'backup',
  usage: 'WORKSPACE FILE [--encrypt [--recovery FILE.pdf]] [--force]',
  arguments: { workspace: { placeholder: 'WORKSPACE' }, file: { placeholder: 'FILE' } },
  options: {
    encrypt: { kind: 'flag' },
    recovery: { kind: 'text', placeholder: 'FILE.pdf' },
    force: { kind: 'flag' },
  },
  async run({ workspace: path, file, encrypt, recovery, force }, session) {
    const { context, json, output } = session;
    if (recovery !== undefined && !encrypt)
      throw new AppError('usage.option_required', { command: 'backup', option: '--encrypt' });
    const code = recovery === undefined ? null : newRecoveryCode();
    const options = given({
      signal: context.signal,
      replace: force,
      vault: encrypt ? newVault(session, code) : undefined,
    });
    const write = async (workspace: Workspace, noted?: BackupOptions['noted']): Promise<boolean> => {
      const isSealed = vaultState(workspace, session.disk).sealed;
      if (recovery !== undefined && code !== null) {
        assertPlain(workspace, session.disk);
        await writeRecoverySheet(context, workspace, {
          file: recovery,
          code: code.text,
          opens: 'backup',
          replace: force,
        });
      }
      try {
        await backupWorkspace(workspace, file, { ...options, ...given({ noted }) });
      } catch (error) {
        // The code of this sheet opens nothing.
        if (recovery !== undefined) session.disk.remove(recovery);
        throw error;
      }
      return isSealed || encrypt;
    };
    let sealed: boolean;
    try {
      sealed = await changing(path, session, (workspace) => write(workspace, { at: context.now(), by: context.by }));
    } catch (error) {
      if (!isForReadingOnly(error)) throw error;
      // It is backed up too, but can’t record the place of the backup.
      sealed = await reading(path, session, (workspace) => write(workspace));
      session.note(say(context.language, 'report.backup_unnoted'));
    }
    if (json) return output.json({ workspace: path, file, sealed });
    await output.line(
      say(context.language, sealed ? 'report.backed_up_sealed' : 'report.backed_up', { workspace: path, file }),
    );
  },
});

/** What opens the backup of a plain workspace. @throws AppError `vault.passphrase_missing`, `vault.passphrase_empty`, `file.…`. */
function newVault({ passphraseFile }: Session, recovery: RecoveryCode | null): Vault {
  if (passphraseFile === undefined) throw new AppError('vault.passphrase_missing');
  return vaultOpenedBy({ passphrase: passphraseIn(passphraseFile), recovery });
}
