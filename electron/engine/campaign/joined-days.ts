import type { Verdict } from '../../../shared/domain/compliance.ts';
import type { ContactFacts } from '../../../shared/domain/contact/facts.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { Campaign } from './definition/campaign.ts';
import { type DayAnswers, type DaysJudge, permitsContact } from './judge-days.ts';
import { closuresOf, standingOf, withPause } from './judge/standing.ts';
import { targetsOf } from './judge/targets.ts';
import type { CheckGround } from './people/check-ground.ts';
import { keptAsOne } from './people/kept-as-one.ts';
import { asDeadAs, closesPerson } from './people/said-dead.ts';

/** Another contact of a person. On a day on which no coordinate of it permits a contact, the person is closed. */
export interface OtherContact {
  /** At least one. */
  readonly answers: readonly DayAnswers[];
  readonly decided: boolean;
}

interface Asking {
  readonly judge: DaysJudge;
  readonly ground: CheckGround;
  readonly campaign: Campaign;
}

/**
 * The answers of another contact of a person; null: it has no coordinate of the channel, and nothing that closes the whole
 * person (an opposition, a pause, a death).
 */
export function otherContact(
  other: StoredContact,
  contact: StoredContact,
  { judge, ground, campaign }: Asking,
): OtherContact | null {
  const closures = closuresOf(other, ground.suppressions, campaign.facts);
  const pause = ground.paused.of(other, campaign.facts);
  const own = targetsOf(other, campaign.channel);
  const hasOwn = typeof own !== 'string';
  if (!hasOwn && !closesPerson(other, closures, pause)) return null;
  const whole = hasOwn ? other : asDeadAs(other, contact);
  const judged = keptAsOne(whole, ground.linked.othersOf(whole.id), campaign);
  const targets = hasOwn ? own : targetsOf(contact, campaign.channel);
  if (typeof targets === 'string') return null;
  const standing = withPause(standingOf(judged, closures, campaign.facts), pause);
  return {
    answers: targets.map((target) => judge.ofContact(judged, target, standing)),
    decided: ground.decisions.get(judged.id)?.verdict === 'allow',
  };
}

/** The answers for a contact of a person with several: a day that closes one of them closes them all. */
export class AnswersOfPerson implements DayAnswers {
  readonly #own: DayAnswers;
  readonly #others: readonly OtherContact[];
  readonly #days: number;

  /** @param days how many are judged. */
  constructor(own: DayAnswers, others: readonly OtherContact[], days: number) {
    this.#own = own;
    this.#others = others;
    this.#days = days;
  }

  get facts(): ContactFacts {
    return this.#own.facts;
  }

  on(place: number): Verdict {
    return this.#strictest((answers) => answers.on(place));
  }

  at(moment: string): Verdict {
    return this.#strictest((answers) => answers.at(moment));
  }

  lastPlace(decided: boolean): number {
    let place = this.#days - 1;
    while (place >= 0 && !permitsContact(this.on(place), decided)) place -= 1;
    return place;
  }

  #strictest(ask: (answers: DayAnswers) => Verdict): Verdict {
    const own = ask(this.#own);
    if (own.verdict === 'block') return own;
    for (const { answers, decided } of this.#others) {
      const verdicts = answers.map(ask);
      const [first] = verdicts;
      if (first === undefined || verdicts.some((verdict) => permitsContact(verdict, decided))) continue;
      // A decision about this contact does not decide about the other one.
      return { ...first, verdict: 'block' };
    }
    return own;
  }
}
