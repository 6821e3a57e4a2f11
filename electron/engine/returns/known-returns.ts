import { SOFT_DAYS } from '../../../shared/domain/returns/meaning.ts';
import { daysBetween } from '../../../shared/domain/calendar/day.ts';
import type { Meaning, ReturnKind } from '../../../shared/domain/returns/meaning.ts';
import { findingReturnsOf } from '../sql/return-rows.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Steps } from '../steps/pauses.ts';
import { isToTheSecond } from './return-moment.ts';

/** The part of a row by which it is recognised in an earlier file. */
export interface ReturnedEvent {
  /** The id of a contact; for a person who is no contact, the head of the keyed hash of the coordinate. */
  readonly who: string;
  readonly at: string | null;
  readonly meaning: Meaning;
}

/**
 * The rows of earlier files. A call is recognised by its person and second, a message or a letter by its person, moment
 * and meaning. Rows that give only a day are counted: two calls of one day are two, and the same two in the next file.
 */
export class KnownReturns {
  readonly #isOfCalls: boolean;
  readonly #before = new Map<string, number>();
  readonly #here = new Map<string, number>();
  readonly #soft = new Map<string, string[]>();

  static *loading(reader: SqlReader, kind: ReturnKind, contactIds: ReadonlySet<number>): Steps<KnownReturns> {
    const known = new KnownReturns(kind);
    yield* findingReturnsOf(reader, contactIds, ({ contactId, coordinateHead, at, meaning }) => {
      const who = contactId === null ? (coordinateHead ?? '') : String(contactId);
      const key = known.#keyOf({ who, at, meaning });
      known.#before.set(key, (known.#before.get(key) ?? 0) + 1);
      if (meaning === 'bounced_soft' && at !== null) known.noteSoft(who, at);
    });
    return known;
  }

  private constructor(kind: ReturnKind) {
    this.#isOfCalls = kind === 'calls';
  }

  /** Whether an earlier file said it, or this one in an earlier row. */
  isKnown(event: ReturnedEvent): boolean {
    const key = this.#keyOf(event);
    const times = (this.#here.get(key) ?? 0) + 1;
    this.#here.set(key, times);
    return times <= (this.#before.get(key) ?? 0) || (times > 1 && this.#isOneEvent(event));
  }

  /** Notes an e-mail that was refused for the moment. Returns how often that came about in the 90 days up to it. */
  noteSoft(who: string, at: string): number {
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

  #keyOf({ who, at, meaning }: ReturnedEvent): string {
    return this.#isOfCalls ? `${who} ${at ?? ''}` : `${who} ${at ?? ''} ${meaning}`;
  }
}

function dayIn(moment: string): string {
  return moment.slice(0, 'YYYY-MM-DD'.length);
}
