import type { Origin } from '../../../shared/domain/contact/contact.ts';
import type { StoredContact } from '../model/stored-contact.ts';

/** The years between which the data were collected, both included. */
export interface CollectionYears {
  readonly from: string;
  readonly until: string;
}

/**
 * The years of collection of a file, for a person without a day in it: the law uses the first day, but it must not be
 * stated as the day on which this person gave the data (RGPD art. 14 and 15). Null: the origin has its day.
 *
 * @param origin one of the contact’s.
 */
export function collectionYears(contact: StoredContact, origin: Origin): CollectionYears | null {
  const last = lastDay(contact, origin);
  return last === null || origin.since === undefined
    ? null
    : { from: origin.since.slice(0, 4), until: last.slice(0, 4) };
}

/** The same origin with the last day of the file as well as the first. */
export function withLastDay(contact: StoredContact, origin: Origin): Origin {
  const last = lastDay(contact, origin);
  return last === null ? origin : { ...origin, on: last };
}

/** The last day of a file that spans years; null: the origin has its day. */
function lastDay(contact: StoredContact, origin: Origin): string | null {
  if (origin.kind !== 'direct' || origin.since === undefined) return null;
  const lasts = contact.contributions.flatMap(({ origin: stored }) => {
    const isOfFile =
      stored?.stated.kind === origin.kind &&
      stored.stated.source === origin.source &&
      stored.stated.since !== undefined;
    return isOfFile ? [stored.lastOn ?? stored.stated.on ?? ''] : [];
  });
  const last = [origin.on ?? '', ...lasts].sort().at(-1) ?? '';
  return last < origin.since ? origin.since : last;
}
