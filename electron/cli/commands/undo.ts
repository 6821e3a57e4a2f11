import { say } from '../../../shared/text/index.ts';
import { undoImport } from '../../engine/import/match/undo-import.ts';
import { defineCommand } from '../command.ts';
import { changing, rehearsing } from '../with-workspace.ts';

export const undo = defineCommand({
  name: 'undo',
  usage: 'WORKSPACE IMPORT_ID [--dry-run]',
  arguments: { workspace: { placeholder: 'WORKSPACE' }, importId: { placeholder: 'IMPORT_ID' } },
  options: { 'dry-run': { kind: 'flag' } },
  async run({ workspace: path, importId, 'dry-run': dryRun }, session) {
    const { context, json, output } = session;
    const open = dryRun ? rehearsing : changing;
    const report = await open(path, session, (workspace) => undoImport(context, workspace, importId));
    if (json) return output.json(report);
    const { removed, restored, kept, oppositionsKept, proofsKept } = report;
    await output.line(
      say(context.language, 'report.undone', {
        importId,
        removed,
        restored,
        kept: kept.length,
        oppositions: oppositionsKept,
      }),
    );
    if (proofsKept > 0) await output.line(say(context.language, 'report.undone_proofs', { count: proofsKept }));
    if (dryRun) await output.line(say(context.language, 'report.dry_run'));
  },
});
