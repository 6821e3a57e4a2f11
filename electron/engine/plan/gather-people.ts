import { numbersOn } from '../../../shared/rules/fr/parameters/index.ts';
import type { Campaign } from '../campaign/definition/campaign.ts';
import { permitsContact } from '../campaign/judge-days.ts';
import { type PersonByDay, peopleByDay } from '../campaign/people-by-day.ts';
import { contactsOfDepartments } from '../sql/campaigns.ts';
import { isKept, readPromisedTimes } from '../returns/promised-times.ts';
import type { EngineContext } from '../steps/context.ts';
import { Pauses } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';
import { ALSACE_MOSELLE } from './courtesy-days.ts';
import type { PromisedCall } from './forecast.ts';
import { type PlanLimits, type PlanNumber, PlanPerson } from './plan-person.ts';
import { type Horizon, promisedCall, requestedCall } from './promised-calls.ts';

/** The people of a plan, and those who asked to be called, whether that is lawful or not. */
export interface Gathered {
  /** Ascending ids. */
  readonly people: readonly PlanPerson[];
  readonly callbacks: readonly PromisedCall[];
}

/**
 * Reads everybody whom the campaign may call on one of the planned days, each person and each number once.
 *
 * @param campaign its moments are the days of the horizon.
 * @throws the signal's reason.
 */
export async function gatherPeople(
  context: EngineContext,
  reader: SqlReader,
  campaign: Campaign,
  horizon: Horizon,
): Promise<Gathered> {
  const limits = limitsOf(campaign, horizon);
  const promisedTimes = readPromisedTimes(reader);
  const alsaceMoselle: ReadonlySet<number> = horizon.courtesy
    ? contactsOfDepartments(reader, 'FR', ALSACE_MOSELLE)
    : new Set();
  const most = campaign.limit ?? Number.POSITIVE_INFINITY;
  const people: PlanPerson[] = [];
  const callbacks: PromisedCall[] = [];
  const reached = new Set<string>();
  const joined = new Set<number>();
  const pauses = new Pauses(context.signal);
  for await (const person of peopleByDay(context, reader, campaign)) {
    // New combinations of facts are judged for several days.
    if (pauses.isDue) await pauses.pause();
    const time = promisedTimes.get(person.id);
    const promised = time === undefined || isKept(person.made, time) ? null : time;
    const groupOf = numberOf(horizon, alsaceMoselle.has(person.id));
    const free = person.numbers.filter(({ target }) => !reached.has(target.coordinate));
    const numbers = free.filter((number) => isOpen(number.answers, person, horizon));
    const isPlanned = person.joined !== null && joined.has(person.joined);
    if (numbers.length > 0 && people.length < most && !isPlanned) {
      if (person.joined !== null) joined.add(person.joined);
      for (const { target } of numbers) reached.add(target.coordinate);
      const planned = new PlanPerson(person, numbers.map(groupOf), limits, promised);
      people.push(planned);
      if (promised === null) {
        const request = requestedCall(planned, horizon);
        if (request !== null) callbacks.push(request);
      }
    }
    if (promised !== null) {
      const asked = new PlanPerson(
        person,
        (numbers.length > 0 ? numbers : person.numbers).map(groupOf),
        limits,
        promised,
      );
      callbacks.push(promisedCall(asked, promised, horizon));
    }
  }
  callbacks.sort((one, other) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : Number(one.contact) - Number(other.contact),
  );
  return { people, callbacks };
}

function numberOf({ groups }: Horizon, isAlsaceMoselle: boolean) {
  return ({ answers }: PersonByDay['numbers'][number]): PlanNumber => ({
    answers,
    group: groups.of(answers, isAlsaceMoselle),
  });
}

/** Whether a number may be called on one of the planned days. */
function isOpen(answers: PlanNumber['answers'], { decided }: PersonByDay, { planned }: Horizon): boolean {
  for (let place = 0; place < planned; place += 1) if (permitsContact(answers.on(place), decided)) return true;
  return false;
}

function limitsOf({ pressure }: Campaign, { days: [first = ''] }: Horizon): PlanLimits {
  return { attempts: numbersOn(first).attempts, pressure };
}
