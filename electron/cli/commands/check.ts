import { say } from '../../../shared/text/index.ts';
import { contactAnswers } from '../../engine/campaign/check.ts';
import { checkCampaign } from '../../engine/campaign/check-campaign.ts';
import { defineCommand } from '../command.ts';
import { funnelLines } from '../funnel-text.ts';
import { readJsonFile } from '../json-file.ts';
import { reading } from '../with-workspace.ts';

export const check = defineCommand({
  name: 'check',
  usage: 'WORKSPACE --campaign CAMPAIGN.json [--on DATE] [--details]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    campaign: { kind: 'text', placeholder: 'CAMPAIGN.json', required: true },
    on: { kind: 'day', placeholder: 'DATE' },
    details: { kind: 'flag' },
  },
  async run({ workspace: path, campaign, on, details }, session) {
    const { context, json, output } = session;
    const { language } = context;
    const input = { campaign: await readJsonFile(campaign), on };
    await reading(path, session, async (workspace) => {
      const answer = await checkCampaign(context, workspace, input);
      if (json) await output.json(answer.funnel);
      else for (const line of funnelLines(language, answer.funnel)) await output.line(line);
      if (!details) return;

      if (!json) await output.line();
      for (const contact of contactAnswers(answer)) {
        if (json) await output.json(contact);
        else
          await output.line(
            [contact.contact, say(language, `funnel.${contact.step}`), contact.reasons[0]?.message]
              .filter((part) => part !== undefined)
              .join(' · '),
          );
        if (output.isClosed) return;
      }
    });
  },
});
