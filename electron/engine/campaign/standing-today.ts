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

/** The answer for a contact, and the rule that decides it. */
export interface Decided {
  readonly verdict: VerdictKind;
  readonly rule: string;
}

/** How many contacts one rule decides for one channel. */
export interface RuleStanding {
  readonly rule: string;
  readonly channel: Channel;
  readonly count: number;
}

export interface StandingToday {
  readonly day: string;
  readonly channels: readonly ChannelStanding[];
  /** Rules that decide for somebody, channel by channel; of one channel they add up to those who can be reached by it. */
  readonly rules: readonly RuleStanding[];
  /** By channel: the answer for a contact; absent: nothing to be reached by. */
  readonly answers: ReadonlyMap<Channel, ReadonlyMap<number, Decided>>;
}

/** Judges every contact for every channel, today: five checks. Reads only. */
export async function judgeToday(context: EngineContext, workspace: Workspace, purpose: EverydayPurpose): Promise<StandingToday> {
  const { organisation } = readWorkspaceIdentity(workspace);
  const channels: ChannelStanding[] = [];
  const rules: RuleStanding[] = [];
  const answers = new Map<Channel, ReadonlyMap<number, Decided>>();
  for (const channel of CHANNELS) {
    const campaign = parseCampaign(todayCampaign(context, workspace, channel, purpose), [organisation]);
    const check = await runCheck(context, workspace, campaign);
    const byContact = answersOf(check);
    answers.set(channel, byContact);
    const counts = { allow: 0, conditional: 0, review: 0, block: 0 };
    const byRule = new Map<string, number>();
    for (const { verdict, rule } of byContact.values()) {
      counts[verdict] += 1;
      byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
    }
    channels.push({ channel, ...counts, none: check.funnel.total - byContact.size });
    for (const [rule, count] of byRule) rules.push({ rule, channel, count });
  }
  return { day: context.today(), channels, rules, answers };
}

function answersOf(check: Check): ReadonlyMap<number, Decided> {
  // Many contacts share an answer: what is kept of it is made once.
  const decided = check.answers.map(({ verdict: { verdict, reasons } }): Decided => ({ verdict, rule: reasons[0]?.rule ?? '' }));
  const answers = new Map<number, Decided>();
  for (const { contactId, verdict } of check.outcomes) {
    const answer = verdict === null ? undefined : decided[verdict];
    if (answer !== undefined) answers.set(contactId, answer);
  }
  return answers;
}
