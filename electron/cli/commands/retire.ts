import { say } from '../../../shared/text/index.ts';
import { retireWorkspace } from '../../engine/leaving/retire-workspace.ts';
import { defineCommand } from '../command.ts';
import { changing } from '../with-workspace.ts';

export const retire = defineCommand({
  name: 'retire',
  usage: 'WORKSPACE --backup FILE --confirm NAME',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    backup: { kind: 'text', placeholder: 'FILE', required: true },
    confirm: { kind: 'text', placeholder: 'NAME', required: true },
  },
  async run({ workspace: path, backup, confirm }, session) {
    const { context, json, output, note } = session;
    const { language } = context;
    const retired = await changing(path, session, (workspace) =>
      retireWorkspace(context, workspace, { backup, confirm }),
    );
    note(say(language, 'leaving.report_unreached'));
    if (json) return output.json(retired);
    const { workspace, files, contacts, oppositions, backupAt, outOfReach } = retired;
    const on = backupAt.slice(0, 'YYYY-MM-DD'.length);
    await output.line(say(language, 'leaving.report_retired', { workspace, files, contacts, oppositions, backup, on }));
    for (const copy of outOfReach) await output.line(say(language, 'leaving.report_out_of_reach', { path: copy }));
  },
});
