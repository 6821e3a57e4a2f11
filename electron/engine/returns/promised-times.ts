import { parseInstant } from '../../../shared/domain/calendar/compliance-moment.ts';
import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';
import { type CallbackOfCall, readCallbacks } from '../sql/callbacks.ts';
import type { SqlReader } from '../storage/reader.ts';

/** When somebody wants to be called again. */
export interface PromisedTime {
  /** Instant or day. */
  readonly at: string;
  readonly day: string;
  /** Instant or day of the call during which it was promised; empty: unknown. */
  readonly askedAt: string;
}

/** The latest promise to each person, by contact: a later file replaces an earlier promise, as a later call of one file does. */
export function readPromisedTimes(reader: SqlReader): ReadonlyMap<number, PromisedTime> {
  const latest = new Map<number, CallbackOfCall>();
  for (const callback of readCallbacks(reader)) {
    const known = latest.get(callback.contactId);
    if (known === undefined || isLaterPromise(callback, known)) latest.set(callback.contactId, callback);
  }
  return new Map([...latest].map(([contactId, { at, askedAt }]) => [contactId, { at, day: frenchDay(at), askedAt }]));
}

function isLaterPromise(one: CallbackOfCall, other: CallbackOfCall): boolean {
  return one.importId === other.importId ? !isAfter(other.askedAt, one.askedAt) : one.importId > other.importId;
}

/**
 * Whether somebody was called at the promised time or later, and after the promise was made: without a time, the promised
 * one is that of the call itself. A list that permits a call does not keep a promise.
 *
 * @param made days or instants of calls that were made.
 */
export function isKept(made: readonly string[], { at, day, askedAt }: PromisedTime): boolean {
  const promised = parseInstant(at);
  return made.some((call) => {
    if (askedAt !== '' && !isAfter(call, askedAt)) return false;
    const instant = parseInstant(call);
    return promised === null || instant === null ? frenchDay(call) >= day : instant >= promised;
  });
}

/** By instants where both are known, else by days. */
function isAfter(one: string, other: string): boolean {
  const [instant, otherInstant] = [parseInstant(one), parseInstant(other)];
  if (instant === null || otherInstant === null) return frenchDay(one) > frenchDay(other);
  return instant > otherInstant;
}
