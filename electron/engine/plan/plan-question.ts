import { AppError } from '../../../shared/contract/result.ts';
import { isCall } from '../../../shared/domain/channel.ts';
import { addDays, daysBetween } from '../../../shared/domain/calendar/day.ts';
import { numbersOn } from '../../../shared/rules/fr/parameters/index.ts';
import { isDayOff } from '../../../shared/rules/situation/calling.ts';
import type { Campaign } from '../campaign/definition/campaign.ts';
import type { MinuteRange } from '../export/formats/calling-hours.ts';
import { DEFAULT_SHIFT, parseShift } from './shift.ts';

export interface PlanInput {
  /** CAMPAIGN.json, parsed. */
  readonly campaign: unknown;
  /** People who call at the same time. */
  readonly agents: number;
  /** Calls of one of them in an hour. */
  readonly pace: number;
  /** French hours of the team: `10:00-13:00,14:00-20:00`. */
  readonly shift?: string | undefined;
  /** First day; by default the next calling day after today, or the campaign's first day if that is later. */
  readonly from?: string | undefined;
  /** Calendar days. */
  readonly days?: number | undefined;
  /** Attempts a person and day. */
  readonly perDay?: number | undefined;
  /** No calls on days off of a region that are no legal holidays. */
  readonly courtesy?: boolean | undefined;
  /** Writes the list of the first calling day in this format. */
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  /** Files read for it: never overwritten. */
  readonly inputs?: readonly string[] | undefined;
}

/** A checked question to the planner. */
export interface PlanQuestion {
  readonly agents: number;
  readonly pace: number;
  readonly shift: readonly MinuteRange[];
  readonly from: string;
  /** Last day, included. */
  readonly until: string;
  readonly perDay: number;
  readonly courtesy: boolean;
}

const DEFAULT_DAYS = 7;
/** Calendar days. */
export const LONGEST_PLAN = 92;
const MOST_AGENTS = 9999;
const MOST_PACE = 999;
const MOST_PER_DAY = 4;

/** @throws AppError `plan.…`. */
export function planQuestion(input: PlanInput, campaign: Campaign, today: string): PlanQuestion {
  if (!isCall(campaign.channel) || campaign.facts.purpose === 'transfer')
    throw new AppError('plan.no_calls', { campaign: campaign.name, channel: campaign.channel });
  const { agents, pace, days = DEFAULT_DAYS, perDay = 1 } = input;
  assertCount(agents, '--agents', MOST_AGENTS);
  assertCount(pace, '--pace', MOST_PACE);
  assertCount(days, '--days', LONGEST_PLAN);
  assertCount(perDay, '--per-day', MOST_PER_DAY);
  const shift = parseShift(input.shift ?? DEFAULT_SHIFT);
  const from = input.from ?? firstDayOf(campaign, today);
  const until = lastDayOf(campaign, addDays(from, days - 1));
  if (until < from) throw new AppError('plan.after_campaign', { from, to: until });
  return { agents, pace, shift, from, until, perDay, courtesy: input.courtesy ?? false };
}

function assertCount(count: number, option: string, most: number): void {
  if (!Number.isInteger(count) || count < 1 || count > most) throw new AppError('plan.count', { option, most });
}

/** The first calling day after a day. */
export function nextCallingDayAfter(day: string): string {
  let next = addDays(day, 1);
  while (isOff(next)) next = addDays(next, 1);
  return next;
}

function firstDayOf({ given }: Campaign, today: string): string {
  const next = nextCallingDayAfter(today);
  const from = typeof given['from'] === 'string' ? given['from'] : '';
  return from > next ? from : next;
}

/** A campaign with a last day ends a plan. */
function lastDayOf({ given }: Campaign, until: string): string {
  const to = given['to'];
  return typeof to === 'string' && to < until ? to : until;
}

/** The calling days of a period, both ends included. */
export function callingDays(from: string, until: string): readonly string[] {
  const days = Array.from({ length: daysBetween(from, until) + 1 }, (_, place) => addDays(from, place));
  return days.filter((day) => !isOff(day));
}

function isOff(day: string): boolean {
  return isDayOff(day, numbersOn(day));
}
