import { say } from '../../../shared/text/index.ts';
import { backupWorkspace } from '../../engine/workspace/backup.ts';
import { defineCommand } from '../command.ts';
import { given } from '../given.ts';
import { reading } from '../with-workspace.ts';

export const backup = defineCommand({
  name: 'backup',
  usage: 'WORKSPACE FILE [--force]',
  arguments: { workspace: { placeholder: 'WORKSPACE' }, file: { placeholder: 'FILE' } },
  options: { force: { kind: 'flag' } },
  async run({ workspace: path, file, force }, session) {
    const { context, json, output } = session;
    await reading(path, session, (workspace) =>
      backupWorkspace(workspace, file, given({ signal: context.signal, replace: force })),
    );
    if (json) await output.json({ workspace: path, file });
    else await output.line(say(context.language, 'report.backed_up', { workspace: path, file }));
  },
});
