import { CHANNELS, isCall, type Channel } from '../../../../shared/domain/channel.ts';
import type { VerdictKind } from '../../../../shared/domain/compliance.ts';
import type { EngineContext } from '../../steps/context.ts';
import { readWorkspaceIdentity } from '../../storage/create-workspace.ts';
import type { Workspace } from '../../storage/workspace.ts';
import { answerEverybody, type EverybodyAnswered } from './answer-everybody.ts';
import { parseCampaign } from '../definition/parse-campaign.ts';
import { nextCallingDay, type CallingDay } from '../definition/calling-day.ts';
import { asksForGoods, todayCampaign, type OfferedGoods, type TodayPurpose } from '../definition/today.ts';

/** One channel today: contacts by answer; `none` have no coordinate. */
export type ChannelStanding = {
  readonly channel: Channel;
  /** No count until the product of calls is chosen. */
  readonly asksForGoods: boolean;
  /** On a day without calls: the next one with calls, and the people who may be called then. */
  readonly nextCalls: (CallingDay & { readonly yes: number }) | null;
} & Readonly<Record<VerdictKind | 'none', number>>;

/** The answer for a contact, and the rule that decides it. */
export interface Decided {
  readonly verdict: VerdictKind;
  readonly rule: string;
}

/** The number of contacts for whom one rule decides on one channel. */
export interface RuleStanding {
  readonly rule: string;
  readonly channel: Channel;
  readonly count: number;
}

export interface StandingToday {
  readonly day: string;
  readonly channels: readonly ChannelStanding[];
  /**
   * Rules that decide for at least one contact, by channel; the counts of a channel add up to the contacts with a
   * coordinate for it.
   */
  readonly rules: readonly RuleStanding[];
  /** By channel. */
  readonly answers: ReadonlyMap<Channel, DecidedContacts>;
}

const NOBODY = { allow: 0, conditional: 0, review: 0, block: 0 };

/** One channel on one day. */
interface Question {
  readonly channel: Channel;
  readonly day: string;
}

/** Judges every contact for every channel, today, and calls on the next day with calls where today has none. Reads only. */
export async function judgeToday(
  context: EngineContext,
  workspace: Workspace,
  purpose: TodayPurpose,
  goods: OfferedGoods,
): Promise<StandingToday> {
  const { organisation } = readWorkspaceIdentity(workspace);
  const nextCalls = nextCallingDay(context.today());
  const questions = CHANNELS.filter((channel) => !asksForGoods(channel, purpose, goods)).flatMap(
    (channel): readonly Question[] => [
      { channel, day: context.today() },
      ...(nextCalls === null || !isCall(channel) ? [] : [{ channel, day: nextCalls.day }]),
    ],
  );
  const campaigns = questions.map(({ channel, day }) =>
    parseCampaign(todayCampaign(workspace, { channel, purpose, goods, day }), [organisation]),
  );
  const decided = (await answerEverybody(context, workspace, campaigns)).map((all) => new DecidedContacts(all));
  const decidedOn = (channel: Channel, day: string): DecidedContacts | undefined =>
    decided[questions.findIndex((question) => question.channel === channel && question.day === day)];
  const channels: ChannelStanding[] = [];
  const rules: RuleStanding[] = [];
  const answers = new Map<Channel, DecidedContacts>();
  for (const channel of CHANNELS) {
    const today = decidedOn(channel, context.today());
    if (today === undefined) {
      channels.push({ channel, asksForGoods: true, nextCalls: null, ...NOBODY, none: 0 });
      continue;
    }
    answers.set(channel, today);
    const counts = { ...NOBODY };
    const byRule = new Map<string, number>();
    for (const [{ verdict, rule }, count] of today.counts()) {
      counts[verdict] += count;
      byRule.set(rule, (byRule.get(rule) ?? 0) + count);
    }
    const next = nextCalls === null ? undefined : decidedOn(channel, nextCalls.day);
    channels.push({
      channel,
      asksForGoods: false,
      nextCalls: nextCalls === null || next === undefined ? null : { ...nextCalls, yes: next.yes },
      ...counts,
      none: today.total - today.size,
    });
    for (const [rule, count] of byRule) rules.push({ rule, channel, count });
  }
  return { day: context.today(), channels, rules, answers };
}

/** The answers for the contacts with a coordinate: one number per contact. */
export class DecidedContacts {
  /** Number of contacts, including those without an answer. */
  readonly total: number;
  readonly #decided: readonly Decided[];
  /** By id; 0: no coordinate, else the index of the answer plus one. */
  readonly #numbers: Uint32Array;
  readonly #counts: Uint32Array;
  #size = 0;

  constructor({ answers, numbers, total }: EverybodyAnswered) {
    this.total = total;
    this.#decided = answers.map(({ verdict: { verdict, reasons } }): Decided => ({
      verdict,
      rule: reasons[0]?.rule ?? '',
    }));
    this.#counts = new Uint32Array(answers.length);
    this.#numbers = numbers;
    for (const number of numbers) {
      if (number === 0) continue;
      this.#counts[number - 1] = (this.#counts[number - 1] ?? 0) + 1;
      this.#size += 1;
    }
  }

  get size(): number {
    return this.#size;
  }

  /** Those who may be contacted, on conditions or without. */
  get yes(): number {
    return [...this.counts()].reduce(
      (sum, [{ verdict }, count]) => (verdict === 'allow' || verdict === 'conditional' ? sum + count : sum),
      0,
    );
  }

  /** Undefined: no coordinate. */
  of(contactId: number): Decided | undefined {
    return this.#decided[(this.#numbers[contactId] ?? 0) - 1];
  }

  /** Each answer with its count. */
  *counts(): Generator<readonly [Decided, number], undefined> {
    for (const [number, decided] of this.#decided.entries()) yield [decided, this.#counts[number] ?? 0];
  }
}
