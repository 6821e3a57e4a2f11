import type { ContactFacts } from '../../../shared/domain/contact/facts.ts';
import type { RetentionCause, RetentionKind } from '../../../shared/domain/contact/retention-words.ts';
import { retentionPast } from '../../../shared/rules/fr/retention/past.ts';
import { judge } from '../../../shared/rules/judge.ts';
import { numbersIn, spanOf } from '../../../shared/rules/plan.ts';
import { frameOf } from '../../../shared/rules/situation/case-frame.ts';
import { type RetentionStart, retentionStarts } from '../../../shared/rules/situation/relation.ts';
import { Situation } from '../../../shared/rules/situation/situation.ts';

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

/** A state, and for `past` what started the period. */
export type RetentionPeriod =
  { readonly state: Exclude<RetentionState, 'past'> } | { readonly state: 'past'; readonly started: StartedPeriod };

/** @param day `YYYY-MM-DD`, of which the last minute is judged. */
export function retentionPeriodOf(contact: ContactFacts, organisation: string, day: string): RetentionPeriod {
  const facts = factsOn(contact, organisation, day);
  if (!judge(facts).applied.some(({ rule }) => rule === retentionPast)) return { state: 'kept' };
  const { frame, origins, retention } = new Situation(frameOf(facts, (on) => numbersIn(spanOf(on))));
  if (frame.leftOut.length > 0) return { state: 'future_dated' };
  if (retention.start === undefined) return { state: 'undated' };
  const starts = retentionStarts(frame, origins);
  const last = latestOf(starts);
  if (last === undefined) throw new Error('a period without a start is over');
  return { state: 'past', started: { since: last.day, because: last.because, kind: kindOf(starts, contact) } };
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

/** The relation that ended last; without a dated one, any that is known. */
function kindOf(starts: readonly RetentionStart[], contact: ContactFacts): RetentionKind {
  const last = latestOf(starts.filter(({ because }) => KIND_OF_CAUSE[because] !== undefined));
  const kind = last === undefined ? undefined : KIND_OF_CAUSE[last.because];
  if (kind !== undefined) return kind;
  if ((contact.sales ?? []).length + (contact.contracts ?? []).length > 0) return 'customer';
  return contact.donor === true ? 'donor' : 'prospect';
}

/** The first of several on the same day. */
function latestOf(starts: readonly RetentionStart[]): RetentionStart | undefined {
  return starts.reduce<RetentionStart | undefined>(
    (last, start) => (last === undefined || start.day > last.day ? start : last),
    undefined,
  );
}
