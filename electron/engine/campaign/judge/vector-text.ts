import { dayFromNumber } from '../../../../shared/domain/calendar/day.ts';
import { DAY_MARK, PART } from '../../model/contact-vector.ts';
import type { StoredNotice } from '../../model/stored-notice.ts';
import { DayNumbers, DayTable, RetentionAge, type DayClasses } from './day-classes.ts';
import type { Judged } from './judge.ts';

/** The answers for one combination of facts, by kind of coordinate. */
export type Answers = Map<string, Judged>;

/** A text of the dictionary for one campaign: its answers, by the days stored with it. */
export interface VectorMeaning {
  /** The rules compare its entries, or need their coordinate: each contact is read whole. */
  readonly needsWhole: boolean;
  /** It tells of a consent to the channel. */
  readonly hasConsent: boolean;
  /** Indexes of the days that the campaign uses. */
  readonly asked: readonly number[];
  /** Among those, the indexes of days of an instant. */
  readonly instants: readonly number[];
  /** Indexes of days of past events: a future day is not grouped. */
  readonly events: readonly number[];
  /** Indexes of consents to other channels by an act of the person: they extend the retention. */
  readonly forward: readonly number[];
  readonly answers: Map<number | string, Answers>;
}

/** Parses the texts of the dictionary for one campaign, each once. */
export class VectorTexts {
  readonly #texts: ReadonlyMap<number, string>;
  readonly #channels: ReadonlySet<string>;
  readonly #origins: OriginTexts;
  readonly #days: DayNumbers;
  readonly #ages: DayTable;
  readonly #positiveTexts: ReadonlySet<string>;
  readonly #meanings = new Map<number, VectorMeaning>();
  /** Of people who were told of the source: by text and origin. */
  readonly #toldMeanings = new Map<string, VectorMeaning>();
  /** Texts that are equal for the campaign share their answers. */
  readonly #answers = new Map<string, Map<number | string, Answers>>();

  constructor({ texts, channels, origins, positiveTexts, moments, days }: VectorGround) {
    this.#texts = texts;
    this.#channels = channels;
    this.#origins = origins;
    this.#positiveTexts = positiveTexts;
    this.#days = new DayNumbers(days);
    const age = new RetentionAge(moments);
    this.#ages = new DayTable((day) => AGES.indexOf(age.of(dayFromNumber(day))));
  }

  /**
   * The answers for contacts with this text and these days; null: the contact must be read whole.
   *
   * @param notices those of art. 14 that count for the contact.
   */
  answersFor(textId: number, days: readonly number[], notices: readonly StoredNotice[] = NOT_TOLD): Answers | null {
    const meaning = notices === NOT_TOLD ? this.#meaning(textId) : this.#toldMeaning(textId, notices);
    if (meaning.needsWhole) return null;
    for (const place of meaning.instants) if (this.#days.isExact(days[place] ?? 0)) return null;
    for (const place of meaning.events) if (this.#days.isAhead(days[place] ?? 0)) return null;
    const age = this.#ageOf(meaning.forward, days);
    if (age === null) return null;
    const asked = this.#days.key(meaning.asked, days);
    const key = typeof asked === 'number' ? asked * (NEAR + 1) + age : `${asked}/${age}`;
    let answers = meaning.answers.get(key);
    if (answers === undefined) meaning.answers.set(key, (answers = new Map<string, Judged>()));
    return answers;
  }

  /** Whether a text tells of a consent to the campaign's channel. */
  hasConsent(textId: number): boolean {
    return this.#meaning(textId).hasConsent;
  }

  /** The effect of the consents to other channels on retention; null: near a day on which it changes. */
  #ageOf(forward: readonly number[], days: readonly number[]): number | null {
    let age = 0;
    for (const place of forward) age = Math.max(age, 1 + this.#ages.of(days[place] ?? 0));
    return age > NEAR ? null : age;
  }

  #meaning(textId: number): VectorMeaning {
    let meaning = this.#meanings.get(textId);
    if (meaning === undefined)
      this.#meanings.set(textId, (meaning = this.#meaningOf(this.#texts.get(textId), NOT_TOLD)));
    return meaning;
  }

  #toldMeaning(textId: number, notices: readonly StoredNotice[]): VectorMeaning {
    const text = this.#texts.get(textId);
    const key = `${String(textId)} ${this.#origins.of(text?.slice(0, text.indexOf(PART)) ?? '', notices)}`;
    let meaning = this.#toldMeanings.get(key);
    if (meaning === undefined) this.#toldMeanings.set(key, (meaning = this.#meaningOf(text, notices)));
    return meaning;
  }

  #meaningOf(text: string | undefined, notices: readonly StoredNotice[]): VectorMeaning {
    if (text === undefined) return WHOLE;
    const [origin = '', person = '', dealings = '', ...consents] = text.split(PART);
    const counting = consents.filter((consent) => this.#channels.has(consent.slice(0, consent.indexOf('|'))));
    const [consent, ...others] = counting;
    const forward = consents.filter((other) => !counting.includes(other) && this.#comesForward(other));
    // Two consents are compared with one another, and a bound one with its coordinate.
    if (others.length > 0 || [consent, ...forward].some((one) => one?.includes('|@|') === true)) return WHOLE;
    const asked = [person, dealings, consent ?? ''].join(PART);
    const key = `${this.#origins.of(origin, notices)}${PART}${asked}`;
    let answers = this.#answers.get(key);
    if (answers === undefined) this.#answers.set(key, (answers = new Map<number | string, Answers>()));
    const places = [...asked.matchAll(PLACE)];
    return {
      needsWhole: false,
      hasConsent: consent !== undefined,
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

  /** A consent by an act of the person. */
  #comesForward(consent: string): boolean {
    const [, , , , event, textId = ''] = consent.split('|');
    return event === 'granted' && this.#positiveTexts.has(textId);
  }
}

/** The facts of origins for the rules, in the form of a text. */
export interface OriginTexts {
  /** @param origin the number of the origin; '' for none. @param notices those that count for the contact. */
  of(origin: string, notices: readonly StoredNotice[]): string;
}

const NOT_TOLD: readonly StoredNotice[] = [];

/** The parameters for parsing the texts of a dictionary. */
export interface VectorGround {
  readonly texts: ReadonlyMap<number, string>;
  /** The organisation whose consents count. */
  readonly channels: ReadonlySet<string>;
  readonly origins: OriginTexts;
  /** The numbers of the wordings with an act of the person. */
  readonly positiveTexts: ReadonlySet<string>;
  /** Days or instants to judge. */
  readonly moments: readonly string[];
  readonly days: DayClasses;
}

/** A consent keeps nothing, keeps the record alive, or must be compared with the moment. */
const AGES = ['past', 'alive', null] as const;
const NEAR = AGES.indexOf(null);

/** Days of past events, after a capital letter (`contact-vector.ts`). */
const EVENTS_OF_PERSON = new RegExp(`\\|[A-Z]${DAY_MARK}(\\d)`, 'g');
/** Sales, and the beginnings of contracts. */
const EVENTS_OF_DEALINGS = new RegExp(`\\|[ak]${DAY_MARK}(\\d)`, 'g');
const DAY_OF_CONSENT = new RegExp(`^[^|]*\\|@?\\|${DAY_MARK}(\\d)`, 'g');

function placesIn(text: string, pattern: RegExp): readonly number[] {
  // Of two alternatives of the pattern, one is absent.
  return [...text.matchAll(pattern)].flatMap(([, ...places]: readonly (string | undefined)[]) =>
    places.flatMap((place) => (place === undefined ? [] : [Number(place)])),
  );
}

const PLACE = new RegExp(`${DAY_MARK}(\\d)(~?)`, 'g');

const WHOLE: VectorMeaning = {
  needsWhole: true,
  hasConsent: true,
  asked: [],
  instants: [],
  events: [],
  forward: [],
  answers: new Map(),
};

function distinct(places: readonly number[]): readonly number[] {
  return [...new Set(places)];
}
