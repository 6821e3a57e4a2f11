import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { rehearseBackup, restoreBackup } from '../../engine/erasure/restore-backup.ts';
import { carriedOver } from '../../engine/erasure/restore-counts.ts';
import { hasUsers } from '../../engine/sql/users.ts';
import { defineCommand, type Session } from '../command.ts';
import { changing, reading } from '../with-workspace.ts';

export const restore = defineCommand({
  name: 'restore',
  usage: 'FILE WORKSPACE [--oppositions MIRROR [--accept-partial]] [--dry-run] [--accept-loss]',
  arguments: { file: { placeholder: 'FILE' }, workspace: { placeholder: 'WORKSPACE' } },
  options: {
    oppositions: { kind: 'text', placeholder: 'MIRROR' },
    'accept-partial': { kind: 'flag' },
    'dry-run': { kind: 'flag' },
    'accept-loss': { kind: 'flag' },
  },
  async run(typed, session) {
    const { context, disk, json, output, note } = session;
    const { file, workspace: path, 'accept-loss': acceptLoss, 'dry-run': dryRun } = typed;
    const { language } = context;
    const { oppositions, 'accept-partial': acceptPartial } = typed;
    if (acceptPartial && oppositions === undefined)
      throw new AppError('usage.option_required', { command: 'restore', option: '--oppositions' });
    const mirrored = oppositions === undefined ? null : { path: oppositions, acceptPartial };
    if (!dryRun) await assertMayReplace(path, session);
    const restoring = dryRun ? rehearseBackup : restoreBackup;
    const restoration = await restoring(context, file, path, acceptLoss, disk, mirrored).catch((error: unknown) => {
      if (error instanceof AppError && error.code.startsWith('backup.would_lose'))
        note(say(language, 'restore.accept_loss'));
      if (error instanceof AppError && /^mirror\.(?:sealed_)?altered$/.test(error.code))
        note(say(language, 'mirror.accept_partial'));
      throw error;
    });
    const { replacedKeptAt, findings, lost, backupAt, replaced, restored, mirror } = restoration;
    const counts = { ...restored, carriedOver: carriedOver(restoration) };
    for (const { code, params } of findings) note(say(language, code, params));
    if (json)
      return output.json({
        file,
        workspace: path,
        replacedKeptAt,
        lost,
        ...(dryRun ? {} : { restored: path }),
        ...counts,
        ...(mirror === null ? {} : { fromMirror: mirror.fromMirror, mirrorSince: mirror.mirrorSince }),
        ...(backupAt === null ? {} : { backupAt }),
        ...(replaced === null ? {} : { notInBackup: replaced.notInBackup }),
      });
    await output.line(say(language, dryRun ? 'report.would_restore' : 'report.restored', { file, workspace: path }));
    await output.line(say(language, 'report.restore_counts', counts));
    if (mirror !== null) {
      const { fromMirror: entries, mirrorSince } = mirror;
      await output.line(say(language, 'mirror.report_taken', { entries, since: mirrorSince.slice(0, 10) }));
    }
    if (backupAt !== null) await output.line(say(language, 'report.backup_day', { on: backupAt.slice(0, 10) }));
    if (replaced !== null) await output.line(say(language, 'report.not_in_backup', { ...replaced.notInBackup }));
    if (replacedKeptAt !== null) await output.line(say(language, 'report.replaced_kept', { path: replacedKeptAt }));
  },
});

/** Refusals of a file in place that the restore itself treats. */
const TREATED = /^(?:file\.missing|backup\.|workspace\.)/;

/** To replace a workspace in which people work by name, a person needs the role for it in that workspace. */
async function assertMayReplace(path: string, session: Session): Promise<void> {
  try {
    if (await reading(path, session, (workspace) => hasUsers(workspace)))
      await changing(path, session, () => undefined);
  } catch (error) {
    if (!(error instanceof AppError) || !TREATED.test(error.code)) throw error;
  }
}
