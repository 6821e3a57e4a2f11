import { EFFECTS, MEANINGS, SOFT_DAYS } from '../../../shared/domain/returns/meaning.ts';
import { daysBetween } from '../../../shared/domain/calendar/day.ts';
import type { Meaning, ReturnKind } from '../../../shared/domain/returns/meaning.ts';
import { findingReturnsOf } from '../sql/return-rows.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Steps } from '../steps/pauses.ts';
import { isToTheSecond } from './return-moment.ts';

/** The part of a row by which it is recognised in an earlier file. */
export interface ReturnedEvent {
  /** The id of a contact; for a person who is no contact, the head of the keyed hash of the coordinate. */
  readonly who: number | string;
  readonly at: string | null;
  readonly meaning: Meaning;
}

/**
 * The rows of earlier files. A call is recognised by its person and second, a message or a letter by its person, moment
 * and meaning. A call that a later report gives a no is not known: the no counts. Rows that give only a day are counted:
 * two calls of one day are two, and the same two in the next file.
 */
export class KnownReturns {
  readonly #isOfCalls: boolean;
  readonly #before = new EventCounts();
  readonly #here = new EventCounts();
  readonly #noes = new Set<string>();
  readonly #soft = new Map<number | string, string[]>();

  /** @param contactIdsOf the contacts of the new file. */
  static *loading(reader: SqlReader, kind: ReturnKind, contactIdsOf: () => ReadonlySet<number>): Steps<KnownReturns> {
    const known = new KnownReturns(kind);
    yield* findingReturnsOf(reader, contactIdsOf, ({ contactId, coordinateHead, at, meaning }) => {
      const who = contactId ?? coordinateHead ?? '';
      known.#before.add(who, known.#eventOf({ at, meaning }));
      if (NOES.has(meaning)) known.#noes.add(keyOfNo({ who, at, meaning }));
      if (meaning === 'bounced_soft' && at !== null) known.noteSoft(who, at);
    });
    return known;
  }

  private constructor(kind: ReturnKind) {
    this.#isOfCalls = kind === 'calls';
  }

  /** Whether an earlier file said it, or this one in an earlier row. */
  isKnown(event: ReturnedEvent): boolean {
    const told = this.#eventOf(event);
    const times = this.#here.add(event.who, told);
    return times <= this.#before.of(event.who, told) || (times > 1 && this.#isOneEvent(event));
  }

  /** Whether a known call has a code now that says no, as no row said of it before: a corrected report. Notes the no. */
  isCorrectedToNo(event: ReturnedEvent): boolean {
    if (!NOES.has(event.meaning)) return false;
    const key = keyOfNo(event);
    if (this.#noes.has(key)) return false;
    this.#noes.add(key);
    return true;
  }

  /** Notes an e-mail that was refused for the moment. Returns how often that came about in the 90 days up to it. */
  noteSoft(who: number | string, at: string): number {
    const moments = [...(this.#soft.get(who) ?? []), at];
    this.#soft.set(who, moments);
    return moments.filter((moment) => {
      const days = daysBetween(dayIn(moment), dayIn(at));
      return days >= 0 && days <= SOFT_DAYS;
    }).length;
  }

  #isOneEvent({ at }: ReturnedEvent): boolean {
    return !this.#isOfCalls || (at !== null && isToTheSecond(at));
  }

  #eventOf({ at, meaning }: Pick<ReturnedEvent, 'at' | 'meaning'>): string {
    return this.#isOfCalls ? (at ?? '') : `${at ?? ''} ${meaning}`;
  }
}

/** The meanings that say no. */
export const NOES: ReadonlySet<Meaning> = new Set(
  MEANINGS.filter((meaning) => meaning === 'refused' || EFFECTS[meaning].closes !== undefined),
);

function keyOfNo({ who, at, meaning }: ReturnedEvent): string {
  return `${String(who)} ${at ?? ''} ${meaning}`;
}

/** How often people had an event. Most have one in a file: no text is built for it. */
class EventCounts {
  readonly #first = new Map<number | string, string>();
  /** Further ones, and how often the first one came again. */
  readonly #further = new Map<string, number>();

  /** Counts an event. Returns how often it came. */
  add(who: number | string, event: string): number {
    const first = this.#first.get(who);
    if (first === undefined) {
      this.#first.set(who, event);
      return 1;
    }
    const key = `${String(who)} ${event}`;
    const again = (this.#further.get(key) ?? 0) + 1;
    this.#further.set(key, again);
    return first === event ? again + 1 : again;
  }

  of(who: number | string, event: string): number {
    const first = this.#first.get(who);
    if (first === undefined) return 0;
    return (first === event ? 1 : 0) + (this.#further.get(`${String(who)} ${event}`) ?? 0);
  }
}

function dayIn(moment: string): string {
  return moment.slice(0, 'YYYY-MM-DD'.length);
}
