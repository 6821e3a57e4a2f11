import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { decideReview } from '../../engine/campaign/decide-review.ts';
import { defineCommand } from '../command.ts';
import { readCampaignJson } from '../campaign-json.ts';
import { changing } from '../with-workspace.ts';

export const decide = defineCommand({
  name: 'decide',
  usage: 'WORKSPACE --id ID --campaign CAMPAIGN.json --allow|--refuse --reason TEXT --by NAME',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    id: { kind: 'text', placeholder: 'ID', required: true },
    campaign: { kind: 'text', placeholder: 'CAMPAIGN.json', required: true },
    allow: { kind: 'flag' },
    refuse: { kind: 'flag' },
    reason: { kind: 'text', placeholder: 'TEXT', required: true },
    // A decision has its author's name, not that of an account.
    by: { kind: 'text', placeholder: 'NAME', required: true },
  },
  async run({ workspace: path, id, campaign, allow, refuse, reason }, session) {
    const { context, json, output } = session;
    if (allow === refuse) throw new AppError('usage.one_of', { command: 'decide', options: '--allow, --refuse' });
    const input = {
      id,
      campaign: await readCampaignJson(campaign),
      verdict: allow ? 'allow' : 'refuse',
      reason,
    } as const;
    const answer = await changing(path, session, (workspace) => decideReview(context, workspace, input));
    if (json) return output.json(answer);
    await output.line(
      say(context.language, allow ? 'report.decided_allow' : 'report.decided_refuse', {
        contact: answer.contact,
        campaign: answer.campaign,
        by: answer.by,
      }),
    );
  },
});
