import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { restoreBackup } from '../../engine/erasure/restore-backup.ts';
import { defineCommand } from '../command.ts';

export const restore = defineCommand({
  name: 'restore',
  usage: 'FILE WORKSPACE [--accept-loss]',
  arguments: { file: { placeholder: 'FILE' }, workspace: { placeholder: 'WORKSPACE' } },
  options: { 'accept-loss': { kind: 'flag' } },
  async run({ file, workspace: path, 'accept-loss': acceptLoss }, { context, json, output, note }) {
    const { language } = context;
    const { replacedKeptAt, findings, lost } = await restoreBackup(context, file, path, acceptLoss).catch(
      (error: unknown) => {
        if (error instanceof AppError && error.code.startsWith('backup.would_lose'))
          note(say(language, 'restore.accept_loss'));
        throw error;
      },
    );
    for (const { code, params } of findings) note(say(language, code, params));
    if (json) return output.json({ file, workspace: path, replacedKeptAt, lost });
    await output.line(say(language, 'report.restored', { file, workspace: path }));
    if (replacedKeptAt !== null) await output.line(say(language, 'report.replaced_kept', { path: replacedKeptAt }));
  },
});
