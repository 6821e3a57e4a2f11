import { say } from '../../../shared/text/index.ts';
import { recordFacts } from '../../engine/record/record-facts.ts';
import { defineCommand } from '../command.ts';
import { printRecall } from '../recall.ts';
import { changing } from '../with-workspace.ts';

export const record = defineCommand({
  name: 'record',
  usage: 'WORKSPACE FILE.ndjson',
  arguments: { workspace: { placeholder: 'WORKSPACE' }, file: { placeholder: 'FILE.ndjson' } },
  options: {},
  async run({ workspace: path, file }, session) {
    const { context, json, output } = session;
    const report = await changing(path, session, (workspace) => recordFacts(context, workspace, file));
    if (json) return output.json(report);
    const { rows, updated, oppositions } = report;
    await output.line(say(context.language, 'report.recorded', { file: report.file, rows, updated, oppositions }));
    await printRecall(output, context.language, report);
  },
});
