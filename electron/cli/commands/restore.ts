import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { carryOverOppositions } from '../../engine/suppression/carry-over.ts';
import { countAlteredEntries, KEPT_TABLES } from '../../engine/suppression/kept-tables.ts';
import { restoreWorkspace } from '../../engine/workspace/restore.ts';
import { defineCommand } from '../command.ts';

export const restore = defineCommand({
  name: 'restore',
  usage: 'FILE WORKSPACE [--accept-loss]',
  arguments: { file: { placeholder: 'FILE' }, workspace: { placeholder: 'WORKSPACE' } },
  options: { 'accept-loss': { kind: 'flag' } },
  async run({ file, workspace: path, 'accept-loss': acceptLoss }, { context, json, output, note }) {
    const { language } = context;
    const batch = { at: context.now(), by: context.by };
    const { replacedKeptAt, findings, lost } = await restoreWorkspace(file, path, {
      ...batch,
      carryOver: (replaced, restored) => carryOverOppositions(replaced, restored, batch),
      keptTables: KEPT_TABLES,
      countAltered: countAlteredEntries,
      acceptLoss,
    }).catch((error: unknown) => {
      if (error instanceof AppError && error.code.startsWith('backup.would_lose')) note(say(language, 'restore.accept_loss'));
      throw error;
    });
    for (const { code, params } of findings) note(say(language, code, params));
    if (json) return output.json({ file, workspace: path, replacedKeptAt, lost });
    await output.line(say(language, 'report.restored', { file, workspace: path }));
    if (replacedKeptAt !== null) await output.line(say(language, 'report.replaced_kept', { path: replacedKeptAt }));
  },
});
