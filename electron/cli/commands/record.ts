import { say } from '../../../shared/text/index.ts';
import { recordFacts } from '../../engine/record/record-facts.ts';
import { defineCommand } from '../command.ts';
import { printRecall } from '../recall.ts';
import { changing, rehearsing } from '../with-workspace.ts';

export const record = defineCommand({
  name: 'record',
  usage: 'WORKSPACE FILE.ndjson [--dry-run]',
  arguments: { workspace: { placeholder: 'WORKSPACE' }, file: { placeholder: 'FILE.ndjson' } },
  options: { 'dry-run': { kind: 'flag' } },
  async run({ workspace: path, file, 'dry-run': dryRun }, session) {
    const { context, json, output } = session;
    const open = dryRun ? rehearsing : changing;
    const report = await open(path, session, (workspace) => recordFacts(context, workspace, file));
    if (json) return output.json(dryRun ? { ...report, importId: null } : report);
    const { rows, updated, oppositions } = report;
    await output.line(say(context.language, 'report.recorded', { file: report.file, rows, updated, oppositions }));
    await printRecall(output, context.language, report);
    if (dryRun) await output.line(say(context.language, 'report.dry_run'));
  },
});
