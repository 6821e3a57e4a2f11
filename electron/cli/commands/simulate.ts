import { say } from '../../../shared/text/index.ts';
import { simulateCampaign } from '../../engine/campaign/simulate.ts';
import { defineCommand } from '../command.ts';
import { funnelLines } from '../funnel-text.ts';
import { readCampaignJson } from '../campaign-json.ts';
import { printSection } from '../sections.ts';
import { reading } from '../with-workspace.ts';

export const simulate = defineCommand({
  name: 'simulate',
  usage: 'WORKSPACE --campaign CAMPAIGN.json --dates D1,D2',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    campaign: { kind: 'text', placeholder: 'CAMPAIGN.json', required: true },
    dates: { kind: 'text', placeholder: 'D1,D2', required: true },
  },
  async run({ workspace: path, campaign, dates }, session) {
    const { context, json, output } = session;
    const { language } = context;
    const input = { campaign: await readCampaignJson(campaign), dates: dates.split(',').map((date) => date.trim()) };
    const answer = await reading(path, session, (workspace) => simulateCampaign(context, workspace, input));
    if (json) return output.json(answer);
    for (const [place, { funnel }] of answer.dates.entries()) {
      if (place > 0) await output.line();
      for (const line of funnelLines(language, funnel)) await output.line(line);
    }
    const changes = answer.changes.map(({ from, to, before, after, message, source, count }) =>
      say(language, 'report.change', {
        from,
        to,
        count,
        before: say(language, `report.verdict.${before}`),
        after: say(language, `report.verdict.${after}`),
        message,
        source,
      }),
    );
    await printSection(
      output,
      say(language, 'report.changes'),
      changes.length === 0 ? [say(language, 'report.no_changes')] : changes,
    );
  },
});
