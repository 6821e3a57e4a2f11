import { AppError } from '../../../shared/contract/result.ts';
import { isHoliday } from '../../../shared/domain/calendar/compliance-calendar.ts';
import { parseInstant } from '../../../shared/domain/calendar/compliance-moment.ts';
import { addDays, daysBetween } from '../../../shared/domain/calendar/day.ts';
import { numbersOn } from '../../../shared/rules/fr/parameters/index.ts';
import type { Campaign } from '../campaign/definition/campaign.ts';
import { parseOwnCampaign } from '../campaign/definition/parse-campaign.ts';
import { insertPlan } from '../sql/plans.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses, type Steps } from '../steps/pauses.ts';
import type { Workspace } from '../storage/workspace.ts';
import type { Forecast, HourSlot, PlannedDay, UnplacedReason } from './forecast.ts';
import { gatherPeople } from './gather-people.ts';
import { intersect, shiftOn, type Stretch } from './lawful-hours.ts';
import { assertListDay, writeNextList } from './next-list.ts';
import { type PlanDay, type FilledDay, placingAttempts } from './place-attempts.ts';
import type { PlanPerson } from './plan-person.ts';
import { callingDays, LONGEST_PLAN, type PlanInput, type PlanQuestion, planQuestion } from './plan-question.ts';
import type { Horizon } from './promised-calls.ts';
import { hoursOfGroup, slotsOf, TimeGroups } from './time-groups.ts';
import { type Prospects, prospectsOf } from './unplaced.ts';

/**
 * Plans the calls of a campaign, day by day: a forecast, because tomorrow's refusals are not known today. With a format,
 * writes the list of the first calling day by the export. The plan is stored for the record, without any person.
 *
 * @throws AppError `plan.…`, `campaign.…`, `segment.…`, and those of the export.
 */
export async function makePlan(context: EngineContext, workspace: Workspace, input: PlanInput): Promise<Forecast> {
  const campaign = parseOwnCampaign(workspace, input.campaign);
  const question = planQuestion(input, campaign, context.today());
  const { format, out } = input;
  const [first] = callingDays(question.from, question.until);
  if (format !== undefined && out !== undefined) {
    if (first === undefined) throw new AppError('plan.no_calling_day', { from: question.from, to: question.until });
    assertListDay(first, context.today());
  }
  const { forecast, people } = await forecastOf(context, workspace, campaign, question);
  const lists =
    format === undefined || out === undefined || first === undefined
      ? []
      : [
          await writeNextList(context, workspace, {
            campaign,
            perDay: question.perDay,
            inputs: input.inputs,
            format,
            out,
            day: first,
            people,
          }),
        ];
  const plan = { ...forecast, lists };
  storePlan(context, workspace, question, plan);
  return plan;
}

interface Planned {
  readonly forecast: Omit<Forecast, 'lists'>;
  /** Those called on the first calling day. */
  readonly people: ReadonlySet<number>;
}

async function forecastOf(
  context: EngineContext,
  workspace: Workspace,
  campaign: Campaign,
  question: PlanQuestion,
): Promise<Planned> {
  const { from, until, courtesy, perDay } = question;
  const planned = callingDays(from, until);
  const [first = from, ...more] = callingDays(from, addDays(from, LONGEST_PLAN - 1));
  const horizon: Horizon = { days: [first, ...more], planned: planned.length, groups: new TimeGroups(from), courtesy };
  const judged: Campaign = { ...campaign, moments: [first, ...more] };
  const { people, callbacks } = await gatherPeople(context, workspace, judged, horizon);
  const pauses = new Pauses(context.signal);
  const days = planned.map((day, place) => callingDay(context, question, horizon, { day, place }));
  const prospects = await inPieces(
    (function* (): Steps<readonly Prospects[]> {
      const all: Prospects[] = [];
      for (const person of people) {
        all.push(prospectsOf(person, days, perDay));
        yield;
      }
      return all;
    })(),
    pauses,
  );
  const filled = new Map<string, FilledDay>();
  const rules = {
    perHour: question.agents * question.pace,
    perDay,
    period: numbersOn(first).attempts?.days ?? LONGEST_PLAN,
  };
  for (const [place, day] of days.entries()) {
    context.onProgress?.({ phase: 'plan_days', done: place, total: days.length });
    filled.set(day.day, await inPieces(placingAttempts(people, day, rules), pauses));
    // A plan may be too short for a pause that is due: one that was cancelled is never stored.
    await pauses.pause();
  }
  const tally = tallyOf(people, prospects);
  return {
    forecast: {
      campaign: campaign.name,
      from,
      until,
      ...tally,
      days: Array.from({ length: daysBetween(from, until) + 1 }, (_, ahead) => {
        const day = addDays(from, ahead);
        return plannedDay(
          day,
          filled.get(day),
          days.find((one) => one.day === day),
          horizon,
        );
      }),
      callbacks,
    },
    people: new Set(filled.get(planned[0] ?? '')?.called),
  };
}

/** A calling day with the hours of each group; of today, only those to come. */
function callingDay(
  context: EngineContext,
  { shift }: PlanQuestion,
  { groups, courtesy }: Horizon,
  { day, place }: Pick<PlanDay, 'day' | 'place'>,
): PlanDay {
  const now = day === context.today() ? parseInstant(context.now()) : null;
  const hours: readonly Stretch[] =
    now === null ? shiftOn(day, shift) : intersect(shiftOn(day, shift), [[now, Number.POSITIVE_INFINITY]]);
  return { day, place, hours: groups.all.map((group) => hoursOfGroup(group, day, hours, courtesy)) };
}

function plannedDay(
  day: string,
  filled: FilledDay | undefined,
  calling: PlanDay | undefined,
  { groups }: Horizon,
): PlannedDay {
  return {
    day,
    capacity: filled?.capacity ?? 0,
    planned: filled?.called.length ?? 0,
    holiday: isHoliday(day, numbersOn(day).holidays),
    slots: eachOnce(groups.all.flatMap((group, place) => slotsOf(group, calling?.hours[place] ?? []))),
  };
}

/** Groups that differ by their days of courtesy alone have the same slots on other days. */
function eachOnce(slots: readonly HourSlot[]): readonly HourSlot[] {
  return [...new Map(slots.map((slot) => [JSON.stringify(slot), slot])).values()];
}

type Tally = Pick<Forecast, 'people' | 'attempts' | 'planned' | 'unplaced' | 'why'>;

function tallyOf(people: readonly PlanPerson[], prospects: readonly Prospects[]): Tally {
  const counts = new Map<UnplacedReason, number>();
  const lose = (reason: UnplacedReason, count: number): void => {
    if (count > 0) counts.set(reason, (counts.get(reason) ?? 0) + count);
  };
  let [called, attempts, planned] = [0, 0, 0];
  for (const [place, person] of people.entries()) {
    const prospect = prospects[place];
    if (prospect === undefined || prospect.permitted === 0) continue;
    called += 1;
    attempts += prospect.permitted;
    planned += person.planned;
    lose('capacity', prospect.possible - person.planned);
    lose(prospect.lost, prospect.lostCount);
    lose('days', prospect.permitted - prospect.possible - prospect.lostCount);
  }
  const why = [...counts].map(([reason, count]) => ({ reason, count })).sort((one, other) => other.count - one.count);
  const unplaced = attempts - planned;
  if (why.reduce((sum, { count }) => sum + count, 0) !== unplaced)
    throw new Error('the attempts of a plan do not add up');
  return { people: called, attempts, planned, unplaced, why };
}

/** Stores question and figures: neither people who asked to be called nor folders. */
function storePlan(context: EngineContext, workspace: Workspace, question: PlanQuestion, plan: Forecast): void {
  const { callbacks, lists, ...figures } = plan;
  const at = context.now();
  workspace.write((transaction) => {
    const id = insertPlan(transaction, {
      campaign: plan.campaign,
      at,
      by: context.by,
      input: JSON.stringify(question),
      forecast: JSON.stringify({
        ...figures,
        callbacks: callbacks.length,
        lists: lists.map(({ exportId }) => exportId),
      }),
    });
    transaction.register({
      at,
      by: context.by,
      action: 'plan.made',
      subject: {
        plan: id,
        campaign: plan.campaign,
        from: plan.from,
        until: plan.until,
        people: plan.people,
        attempts: plan.attempts,
        planned: plan.planned,
      },
    });
  });
}
