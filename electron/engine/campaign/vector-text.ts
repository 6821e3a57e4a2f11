import { dayFromNumber } from '../../../shared/domain/calendar/day.ts';
import { DAY_MARK, PART } from '../model/contact-vector.ts';
import { DayNumbers, RetentionAge, type DayClasses } from './day-classes.ts';
import type { Judged } from './judge.ts';

/** The answers that contacts of one combination of facts got, by what the rules see of the coordinate. */
export type Answers = Map<string, Judged>;

/** What a text of the dictionary means to one campaign: the answers to it, by the days stored with it. */
export interface VectorMeaning {
  /** The rules compare what it tells, or ask for the coordinate that it is about: each contact is read whole. */
  readonly needsWhole: boolean;
  /** Places of the days that the campaign asks for. */
  readonly asked: readonly number[];
  /** Of those, the places of days that stand for an instant. */
  readonly instants: readonly number[];
  /** Places of days on which something happened: a future day is written as itself. */
  readonly events: readonly number[];
  /** Places of the consents to other channels by which the person came forward: they keep the record alive. */
  readonly forward: readonly number[];
  readonly answers: Map<number | string, Answers>;
}

/** Takes the texts of the dictionary apart for one campaign, each once. */
export class VectorTexts {
  readonly #texts: ReadonlyMap<number, string>;
  readonly #channels: ReadonlySet<string>;
  readonly #origins: ReadonlyMap<string, string>;
  readonly #days: DayNumbers;
  readonly #age: RetentionAge;
  readonly #positiveTexts: ReadonlySet<string>;
  readonly #meanings = new Map<number, VectorMeaning>();
  /** Texts that differ in nothing that the campaign asks share their answers. */
  readonly #answers = new Map<string, Map<number | string, Answers>>();

  constructor({ texts, channels, origins, positiveTexts, moments, days }: VectorGround) {
    this.#texts = texts;
    this.#channels = channels;
    this.#origins = origins;
    this.#positiveTexts = positiveTexts;
    this.#days = new DayNumbers(days);
    this.#age = new RetentionAge(moments);
  }

  /** The answers to contacts with this text and these days; null: the contact has to be read whole. */
  answersFor(textId: number, days: readonly number[]): Answers | null {
    let meaning = this.#meanings.get(textId);
    if (meaning === undefined) this.#meanings.set(textId, (meaning = this.#meaningOf(this.#texts.get(textId))));
    if (meaning.needsWhole) return null;
    for (const place of meaning.instants) if (this.#days.isExact(days[place] ?? 0)) return null;
    for (const place of meaning.events) if (this.#days.isAhead(days[place] ?? 0)) return null;
    const age = this.#ageOf(meaning.forward, days);
    if (age === null) return null;
    const asked = this.#days.key(meaning.asked, days);
    const key = typeof asked === 'number' ? asked * AGES + age : `${asked}/${age}`;
    let answers = meaning.answers.get(key);
    if (answers === undefined) meaning.answers.set(key, (answers = new Map<string, Judged>()));
    return answers;
  }

  /** What the consents to other channels make of the record's age; null: near a day on which that turns. */
  #ageOf(forward: readonly number[], days: readonly number[]): number | null {
    let age = NO_AGE;
    for (const place of forward) {
      const one = this.#age.of(dayFromNumber(days[place] ?? 0));
      if (one === null) return null;
      age = Math.max(age, one === 'alive' ? ALIVE : PAST);
    }
    return age;
  }

  #meaningOf(text: string | undefined): VectorMeaning {
    if (text === undefined) return WHOLE;
    const [origin = '', person = '', dealings = '', ...consents] = text.split(PART);
    const counting = consents.filter((consent) => this.#channels.has(consent.slice(0, consent.indexOf('|'))));
    const [consent, ...others] = counting;
    const forward = consents.filter((other) => !counting.includes(other) && this.#comesForward(other));
    // Two consents are compared with one another, and a bound one with its coordinate.
    if (others.length > 0 || [consent, ...forward].some((one) => one?.includes('|@|') === true)) return WHOLE;
    const asked = [person, dealings, consent ?? ''].join(PART);
    const key = `${this.#origins.get(origin) ?? ''}${PART}${asked}`;
    let answers = this.#answers.get(key);
    if (answers === undefined) this.#answers.set(key, (answers = new Map<number | string, Answers>()));
    const places = [...asked.matchAll(PLACE)];
    return {
      needsWhole: false,
      asked: distinct(places.map(([, place]) => Number(place))),
      instants: distinct(places.flatMap(([, place, mark]) => (mark === '' ? [] : [Number(place)]))),
      events: distinct([
        ...placesIn(person, EVENTS_OF_PERSON),
        ...placesIn(dealings, EVENTS_OF_DEALINGS),
        ...placesIn(consent ?? '', DAY_OF_CONSENT),
      ]),
      forward: forward.flatMap((other) => placesIn(other, DAY_OF_CONSENT)),
      answers,
    };
  }

  /** A yes by an act of the person. */
  #comesForward(consent: string): boolean {
    const [, , , , event, textId = ''] = consent.split('|');
    return event === 'granted' && this.#positiveTexts.has(textId);
  }
}

/** What the texts of a dictionary are held against. */
export interface VectorGround {
  readonly texts: ReadonlyMap<number, string>;
  /** Whose consents count. */
  readonly channels: ReadonlySet<string>;
  /** What the rules see of each origin, by its number. */
  readonly origins: ReadonlyMap<string, string>;
  /** The numbers of the wordings that were agreed to by an act of the person. */
  readonly positiveTexts: ReadonlySet<string>;
  /** Days or instants that are judged. */
  readonly moments: readonly string[];
  readonly days: DayClasses;
}

const NO_AGE = 0;
const PAST = 1;
const ALIVE = 2;
const AGES = 3;

/** Days on which something happened, behind a capital letter (`contact-vector.ts`). */
const EVENTS_OF_PERSON = new RegExp(`\\|[A-Z]${DAY_MARK}(\\d)`, 'g');
/** Sales, and the beginnings of contracts. */
const EVENTS_OF_DEALINGS = new RegExp(`\\|[ak]${DAY_MARK}(\\d)`, 'g');
const DAY_OF_CONSENT = new RegExp(`^[^|]*\\|@?\\|${DAY_MARK}(\\d)`, 'g');

function placesIn(text: string, pattern: RegExp): readonly number[] {
  // Of two alternatives the other one is not there.
  return [...text.matchAll(pattern)].flatMap(([, ...places]: readonly (string | undefined)[]) =>
    places.flatMap((place) => (place === undefined ? [] : [Number(place)])),
  );
}

const PLACE = new RegExp(`${DAY_MARK}(\\d)(~?)`, 'g');

const WHOLE: VectorMeaning = { needsWhole: true, asked: [], instants: [], events: [], forward: [], answers: new Map() };

function distinct(places: readonly number[]): readonly number[] {
  return [...new Set(places)];
}
