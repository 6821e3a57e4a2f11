import { parseInstant } from '../../../shared/domain/calendar/compliance-moment.ts';
import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';
import { readCallbacks } from '../sql/callbacks.ts';
import type { SqlReader } from '../storage/reader.ts';

/** When somebody wants to be called again. */
export interface PromisedTime {
  /** Instant or day. */
  readonly at: string;
  readonly day: string;
}

/** The latest promised call of each person, by contact: a later file replaces an earlier promise. */
export function readPromisedTimes(reader: SqlReader): ReadonlyMap<number, PromisedTime> {
  const latest = new Map<number, { readonly importId: number; readonly at: string }>();
  for (const { contactId, importId, at } of readCallbacks(reader)) {
    const known = latest.get(contactId);
    if (known === undefined || known.importId <= importId) latest.set(contactId, { importId, at });
  }
  return new Map([...latest].map(([contactId, { at }]) => [contactId, { at, day: frenchDay(at) }]));
}

/**
 * Whether somebody was called at the promised time or later. A list that permits a call does not keep a promise.
 *
 * @param made days or instants of calls that were made.
 */
export function isKept(made: readonly string[], { at, day }: PromisedTime): boolean {
  const promised = parseInstant(at);
  return made.some((call) => {
    const instant = parseInstant(call);
    return promised === null || instant === null ? frenchDay(call) >= day : instant >= promised;
  });
}
