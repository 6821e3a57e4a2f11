import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { backupWorkspace } from '../../engine/restore/backup.ts';
import { defineCommand } from '../command.ts';
import { given } from '../given.ts';
import { changing, reading } from '../with-workspace.ts';

/**
 * A workspace that is open elsewhere or on a read-only disk is backed up too, but can’t record the place of the backup.
 */
const NOT_FOR_CHANGES: ReadonlySet<string> = new Set(['workspace.already_open', 'file.forbidden', 'file.read_only']);

export const backup = defineCommand({
  name: 'backup',
  usage: 'WORKSPACE FILE [--force]',
  arguments: { workspace: { placeholder: 'WORKSPACE' }, file: { placeholder: 'FILE' } },
  options: { force: { kind: 'flag' } },
  async run({ workspace: path, file, force }, session) {
    const { context, json, output } = session;
    const options = given({ signal: context.signal, replace: force });
    try {
      await changing(path, session, (workspace) =>
        backupWorkspace(workspace, file, { ...options, noted: { at: context.now(), by: context.by } }),
      );
    } catch (error) {
      if (!(error instanceof AppError) || !NOT_FOR_CHANGES.has(error.code)) throw error;
      await reading(path, session, (workspace) => backupWorkspace(workspace, file, options));
      session.note(say(context.language, 'report.backup_unnoted'));
    }
    if (json) await output.json({ workspace: path, file });
    else await output.line(say(context.language, 'report.backed_up', { workspace: path, file }));
  },
});
