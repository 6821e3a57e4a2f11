import { AppError } from '../../../shared/contract/result.ts';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import { compareVerdicts, type Reason, type Verdict, type VerdictKind } from '../../../shared/domain/compliance.ts';
import type { EngineContext } from '../steps/context.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';
import { onDay, type Campaign } from './definition/campaign.ts';
import { runCheck, type Check } from './check.ts';
import type { Funnel } from './funnel.ts';
import { parseOwnCampaign } from './definition/parse-campaign.ts';

/** The contacts whose answer changes from one day to the next for one reason. */
export interface SimulatedChange {
  readonly from: string;
  readonly to: string;
  readonly before: VerdictKind;
  readonly after: VerdictKind;
  /** The rule behind the change: it excludes them on the later day, or no longer does. */
  readonly rule: string;
  readonly message: string;
  readonly source: string;
  readonly count: number;
  readonly contacts: readonly string[];
}

/** The output of `aval simulate --json`. */
export interface Simulation {
  readonly campaign: string;
  readonly dates: readonly { readonly date: string; readonly funnel: Funnel }[];
  readonly changes: readonly SimulatedChange[];
}

export interface SimulateInput {
  readonly campaign: unknown;
  /** Days (`YYYY-MM-DD`), in the order of comparison. */
  readonly dates: readonly string[];
}

/**
 * The same campaign on several days: each day's funnel, and the changes from one to the next by rule.
 *
 * @throws AppError `campaign.…`, `segment.…`.
 */
export async function simulateCampaign(
  context: EngineContext,
  workspace: Workspace,
  input: SimulateInput,
): Promise<Simulation> {
  const campaign = parseOwnCampaign(workspace, input.campaign);
  if (input.dates.length === 0) throw new AppError('campaign.no_dates');
  for (const date of input.dates) if (!isDay(date)) throw new AppError('campaign.not_a_date', { date });
  return simulateDays(context, workspace, campaign, input.dates);
}

/** Judges a campaign on several days, each on its own, and compares each day with the one before it. */
async function simulateDays(
  context: EngineContext,
  reader: SqlReader,
  campaign: Campaign,
  dates: readonly string[],
): Promise<Simulation> {
  const days: { readonly date: string; readonly funnel: Funnel }[] = [];
  const changes: SimulatedChange[] = [];
  let before: Check | null = null;
  for (const date of dates) {
    const check: Check = await runCheck(context, reader, onDay(campaign, date));
    days.push({ date, funnel: check.funnel });
    if (before !== null) changes.push(...changesBetween(before, check));
    before = check;
  }
  return { campaign: campaign.name, dates: days, changes };
}

/** The contacts whose verdict differs, by the rule that makes the difference; the largest group first. */
function changesBetween(before: Check, after: Check): readonly SimulatedChange[] {
  const groups = new Map<string, Group>();
  const laterOutcomes = after.outcomes[Symbol.iterator]();
  for (const { contactId, verdict } of before.outcomes) {
    const later = laterOutcomes.next().value;
    if (later?.contactId !== contactId) throw new Error('two checks of other contacts');
    const answers = { before: answerOf(before, verdict), after: answerOf(after, later.verdict) };
    if (answers.before === null || answers.after === null || answers.before.verdict === answers.after.verdict) continue;
    const { rule, message, source } = changingReason(answers.before, answers.after);
    const key = `${rule} ${answers.before.verdict} ${answers.after.verdict}`;
    const group = groups.get(key) ?? {
      before: answers.before.verdict,
      after: answers.after.verdict,
      rule,
      message,
      source,
      contacts: [],
    };
    group.contacts.push(String(contactId));
    groups.set(key, group);
  }
  const from = before.funnel.evaluatedAt;
  const to = after.funnel.evaluatedAt;
  return [...groups.values()]
    .map(({ contacts, ...group }) => ({ from, to, ...group, count: contacts.length, contacts }))
    .sort((one, other) => other.count - one.count || (one.rule < other.rule ? -1 : 1));
}

type Group = Pick<SimulatedChange, 'before' | 'after' | 'rule' | 'message' | 'source'> & {
  readonly contacts: string[];
};

function answerOf(check: Check, number: number | null): Verdict | null {
  return number === null ? null : (check.answers[number]?.verdict ?? null);
}

/**
 * A stricter answer comes from the rule that gives it; a milder one, from the rule that gave the stricter one before.
 */
function changingReason(before: Verdict, after: Verdict): Pick<Reason, 'rule' | 'message' | 'source'> {
  const stricter = compareVerdicts(after.verdict, before.verdict) > 0 ? after : before;
  const [deciding] = stricter.reasons;
  if (deciding === undefined) throw new Error('an answer without a reason');
  return deciding;
}
