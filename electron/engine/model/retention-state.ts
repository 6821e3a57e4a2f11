import type { ContactFacts } from '../../../shared/domain/contact/facts.ts';
import type { RetentionCause, RetentionKind } from '../../../shared/domain/contact/retention-words.ts';
import { retentionPast } from '../../../shared/rules/fr/retention/past.ts';
import { askLimit } from '../../../shared/rules/judge.ts';
import { type Retention, type RetentionStart, retentionStarts } from '../../../shared/rules/situation/relation.ts';

/**
 * The state of a contact's retention period (rules ): within it, past it, without any dated fact from which
 * a period could be counted, or past it except for a date after the day judged, which does not count until it is
 * corrected (FD-1). Only `past` may be erased automatically.
 */
export type RetentionState = 'kept' | 'past' | 'undated' | 'future_dated';

/** @param day `YYYY-MM-DD`, of which the last minute is judged. */
export function retentionStateOf(contact: ContactFacts, organisation: string, day: string): RetentionState {
  return retentionPeriodOf(contact, organisation, day).state;
}

/** What started a period that is over. */
export interface StartedPeriod {
  /** `YYYY-MM-DD`. */
  readonly since: string;
  readonly because: RetentionCause;
  readonly kind: RetentionKind;
}

/** A period that is over. */
export interface PastPeriod {
  readonly state: 'past';
  /** Every event that could have started it; at least one. */
  readonly starts: readonly RetentionStart[];
  /** The kind of the person where no relation has a date. */
  readonly undatedKind: RetentionKind;
}

export type RetentionPeriod = { readonly state: Exclude<RetentionState, 'past'> } | PastPeriod;

/**
 * The period is that of the person: it runs while it runs under any of the records, and from the last act under any.
 *
 * @param day `YYYY-MM-DD`, of which the last minute is judged.
 * @param others the other records of the person; those of an organisation are ignored.
 */
export function retentionPeriodOf(
  contact: ContactFacts,
  organisation: string,
  day: string,
  others: readonly ContactFacts[] = ALONE,
): RetentionPeriod {
  const records = recordsOfPerson([contact, ...others]);
  const asked = records.map((record) => askLimit(retentionPast, factsOn(record, organisation, day)));
  if (asked.some(({ applies }) => !applies)) return { state: 'kept' };
  if (asked.some(({ situation }) => situation.frame.leftOut.length > 0)) return { state: 'future_dated' };
  const starts = asked.flatMap(({ situation: { frame, origins } }) => retentionStarts(frame, origins));
  return starts.length === 0 ? { state: 'undated' } : { state: 'past', starts, undatedKind: undatedKindOf(records) };
}

/**
 * The last day up to `day` on which the person acted or a relation ran, under any of the records; undefined: none is known.
 *
 * @param day `YYYY-MM-DD`. A relation that runs on it has lasted until then at least.
 */
export function lastActOf(records: readonly ContactFacts[], organisation: string, day: string): string | undefined {
  const days = retentionsOf(records.filter(isOfPerson), organisation, day).flatMap(
    ({ past, start }) => start ?? (past ? [] : day),
  );
  return days.sort().at(-1);
}

/** The retention under each of some records. @param day `YYYY-MM-DD`, of which the last minute is judged. */
export function retentionsOf(
  records: readonly ContactFacts[],
  organisation: string,
  day: string,
): readonly Retention[] {
  return records.map((record) => askLimit(retentionPast, factsOn(record, organisation, day)).situation.retention);
}

/** Of the records of a person, those that count for the period of the first: itself and the others of no organisation. */
export function recordsOfPerson(records: readonly ContactFacts[]): readonly ContactFacts[] {
  return records.filter((record, place) => place === 0 || isOfPerson(record));
}

const ALONE: readonly ContactFacts[] = [];

/** An organisation has no period (R-1 is about persons), and its record does not extend the period of a person. */
function isOfPerson({ audience }: ContactFacts): boolean {
  return audience !== 'organisation';
}

/** The event that started a period that is over: the latest, the first of several on the same day. */
export function startedPeriod({ starts, undatedKind }: Omit<PastPeriod, 'state'>): StartedPeriod {
  const last = latestOf(starts);
  if (last === undefined) throw new Error('a period without a start is over');
  return { since: last.day, because: last.because, kind: kindOf(starts) ?? undatedKind };
}

function factsOn(contact: ContactFacts, organisation: string, day: string) {
  return {
    contact,
    campaign: { organisation, channel: 'post', purpose: 'commercial', goods: '*', at: day },
  } as const;
}

/** Events without an entry say nothing of what the person was: a customer may also click. */
const KIND_OF_CAUSE: Partial<Readonly<Record<RetentionCause, RetentionKind>>> = {
  purchase: 'customer',
  contract: 'customer',
  relation: 'customer',
  membership: 'member',
  gift: 'donor',
};

/** The relation that ended last; undefined: none is dated. */
function kindOf(starts: readonly RetentionStart[]): RetentionKind | undefined {
  const last = latestOf(starts.filter(({ because }) => KIND_OF_CAUSE[because] !== undefined));
  return last === undefined ? undefined : KIND_OF_CAUSE[last.because];
}

/** The kind by any known relation, dated or not. */
function undatedKindOf(records: readonly ContactFacts[]): RetentionKind {
  if (records.some(({ sales = [], contracts = [] }) => sales.length + contracts.length > 0)) return 'customer';
  return records.some(({ donor }) => donor === true) ? 'donor' : 'prospect';
}

function latestOf(starts: readonly RetentionStart[]): RetentionStart | undefined {
  return starts.reduce<RetentionStart | undefined>(
    (last, start) => (last === undefined || start.day > last.day ? start : last),
    undefined,
  );
}
