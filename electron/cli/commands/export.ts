import { say } from '../../../shared/text/index.ts';
import { EXPORT_FORMATS } from '../../engine/export/export-formats.ts';
import { exportCampaign } from '../../engine/handlers/export.ts';
import { defineCommand } from '../command.ts';
import { funnelLines } from '../funnel-text.ts';
import { readJsonFile } from '../json-file.ts';
import { changing } from '../with-workspace.ts';

export const exportList = defineCommand({
  name: 'export',
  usage: 'WORKSPACE --campaign CAMPAIGN.json --format FORMAT --out DIR',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    campaign: { kind: 'text', placeholder: 'CAMPAIGN.json', required: true },
    format: { kind: 'choice', choices: EXPORT_FORMATS, required: true },
    out: { kind: 'text', placeholder: 'DIR', required: true },
  },
  async run({ workspace: path, campaign, format, out }, session) {
    const { context, json, output } = session;
    const input = { campaign: await readJsonFile(campaign), format, out };
    const answer = await changing(path, session, (workspace) => exportCampaign(context, workspace, input));
    if (json) return output.json(answer);
    for (const line of funnelLines(context.language, answer.funnel)) await output.line(line);
    await output.line();
    for (const { name, rows } of answer.files) await output.line(say(context.language, 'report.exported', { file: name, rows, folder: answer.folder }));
  },
});
