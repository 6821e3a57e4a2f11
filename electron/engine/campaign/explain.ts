import type { Basis, Duty, Reason, Verdict, VerdictKind } from '../../../shared/domain/compliance.ts';
import type { ContactFacts, Facts } from '../../../shared/domain/contact/facts.ts';
import { explain as explainFacts, type ExplainedChange, type ExplainedStep } from '../../../shared/rules/index.ts';
import { say } from '../../../shared/text/index.ts';
import type { Language } from '../../../shared/text/text.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { Decision } from '../sql/decisions.ts';
import { evaluatedAt, type Campaign } from './definition/campaign.ts';
import { ContactChecker } from './check-contacts.ts';
import type { CheckGround } from './people/check-ground.ts';
import { keptAsOne } from './people/kept-as-one.ts';
import { FactsOfContact } from './judge/contact-facts.ts';
import type { FunnelOutcome } from '../model/outcome.ts';
import { BLOCKED_SUPPLIER, PAUSED, UNSURE_OPPOSITION, withOppositions } from './judge/judge.ts';
import { closuresOf, standingOf } from './judge/standing.ts';
import type { Target } from './judge/targets.ts';

/** Why one person may or may not be contacted, in words that can be read aloud to that person. */
export interface ContactExplanation {
  readonly contact: string;
  readonly name: string;
  readonly campaign: string;
  readonly channel: Campaign['channel'];
  readonly evaluatedAt: string;
  /** The step at which the contact leaves the campaign, judged alone. */
  readonly step: FunnelOutcome;
  /** Null: there is no coordinate to judge. */
  readonly verdict: VerdictKind | null;
  readonly basis: Basis | null;
  /** The coordinate with the best answer. */
  readonly coordinate: string | null;
  /** The facts of the contact for this campaign, including the suppression list. */
  readonly facts: Facts | null;
  readonly steps: readonly ExplainedStep[];
  /** The rule that decides. */
  readonly deciding: Reason | null;
  readonly conditions: readonly { readonly condition: Duty; readonly text: string }[];
  /** One sentence: how this contact would become allowed, or that nothing would allow it. */
  readonly remedy: string | null;
  /** Changes that would alter the answer; each was tried on the rules. */
  readonly changes: readonly ExplainedChange[];
  /** The decision on a review. */
  readonly decision: Pick<Decision, 'verdict' | 'reason' | 'by' | 'at'> | null;
  readonly sentence: string;
}

/** Explains the answer for one contact, as if nobody else were on the list. */
export function explainInCampaign(
  contact: StoredContact,
  campaign: Campaign,
  ground: CheckGround,
  language: Language,
): ContactExplanation {
  const { outcome, judged, target } = new ContactChecker(campaign, ground, language).check(contact);
  const verdict = judged?.verdict ?? null;
  const moment = judged?.moment ?? evaluatedAt(campaign);
  const decision = ground.decisions.get(contact.id);
  const reasons = verdict?.reasons ?? [];
  const [deciding = null] = reasons;
  const facts = verdict === null || target === null ? null : factsOf(contact, target, campaign, ground, moment);
  const explained = facts === null ? null : explainFacts(facts, { language });
  return {
    contact: String(contact.id),
    name: nameOf(contact),
    campaign: campaign.name,
    channel: campaign.channel,
    evaluatedAt: moment,
    step: outcome,
    verdict: verdict?.verdict ?? null,
    basis: verdict?.basis ?? null,
    coordinate: facts === null ? null : (target?.coordinate ?? null),
    facts,
    steps: (explained?.steps ?? []).map((step) => withOwnReasons(step, reasons)),
    deciding,
    conditions: (verdict?.conditions ?? []).map((condition) => ({
      condition,
      text: say(language, `duty.${condition}`),
    })),
    remedy: verdict?.remedy ?? null,
    changes: explained?.changes ?? [],
    decision:
      decision === undefined
        ? null
        : { verdict: decision.verdict, reason: decision.reason, by: decision.by, at: decision.at },
    sentence: sentenceOf(outcome, verdict, campaign, language),
  };
}

function factsOf(
  contact: StoredContact,
  target: Target,
  campaign: Campaign,
  ground: CheckGround,
  moment: string,
): Facts {
  const kept = keptAsOne(contact, ground.linked.othersOf(contact.id), campaign);
  const held: ContactFacts = new FactsOfContact(kept, ground.uses.of(contact.id)).for(target);
  const standing = standingOf(contact, closuresOf(contact, ground.suppressions, campaign.facts), campaign.facts);
  return { contact: withOppositions(held, standing, moment, campaign), campaign: { ...campaign.facts, at: moment } };
}

function nameOf({ person: { civility, firstName, lastName, company } }: StoredContact): string {
  const name = [civility, firstName, lastName].filter((part) => part !== undefined).join(' ');
  return name === '' ? (company ?? '') : name;
}

/** The questions that the rule book does not ask, with the step beside which each is shown. */
const STEP_OF_OWN: Readonly<Record<string, string>> = { [UNSURE_OPPOSITION]: 'X1', [BLOCKED_SUPPLIER]: 'X3' };

function stepOfOwn(rule: string): string | undefined {
  return rule.startsWith(PAUSED) ? 'X1' : STEP_OF_OWN[rule];
}

/** The questions of the suppression list and of the suppliers are shown with the oppositions and the origin. */
function withOwnReasons(step: ExplainedStep, reasons: readonly Reason[]): ExplainedStep {
  const own = reasons.filter(({ rule }) => stepOfOwn(rule) === step.step);
  const [first] = own;
  if (first === undefined) return step;
  return { ...step, outcome: step.outcome === 'block' ? 'block' : first.verdict, reasons: [...step.reasons, ...own] };
}

/** The answer in one sentence: yes or no, and why. */
function sentenceOf(outcome: FunnelOutcome, verdict: Verdict | null, campaign: Campaign, language: Language): string {
  const channel = say(language, `channel.${campaign.channel}`);
  const reason = verdict?.reasons[0]?.message ?? '';
  switch (outcome) {
    case 'eligible':
    case 'limit':
      return say(language, 'explain.yes', { channel, reason });
    case 'suppressed':
    case 'paused':
    case 'blocked':
      return say(language, 'explain.no', { channel, reason });
    case 'review':
      return say(language, 'explain.review', { channel, reason });
    case 'segment':
    case 'excluded':
    case 'no_coordinate':
    case 'invalid_coordinate':
    case 'pressure':
    case 'duplicate_target':
      return say(language, `explain.${outcome}`, { channel });
  }
}
