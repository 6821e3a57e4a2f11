import type { Channel } from '../domain/channel.ts';
import type { VerdictKind } from '../domain/compliance.ts';
import type { Facts } from '../domain/contact/facts.ts';
import { CHANGES } from './changes.ts';
import { otherMoments } from './other-moments.ts';
import {
  EMAIL_CONSENT,
  NOTHING,
  PHONE_CONSENT,
  POST_CONSENT,
  RECIPIENT_CONSENT,
  ROBOT_CONSENT,
  SMS_CONSENT,
} from './fr/remedies.ts';
import { isMilder, judge, type Judgement } from './judge.ts';
import type { ChangeId, Remedy } from './model.ts';
import type { RuleSentence } from './parameter.ts';
import type { PlannedOutcome } from './plan.ts';
import { lawfulChannel } from './situation/case-frame.ts';

/**
 * The advice for a user who wants to contact a person whom the rules refuse (docs/law/rules-fr.md, 1.5). A false remedy
 * incites to break the law: a remedy is reported only if applying it was tried and gave a milder answer.
 */
export interface Advice {
  readonly kind: Remedy['kind'];
  readonly sentences: readonly RuleSentence[];
  /** The facts after following it: judging them gives a milder verdict. Null where there is nothing to follow. */
  readonly followed: Facts | null;
}

export function remedyFor(judgement: Judgement): Advice {
  return judgement.verdict === 'review' ? decisionFor(judgement) : openingFor(judgement);
}

const UNASKED_IN_VAIN: RuleSentence = {
  fr: 'Rien à demander à la personne : rien ne permettrait ce contact.',
  en: 'There is nothing to ask the person for: nothing would allow this contact.',
};
const ERASE: RuleSentence = {
  fr: 'Rien ne permettrait ce contact : ces données sont à effacer, sauf contact plus récent venu de la personne.',
  en: 'Nothing would allow this contact: this data is to be deleted, unless the person was in contact since.',
};

/** For a block: the needs of all refusing rules, or the statement that nothing helps. */
function openingFor(judgement: Judgement): Advice {
  const blocking = judgement.applied.filter(({ verdict }) => verdict === 'block');
  const limits = remediesOf(blocking.filter(({ rule }) => rule.kind !== 'case'));
  const final = limits.find(({ kind }) => kind === 'nothing');
  const unasked = limits.find(({ kind }) => kind === 'unasked');
  if (unasked !== undefined)
    return { kind: 'unasked', sentences: [opensByItself(judgement) ? unasked.say : UNASKED_IN_VAIN], followed: null };
  if (final !== undefined) return { kind: 'nothing', sentences: [final.say], followed: null };
  for (const remedies of waysOpen(judgement, limits, blocking)) {
    const followed = follow(
      judgement,
      remedies.flatMap((remedy) => remedy.follow),
    );
    if (followed !== null)
      return {
        kind: 'facts',
        sentences: distinct(remedies.map((remedy) => sentenceOf(remedy, remedies, judgement))),
        followed,
      };
  }
  const isPast = blocking.some(({ rule }) => rule.step === 'X5' && rule.reference.includes('R-1'));
  return { kind: 'nothing', sentences: [isPast ? ERASE : NOTHING.say], followed: null };
}

/** The limits with one row of the table at a time, since one permitting row is sufficient; finally with a consent. */
function waysOpen(
  judgement: Judgement,
  limits: readonly Remedy[],
  blocking: readonly PlannedOutcome[],
): readonly (readonly Remedy[])[] {
  const rows = remediesOf(blocking.filter(({ rule }) => rule.kind === 'case')).filter(({ kind }) => kind !== 'nothing');
  const ways =
    rows.length === 0 ? [limits] : [...rows.map((row) => [...limits, row]), [...limits, consentFor(judgement.facts)]];
  if (!isBeyondConsent(judgement)) return ways;
  return ways.map((remedies) => remedies.filter(({ kind }) => kind !== 'consent'));
}

const CONSENT_OF: Readonly<Record<Channel, Remedy>> = {
  post: POST_CONSENT,
  phone: PHONE_CONSENT,
  email: EMAIL_CONSENT,
  sms: SMS_CONSENT,
  automated_call: ROBOT_CONSENT,
};

function consentFor({ campaign }: Facts): Remedy {
  return campaign.purpose === 'transfer' ? RECIPIENT_CONSENT : CONSENT_OF[lawfulChannel(campaign)];
}

/** Whether one of the refusals can't be lifted by a consent (RM-2). */
function isBeyondConsent({ applied }: Judgement): boolean {
  return applied.some(
    ({ rule, verdict }) => rule.beyondConsent === true && (verdict === 'block' || verdict === 'review'),
  );
}

/** Whether a consent given unasked by the person would reopen the channel: no other refusal is beyond consent. */
function opensByItself({ facts }: Judgement): boolean {
  const { contact, campaign } = facts;
  const reopened: Facts = {
    campaign,
    contact: {
      ...contact,
      consents: (contact.consents ?? []).filter(({ event }) => event === 'granted'),
      calls: (contact.calls ?? []).filter(({ outcome }) => outcome !== 'refused'),
    },
  };
  const agreed = apply(reopened, ['consent']);
  return !judge(agreed).applied.some(({ rule, verdict }) => rule.beyondConsent === true && verdict === 'block');
}

/** For a review: a named person decides; or the change that makes the decision unnecessary, if there is one. */
function decisionFor(judgement: Judgement): Advice {
  const remedies = remediesOf(judgement.applied.filter(({ verdict }) => verdict === 'review'));
  const followed = follow(
    judgement,
    remedies.flatMap(({ follow: changes }) => changes),
  );
  const isDecided = remedies.some(({ kind }) => kind === 'decision');
  return {
    kind: isDecided ? 'decision' : 'facts',
    sentences: distinct(remedies.map((remedy) => sentenceOf(remedy, remedies, judgement))),
    followed: isDecided ? null : followed,
  };
}

/** Mentions a consent where it may be asked for and would be sufficient together with the needs of the other rules. */
function sentenceOf(remedy: Remedy, remedies: readonly Remedy[], judgement: Judgement): RuleSentence {
  if (remedy.orConsent === undefined || isBeyondConsent(judgement)) return remedy.say;
  const others = remedies.filter((other) => other !== remedy).flatMap((other) => other.follow);
  return follow(judgement, [...others, 'consent']) === null ? remedy.say : remedy.orConsent;
}

function remediesOf(outcomes: readonly PlannedOutcome[]): readonly Remedy[] {
  return distinct(outcomes.flatMap(({ outcome: { remedy } }) => (remedy === undefined ? [] : [remedy])));
}

/** The facts after some changes, if they give a milder verdict; else null. */
function follow({ facts, verdict }: Judgement, changes: readonly ChangeId[]): Facts | null {
  const changed = apply(facts, changes);
  const then = judge(changed);
  if (isMilder(then.verdict, verdict)) return changed;
  if (!changes.includes('other_moment') || !isMatterOfTime(then, verdict)) return null;
  for (const later of otherMoments(changed)) {
    if (isMilder(judge(later).verdict, verdict)) return later;
  }
  return null;
}

/** Whether all remaining refusals may be permitted at another moment. */
function isMatterOfTime({ applied }: Judgement, verdict: VerdictKind): boolean {
  return applied.every(
    (outcome) => isMilder(outcome.verdict, verdict) || outcome.outcome.remedy?.follow.includes('other_moment') === true,
  );
}

function apply(facts: Facts, changes: readonly ChangeId[]): Facts {
  return CHANGES.reduce(
    (changed, { id, apply: change }) =>
      changes.some((wanted) => wanted === id) ? (change(changed) ?? changed) : changed,
    facts,
  );
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
