import { CHANNELS, type Channel } from '../../../shared/domain/channel.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { CheckGround } from '../campaign/check-contacts.ts';
import { readingGround, readingSuppressions } from '../campaign/check.ts';
import { parseCampaign } from '../campaign/parse-campaign.ts';
import { readingGoods, todayCampaign } from '../campaign/today.ts';
import { Remembered } from '../contact/remembered.ts';
import type { EngineContext } from '../context.ts';
import { inPieces, Pauses } from '../pauses.ts';
import type { SuppressionIndex } from '../suppression/suppression-index.ts';
import { readWorkspaceIdentity } from '../workspace/create-workspace.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What the answers of today are given by, one contact at a time: goods, suppression list and past contacts, read once. */
export interface Everyday {
  readonly list: SuppressionIndex;
  /** One a channel, to sell, in the usual order. */
  readonly questions: readonly { readonly channel: Channel; readonly campaign: Campaign; readonly ground: CheckGround }[];
}

const everydays = new Remembered<Everyday>();

/** Kept until the workspace changes. Whoever asks shares it with others: nobody's signal stops it. */
export function everydayOf({ by, now, today, language }: EngineContext, workspace: Workspace): Promise<Everyday> {
  return everydays.of(workspace, today(), () => prepare({ by, now, today, language }, workspace));
}

async function prepare(context: EngineContext, workspace: Workspace): Promise<Everyday> {
  const pauses = new Pauses();
  const { organisation, also } = readWorkspaceIdentity(workspace);
  const list = await inPieces(readingSuppressions(workspace), pauses);
  const goods = await inPieces(readingGoods(workspace), pauses);
  const questions: Everyday['questions'][number][] = [];
  for (const channel of CHANNELS) {
    const campaign = parseCampaign(todayCampaign(context, workspace, channel, 'commercial', goods), [organisation, ...also]);
    questions.push({ channel, campaign, ground: await inPieces(readingGround(workspace, campaign, list), pauses) });
  }
  return { list, questions };
}
