import { addDays, daysBetween } from '../../../../shared/domain/calendar/day.ts';
import { isCall } from '../../../../shared/domain/channel.ts';
import type { CallFacts } from '../../../../shared/domain/contact/facts.ts';
import { numbersOn } from '../../../../shared/rules/fr/parameters/index.ts';
import { lawfulChannel } from '../../../../shared/rules/situation/case-frame.ts';
import type { Campaign } from '../definition/campaign.ts';

/** Days by which the day of an instant may differ: its zone, the person's zone, the zone of the moment judged. */
const MARGIN = 2;
const DAY_LENGTH = 'YYYY-MM-DD'.length;

/**
 * Calls as a text: two people with the same text get the same answer from a campaign, other facts being equal. The rules
 * count the attempts within some days before the call, and ask whether a refusal is within its pause: calls are written
 * as inside or outside of these periods, near their ends by their half hour.
 */
export class CallTexts {
  /** Other channels have no rule about calls. */
  readonly #isVoice: boolean;
  readonly #moments: readonly Moment[];
  /** By day: a workspace has a few hundred days of calls. */
  readonly #attempts = new Map<string, string>();
  readonly #refusals = new Map<string, string>();

  constructor({ facts, moments }: Pick<Campaign, 'facts' | 'moments'>) {
    this.#isVoice = isCall(lawfulChannel(facts));
    this.#moments = moments.map((moment) => {
      const day = moment.slice(0, DAY_LENGTH);
      const numbers = Array.from({ length: 2 * MARGIN + 1 }, (_, place) => numbersOn(addDays(day, place - MARGIN)));
      return {
        day,
        // The last day of a pause is included.
        pauses: distinct(numbers.map(({ refusalPause }) => (refusalPause === null ? null : refusalPause + 1))),
        counted: distinct(numbers.map(({ attempts }) => attempts?.days ?? null)),
      };
    });
  }

  /** @param isCompared refusals are compared with other facts, consents and requests: they keep their moments. */
  of(calls: readonly CallFacts[], isCompared: boolean): string {
    if (!this.#isVoice || calls.length === 0) return '';
    const texts = calls.map(({ at = '', outcome = '' }) => {
      if (outcome !== 'refused') return this.#text(at, this.#attempts, attemptPeriods);
      return isCompared ? `${at}r` : `${this.#text(at, this.#refusals, refusalPeriods)}r`;
    });
    return texts.length === 1 ? (texts[0] ?? '') : texts.sort().join();
  }

  #text(at: string, known: Map<string, string>, periodsOf: (moment: Moment) => readonly Periods[]): string {
    const day = at.slice(0, DAY_LENGTH);
    let place = known.get(day);
    if (place === undefined) known.set(day, (place = this.#placeOf(day, periodsOf)));
    if (place === AT_ITS_MOMENT) return at;
    return place === IN_ITS_HALF_HOUR ? halfHourOf(at) : place;
  }

  /** Where a day is from each moment. */
  #placeOf(day: string, periodsOf: (moment: Moment) => readonly Periods[]): string {
    if (day === '') return AT_ITS_MOMENT;
    let places = '';
    let isCertain = true;
    for (const moment of this.#moments) {
      const ago = daysBetween(day, moment.day);
      // It may be before or after the moment.
      if (ago < MARGIN && ago > -MARGIN) return AT_ITS_MOMENT;
      // A refusal counts in advance too, by its day.
      if (ago < 0 && periodsOf === refusalPeriods) return AT_ITS_MOMENT;
      for (const periods of periodsOf(moment)) {
        const isInside = periods.map((days) => isWithin(ago, days));
        if (isInside.some((one) => one === null || one !== isInside[0])) isCertain = false;
        places += isInside[0] === true ? 'i' : 'o';
      }
    }
    return isCertain ? places : IN_ITS_HALF_HOUR;
  }
}

/** The lengths of a period by the law of the days around a moment; null: the law has none. */
type Periods = readonly (number | null)[];

interface Moment {
  readonly day: string;
  readonly pauses: Periods;
  readonly counted: Periods;
}

function attemptPeriods({ counted }: Moment): readonly Periods[] {
  return [counted];
}

function refusalPeriods({ counted, pauses }: Moment): readonly Periods[] {
  return [counted, pauses];
}

/** Whether a day is within the days before a moment; null: it depends on the zone. */
function isWithin(ago: number, days: number | null): boolean | null {
  if (days === null || ago < 0 || ago >= days + MARGIN) return false;
  return ago < days - MARGIN ? true : null;
}

function distinct(values: Periods): Periods {
  return [...new Set(values)];
}

const AT_ITS_MOMENT = '@';
const IN_ITS_HALF_HOUR = '~';

const FIRST_HALF = /^(.{13}):[0-2]\d:\d\d/;
const SECOND_HALF = /^(.{13}):[3-5]\d:\d\d/;

/** An instant as its half hour, which is on one day in every zone; a day as it is. */
function halfHourOf(at: string): string {
  return at.replace(FIRST_HALF, '$1:00').replace(SECOND_HALF, '$1:30');
}
