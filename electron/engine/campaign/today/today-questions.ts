import { CHANNELS, isCall, type Channel } from '../../../../shared/domain/channel.ts';
import type { Campaign } from '../definition/campaign.ts';
import type { CheckGround } from '../people/check-ground.ts';
import { readingGround, readingSuppressions } from '../read-ground.ts';
import { parseCampaign } from '../definition/parse-campaign.ts';
import { nextCallingDay, type CallingDay } from '../definition/calling-day.ts';
import { asksForGoods, todayCampaign, type OfferedGoods } from '../definition/today.ts';
import { Remembered } from '../../contact/remembered.ts';
import type { EngineContext } from '../../steps/context.ts';
import { inPieces, Pauses } from '../../steps/pauses.ts';
import type { SuppressionIndex } from '../../suppression/lookup/suppression-index.ts';
import { readWorkspaceIdentity } from '../../storage/create-workspace.ts';
import type { Workspace } from '../../storage/workspace.ts';
import { offeredGoods } from '../definition/offered-goods.ts';

/** What today's answers for one contact need: goods, suppression list and past contacts, read once. */
export interface TodayQuestions {
  readonly list: SuppressionIndex;
  /** One per channel, with a commercial purpose, in the order of CHANNELS. */
  readonly questions: readonly ChannelQuestion[];
}

/** `today` is null for calls without stated goods; `next` is set for calls on a day without calls. */
export interface ChannelQuestion {
  readonly channel: Channel;
  readonly today: AskedOfContact | null;
  readonly next: (AskedOfContact & CallingDay) | null;
}

export interface AskedOfContact {
  readonly campaign: Campaign;
  readonly ground: CheckGround;
}

const remembered = new Remembered<TodayQuestions>();

/** Cached until the workspace changes. Callers share the work, so no caller's signal cancels it. */
export async function todayQuestionsOf(
  { by, now, today, language }: EngineContext,
  workspace: Workspace,
): Promise<TodayQuestions> {
  const goods = await offeredGoods(workspace);
  return remembered.of(workspace, `${today()} ${goods.forCalls ?? ''}`, () =>
    prepare({ by, now, today, language }, workspace, goods),
  );
}

async function prepare(context: EngineContext, workspace: Workspace, goods: OfferedGoods): Promise<TodayQuestions> {
  const pauses = new Pauses();
  const { organisation, also } = readWorkspaceIdentity(workspace);
  const list = await inPieces(readingSuppressions(workspace), pauses);
  const ask = async (channel: Channel, day: string): Promise<AskedOfContact> => {
    const campaign = parseCampaign(todayCampaign(workspace, { channel, purpose: 'commercial', goods, day }), [
      organisation,
      ...also,
    ]);
    return { campaign, ground: await inPieces(readingGround(workspace, campaign, list), pauses) };
  };
  const nextCalls = nextCallingDay(context.today());
  const questions: ChannelQuestion[] = [];
  for (const channel of CHANNELS) {
    const hasAnswer = !asksForGoods(channel, 'commercial', goods);
    questions.push({
      channel,
      today: hasAnswer ? await ask(channel, context.today()) : null,
      next:
        hasAnswer && isCall(channel) && nextCalls !== null
          ? { ...nextCalls, ...(await ask(channel, nextCalls.day)) }
          : null,
    });
  }
  return { list, questions };
}
