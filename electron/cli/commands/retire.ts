import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { rehearseRetirement, retireWorkspace } from '../../engine/leaving/retire-workspace.ts';
import { defineCommand } from '../command.ts';
import { changing, reading } from '../with-workspace.ts';

export const retire = defineCommand({
  name: 'retire',
  usage: 'WORKSPACE --backup FILE (--confirm NAME | --dry-run)',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    backup: { kind: 'text', placeholder: 'FILE', required: true },
    confirm: { kind: 'text', placeholder: 'NAME' },
    'dry-run': { kind: 'flag' },
  },
  async run({ workspace: path, backup, confirm, 'dry-run': dryRun }, session) {
    const { context, json, output, note } = session;
    const { language } = context;
    if (dryRun === (confirm !== undefined))
      throw new AppError('usage.one_of', { command: 'retire', options: '--confirm NAME | --dry-run' });
    const retired = await (confirm === undefined
      ? reading(path, session, (workspace) => rehearseRetirement(workspace, { backup }))
      : changing(path, session, (workspace) => retireWorkspace(context, workspace, { backup, confirm })));
    if (!dryRun) note(say(language, 'leaving.report_unreached'));
    if (json) return output.json(retired);
    const { workspace, files, contacts, oppositions, backupAt, outOfReach } = retired;
    const on = backupAt.slice(0, 'YYYY-MM-DD'.length);
    const code = dryRun ? 'leaving.report_would_retire' : 'leaving.report_retired';
    await output.line(say(language, code, { workspace, files, contacts, oppositions, backup, on }));
    for (const copy of outOfReach) await output.line(say(language, 'leaving.report_out_of_reach', { path: copy }));
  },
});
