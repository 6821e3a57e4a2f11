import { say } from '../../../shared/text/index.ts';
import { type Check, contactAnswers } from '../../engine/campaign/check.ts';
import { checkCampaign } from '../../engine/campaign/check-campaign.ts';
import { isSale } from '../../engine/campaign/definition/sale-campaigns.ts';
import type { Funnel } from '../../engine/campaign/funnel.ts';
import { type CheckedSale, checkSale } from '../../engine/transfer/check-sale.ts';
import { defineCommand, type Session } from '../command.ts';
import { funnelLines } from '../funnel-text.ts';
import { readCampaignJson } from '../campaign-json.ts';
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
    const input = { campaign: await readCampaignJson(campaign), on };
    if (isSale(input.campaign)) return checkChannels(path, session, { sale: input.campaign, on, details });
    await reading(path, session, async (workspace) => {
      const answer = await checkCampaign(context, workspace, input);
      if (json) await output.json(answer.funnel);
      else for (const line of funnelLines(language, answer.funnel)) await output.line(line);
      if (!details) return;

      await printDetails(answer, session);
    });
  },
});

async function printDetails(answer: Check, { context: { language }, json, output }: Session): Promise<void> {
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
}

/** What `aval check --json` writes for a sale. */
export interface CheckedSaleAnswer extends Pick<CheckedSale, 'people' | 'transferable' | 'notTransferable'> {
  readonly sale: true;
  readonly channels: readonly Funnel[];
}

/** A sale: one funnel per channel, and how many people may be passed on for one at least. */
async function checkChannels(
  path: string,
  session: Session,
  asked: {
    readonly sale: Readonly<Record<string, unknown>>;
    readonly on: string | undefined;
    readonly details: boolean;
  },
): Promise<void> {
  const { context, json, output } = session;
  const { language } = context;
  await reading(path, session, async (workspace) => {
    const { checks, people, transferable, notTransferable } = await checkSale(context, workspace, asked.sale, asked.on);
    const channels = checks.map(({ funnel }) => funnel);
    const answer: CheckedSaleAnswer = { sale: true, people, transferable, notTransferable, channels };
    if (json) await output.json(answer);
    else
      for (const funnel of channels) {
        await output.line(say(language, `channel.${funnel.channel}`));
        for (const line of [...funnelLines(language, funnel), '']) await output.line(line);
      }
    if (!json) await output.line(say(language, 'report.sale', { people, transferred: transferable, notTransferable }));
    if (asked.details) for (const check of checks) await printDetails(check, session);
  });
}
