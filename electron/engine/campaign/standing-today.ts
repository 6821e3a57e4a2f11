import { CHANNELS, type Channel } from '../../../shared/domain/channel.ts';
import type { VerdictKind } from '../../../shared/domain/compliance.ts';
import type { EngineContext } from '../context.ts';
import { readWorkspaceIdentity } from '../workspace/create-workspace.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { runCheck, type Check } from './check.ts';
import { parseCampaign } from './parse-campaign.ts';
import { todayCampaign, type EverydayPurpose } from './today.ts';

/** How one channel stands today: contacts by their answer; `none` have nothing to be reached by. */
export type ChannelStanding = { readonly channel: Channel } & Readonly<Record<VerdictKind | 'none', number>>;

export interface StandingToday {
  readonly day: string;
  readonly channels: readonly ChannelStanding[];
  /** By channel: the answer for a contact; absent: nothing to be reached by. */
  readonly answers: ReadonlyMap<Channel, ReadonlyMap<number, VerdictKind>>;
}

/** Judges every contact for every channel, today: five checks. Reads only. */
export async function judgeToday(context: EngineContext, workspace: Workspace, purpose: EverydayPurpose): Promise<StandingToday> {
  const { organisation } = readWorkspaceIdentity(workspace);
  const channels: ChannelStanding[] = [];
  const answers = new Map<Channel, ReadonlyMap<number, VerdictKind>>();
  for (const channel of CHANNELS) {
    const campaign = parseCampaign(todayCampaign(context, workspace, channel, purpose), [organisation]);
    const check = await runCheck(context, workspace, campaign);
    const byContact = answersOf(check);
    answers.set(channel, byContact);
    const counts = { allow: 0, conditional: 0, review: 0, block: 0 };
    for (const verdict of byContact.values()) counts[verdict] += 1;
    channels.push({ channel, ...counts, none: check.funnel.total - byContact.size });
  }
  return { day: context.today(), channels, answers };
}

function answersOf(check: Check): ReadonlyMap<number, VerdictKind> {
  const answers = new Map<number, VerdictKind>();
  for (const { contactId, verdict } of check.outcomes) {
    const answer = verdict === null ? undefined : check.answers[verdict];
    if (answer !== undefined) answers.set(contactId, answer.verdict.verdict);
  }
  return answers;
}
