import { say } from '../../../shared/text/index.ts';
import { carryOverOppositions } from '../../engine/suppression/carry-over.ts';
import { restoreWorkspace } from '../../engine/workspace/restore.ts';
import { defineCommand } from '../command.ts';

export const restore = defineCommand({
  name: 'restore',
  usage: 'FILE WORKSPACE',
  arguments: { file: { placeholder: 'FILE' }, workspace: { placeholder: 'WORKSPACE' } },
  options: {},
  async run({ file, workspace: path }, { context, json, output, note }) {
    const { language } = context;
    const batch = { at: context.now(), by: context.by };
    const { replacedKeptAt, findings } = await restoreWorkspace(file, path, {
      ...batch,
      carryOver: (replaced, restored) => carryOverOppositions(replaced, restored, batch),
    });
    for (const { code, params } of findings) note(say(language, code, params));
    if (json) return output.json({ file, workspace: path, replacedKeptAt });
    await output.line(say(language, 'report.restored', { file, workspace: path }));
    if (replacedKeptAt !== null) await output.line(say(language, 'report.replaced_kept', { path: replacedKeptAt }));
  },
});
