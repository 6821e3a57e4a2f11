import { DAY_MARK, PART } from '../contact/contact-vector.ts';
import { DayNumbers, type DayClasses } from './day-classes.ts';
import type { Judged } from './judge.ts';

/** The answers that contacts of one combination of facts got, by what the rules see of the coordinate. */
export type Answers = Map<string, Judged>;

/** What a text of the dictionary means to one campaign: the answers to it, by the days that stand beside it. */
export interface VectorMeaning {
  /** The rules compare what it tells, or ask for the coordinate that it is about: each contact is read whole. */
  readonly needsWhole: boolean;
  /** Places of the days that the campaign asks for. */
  readonly asked: readonly number[];
  /** Of those, the places of days that stand for an instant. */
  readonly instants: readonly number[];
  readonly answers: Map<number | string, Answers>;
}

/** Takes the texts of the dictionary apart for one campaign, each once. */
export class VectorTexts {
  readonly #texts: ReadonlyMap<number, string>;
  readonly #channels: ReadonlySet<string>;
  readonly #origins: ReadonlyMap<string, string>;
  readonly #days: DayNumbers;
  readonly #meanings = new Map<number, VectorMeaning>();
  /** Texts that differ in nothing that the campaign asks share their answers. */
  readonly #answers = new Map<string, Map<number | string, Answers>>();

  /**
   * @param channels whose consents count.
   * @param origins what the rules see of each origin, by its number.
   */
  constructor(texts: ReadonlyMap<number, string>, channels: ReadonlySet<string>, origins: ReadonlyMap<string, string>, days: DayClasses) {
    this.#texts = texts;
    this.#channels = channels;
    this.#origins = origins;
    this.#days = new DayNumbers(days);
  }

  /** The answers to contacts with this text and these days; null: the contact has to be read whole. */
  answersFor(textId: number, days: readonly number[]): Answers | null {
    let meaning = this.#meanings.get(textId);
    if (meaning === undefined) this.#meanings.set(textId, (meaning = this.#meaningOf(this.#texts.get(textId))));
    if (meaning.needsWhole) return null;
    for (const place of meaning.instants) if (this.#days.isExact(days[place] ?? 0)) return null;
    const key = this.#days.key(meaning.asked, days);
    let answers = meaning.answers.get(key);
    if (answers === undefined) meaning.answers.set(key, (answers = new Map<string, Judged>()));
    return answers;
  }

  #meaningOf(text: string | undefined): VectorMeaning {
    if (text === undefined) return WHOLE;
    const [origin = '', person = '', dealings = '', ...consents] = text.split(PART);
    const counting = consents.filter((consent) => this.#channels.has(consent.slice(0, consent.indexOf('|'))));
    const [consent, ...others] = counting;
    // Two consents are compared with one another, and a bound one with its coordinate.
    if (others.length > 0 || consent?.includes('|@|') === true) return WHOLE;
    const asked = [person, dealings, consent ?? ''].join(PART);
    const key = `${this.#origins.get(origin) ?? ''}${PART}${asked}`;
    let answers = this.#answers.get(key);
    if (answers === undefined) this.#answers.set(key, (answers = new Map<number | string, Answers>()));
    const places = [...asked.matchAll(PLACE)];
    return {
      needsWhole: false,
      asked: distinct(places.map(([, place]) => Number(place))),
      instants: distinct(places.flatMap(([, place, mark]) => (mark === '' ? [] : [Number(place)]))),
      answers,
    };
  }
}

const PLACE = new RegExp(`${DAY_MARK}(\\d)(~?)`, 'g');

const WHOLE: VectorMeaning = { needsWhole: true, asked: [], instants: [], answers: new Map() };

function distinct(places: readonly number[]): readonly number[] {
  return [...new Set(places)];
}
