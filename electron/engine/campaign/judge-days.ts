import type { Verdict } from '../../../shared/domain/compliance.ts';
import type { ContactFacts } from '../../../shared/domain/contact/facts.ts';
import type { Language } from '../../../shared/text/text.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { Campaign } from './definition/campaign.ts';
import { FactsOfContact, type BlockedFacts, type Use } from './judge/contact-facts.ts';
import { Judge } from './judge/judge.ts';
import { FREE, standingVector, type Standing } from './judge/standing.ts';
import type { Target } from './judge/targets.ts';
import type { VectorContact } from './people/vector-contacts.ts';
import type { Answers } from './judge/vector-text.ts';

/** What a person is judged by. */
interface JudgedFacts {
  readonly facts: ContactFacts;
  readonly standing: Standing;
  /** What remains without blocked suppliers; null: none told of the person. */
  readonly blocked: BlockedFacts | null;
}

/** The answers by day for a coordinate of a contact. */
export interface DayAnswers {
  /** Of one of the contacts with these answers. */
  readonly facts: ContactFacts;
  /** @param place of the day among those judged. */
  on(place: number): Verdict;
  /** @param moment any day or instant. */
  at(moment: string): Verdict;
  /**
   * Place of the last day that permits a contact; -1: none.
   *
   * @param decided a person allowed what is to be reviewed.
   */
  lastPlace(decided: boolean): number;
}

/** The answers for one combination of facts: each day is judged separately, when it is asked for. */
class AnswersOfFacts implements DayAnswers {
  readonly facts: ContactFacts;
  readonly #judge: Judge;
  readonly #standing: Standing;
  readonly #blocked: BlockedFacts | null;
  readonly #days: readonly string[];
  readonly #verdicts: (Verdict | undefined)[] = [];
  readonly #lastPlaces = new Map<boolean, number>();

  constructor(judge: Judge, days: readonly string[], { facts, standing, blocked }: JudgedFacts) {
    this.#judge = judge;
    this.#days = days;
    this.facts = facts;
    this.#standing = standing;
    this.#blocked = blocked;
  }

  on(place: number): Verdict {
    const known = this.#verdicts[place];
    if (known !== undefined) return known;
    const day = this.#days[place];
    if (day === undefined) throw new RangeError('no such day');
    const verdict = this.at(day);
    this.#verdicts[place] = verdict;
    return verdict;
  }

  at(moment: string): Verdict {
    return this.#judge.evaluateAt(moment, this.facts, this.#standing, this.#blocked);
  }

  lastPlace(decided: boolean): number {
    let last = this.#lastPlaces.get(decided);
    if (last === undefined) this.#lastPlaces.set(decided, (last = this.#findLastPlace(decided)));
    return last;
  }

  #findLastPlace(decided: boolean): number {
    const permits = (place: number): boolean => permitsContact(this.on(place), decided);
    const end = this.#days.length - 1;
    if (end < 0 || permits(end)) return end;
    let lawful = -1;
    for (let place = 0; place < Math.min(DAYS_JUDGED_EACH, end); place += 1) if (permits(place)) lawful = place;
    if (lawful < DAYS_JUDGED_EACH - 1) return lawful;
    // A permission lost by time does not come back, so a binary search finds the last day.
    let over = end;
    while (over - lawful > 1) {
      const middle = (lawful + over) >> 1;
      if (permits(middle)) lawful = middle;
      else over = middle;
    }
    return lawful;
  }
}

const NO_USES: readonly Use[] = [];

/** The next days may open and close again, by a request or an accepted slot: each is judged. */
const DAYS_JUDGED_EACH = 6;

/** Whether a verdict lets a person be contacted; what is to be reviewed needs a person's decision. */
export function permitsContact({ verdict }: Verdict, decided: boolean): boolean {
  return verdict === 'allow' || verdict === 'conditional' || (verdict === 'review' && decided);
}

/**
 * Judges contacts for one campaign on each of several days. The limit on attempts is left out, because each attempt of a
 * plan changes it: the caller counts. Refusals during calls count.
 */
export class DaysJudge {
  readonly #days: readonly string[];
  readonly #judge: Judge;
  readonly #byVector = new Map<string, DayAnswers>();
  readonly #byAnswers = new WeakMap<Answers, Map<string, DayAnswers>>();

  /** @param campaign its moments are the days. */
  constructor(campaign: Campaign, language: Language) {
    this.#days = campaign.moments;
    this.#judge = new Judge(campaign, language);
  }

  ofContact(contact: StoredContact, target: Target, standing: Standing): DayAnswers {
    const facts = new FactsOfContact(contact);
    const blocked = facts.withoutBlockedFor(target);
    return this.#of({
      facts: withoutAttempts(facts.for(target)),
      standing,
      blocked: blocked === null ? null : { ...blocked, without: withoutAttempts(blocked.without) },
    });
  }

  /** @param whole reads the whole contact; called once for each combination of facts. */
  ofVector(contact: VectorContact, target: Target, whole: (id: number) => StoredContact): DayAnswers {
    const { id, answers, standing, calls } = contact;
    let known = this.#byAnswers.get(answers);
    if (known === undefined) this.#byAnswers.set(answers, (known = new Map<string, DayAnswers>()));
    const refusals = calls.length === 0 ? calls : calls.filter(({ outcome }) => outcome === 'refused');
    const line = `${this.#judge.coordinateVector(target)}${standing === FREE ? '' : standingVector(standing)}${this.#judge.callsVector(refusals, NO_USES)}`;
    let days = known.get(line);
    if (days === undefined) known.set(line, (days = this.ofContact(whole(id), target, standing)));
    return days;
  }

  #of(judged: JudgedFacts): DayAnswers {
    const vector = this.#judge.vectorOf(judged.facts, judged.standing, judged.blocked);
    let days = this.#byVector.get(vector);
    if (days === undefined) {
      days = new AnswersOfFacts(this.#judge, this.#days, judged);
      this.#byVector.set(vector, days);
    }
    return days;
  }
}

/** The facts with the calls that were refused only. */
function withoutAttempts({ calls, ...others }: ContactFacts): ContactFacts {
  const refusals = (calls ?? []).filter(({ outcome }) => outcome === 'refused');
  return refusals.length === 0 ? others : { ...others, calls: refusals };
}
