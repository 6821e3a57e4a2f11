import type { Basis, Duty, Reason, Verdict, VerdictKind } from '../../../shared/domain/compliance.ts';
import type { ContactFacts, Facts } from '../../../shared/domain/facts.ts';
import { BINDING_RULES, LAST_RESORT } from '../../../shared/rules/fr/index.ts';
import { STEPS, type Step } from '../../../shared/rules/model.ts';
import { say } from '../../../shared/text/index.ts';
import type { Language } from '../../../shared/text/text.ts';
import type { StoredContact } from '../contact/stored-contact.ts';
import type { Decision } from '../workspace/decisions.ts';
import { evaluatedAt, type Campaign } from './campaign.ts';
import { ContactChecker, type CheckGround } from './check-contacts.ts';
import { FactsOfContact } from './contact-facts.ts';
import type { Outcome } from './funnel.ts';
import { withOppositions } from './judge.ts';
import { closuresOf, standingFor } from './standing.ts';
import { targetsOf, type Target } from './targets.ts';

/** One question of the decision order, and what came of it. */
export interface ExplainedStep {
  /** X0 to X8, and `table` for the cases of the channel. */
  readonly step: Step;
  readonly question: string;
  /** The most severe answer of its rules; null: nothing here applies. */
  readonly outcome: VerdictKind | null;
  readonly reasons: readonly Reason[];
}

/** Why one person may or may not be contacted, in words that can be read aloud to that person. */
export interface Explanation {
  readonly contact: string;
  readonly name: string;
  readonly campaign: string;
  readonly channel: Campaign['channel'];
  readonly evaluatedAt: string;
  /** Where the contact leaves the campaign, taken alone: nobody else is on the list. */
  readonly step: Outcome;
  /** Null: there is no coordinate to judge. */
  readonly verdict: VerdictKind | null;
  readonly basis: Basis | null;
  /** The coordinate that was judged best. */
  readonly coordinate: string | null;
  /** What is held of the contact and counts for this campaign, the suppression list included. */
  readonly facts: Facts | null;
  readonly steps: readonly ExplainedStep[];
  /** The rule that decides. */
  readonly deciding: Reason | null;
  readonly conditions: readonly { readonly condition: Duty; readonly text: string }[];
  /** What would change the answer, if anything would. */
  readonly remedy: string | null;
  /** What somebody decided on a review. */
  readonly decision: Pick<Decision, 'verdict' | 'reason' | 'by' | 'at'> | null;
  readonly sentence: string;
}

/** Explains the answer for one contact, as if nobody else were on the list. */
export function explain(contact: StoredContact, campaign: Campaign, ground: CheckGround, language: Language): Explanation {
  const { outcome, judged, targets } = new ContactChecker(campaign, ground, language).check(contact);
  const verdict = judged?.verdict ?? null;
  const moment = judged?.moment ?? evaluatedAt(campaign);
  const target = targets[0] ?? judgedTarget(contact, campaign);
  const decision = ground.decisions.get(contact.id);
  const [deciding = null] = verdict?.reasons ?? [];
  return {
    contact: String(contact.id),
    name: nameOf(contact),
    campaign: campaign.name,
    channel: campaign.channel,
    evaluatedAt: moment,
    step: outcome,
    verdict: verdict?.verdict ?? null,
    basis: verdict?.basis ?? null,
    coordinate: verdict === null || target === null ? null : target.coordinate,
    facts: verdict === null || target === null ? null : factsOf(contact, target, campaign, ground, moment),
    steps: verdict === null ? [] : STEPS.map((step) => explainedStep(step, verdict, language)),
    deciding,
    conditions: (verdict?.conditions ?? []).map((condition) => ({ condition, text: say(language, `duty.${condition}`) })),
    remedy: verdict?.remedy ?? null,
    decision: decision === undefined ? null : { verdict: decision.verdict, reason: decision.reason, by: decision.by, at: decision.at },
    sentence: sentenceOf(outcome, verdict, campaign, language),
  };
}

function judgedTarget(contact: StoredContact, campaign: Campaign): Target | null {
  const targets = targetsOf(contact, campaign.channel);
  return typeof targets === 'string' ? null : (targets[0] ?? null);
}

function factsOf(contact: StoredContact, target: Target, campaign: Campaign, ground: CheckGround, moment: string): Facts {
  const held: ContactFacts = new FactsOfContact(contact, ground.uses.of(contact.id)).for(target);
  const standing = standingFor(closuresOf(contact, ground.suppressions), campaign.facts);
  return { contact: withOppositions(held, standing, moment, campaign), campaign: { ...campaign.facts, at: moment } };
}

function nameOf({ person: { civility, firstName, lastName, company } }: StoredContact): string {
  const name = [civility, firstName, lastName].filter((part) => part !== undefined).join(' ');
  return name === '' ? (company ?? '') : name;
}

const STEP_OF: ReadonlyMap<string, Step | null> = new Map([...BINDING_RULES, LAST_RESORT].map(({ id, step }) => [id, step]));

const SEVERITY: readonly VerdictKind[] = ['block', 'review', 'conditional', 'allow'];

/** The suppression list's own rule stands beside the oppositions. */
function stepOf(rule: string): Step | null {
  return STEP_OF.get(rule) ?? (rule.startsWith('aval.suppression.') ? 'X1' : null);
}

function explainedStep(step: Step, verdict: Verdict, language: Language): ExplainedStep {
  const reasons = verdict.reasons.filter(({ rule }) => stepOf(rule) === step);
  const outcome = SEVERITY.find((kind) => reasons.some((reason) => reason.verdict === kind)) ?? null;
  return { step, question: say(language, `explain.${step}`), outcome, reasons };
}

/** The answer in one breath: may we, and why. */
function sentenceOf(outcome: Outcome, verdict: Verdict | null, campaign: Campaign, language: Language): string {
  const channel = say(language, `channel.${campaign.channel}`);
  const reason = verdict?.reasons[0]?.message ?? '';
  switch (outcome) {
    case 'eligible':
    case 'limit':
      return say(language, 'explain.yes', { channel, reason });
    case 'suppressed':
    case 'blocked':
      return say(language, 'explain.no', { channel, reason });
    case 'review':
      return say(language, 'explain.review', { channel, reason });
    case 'segment':
    case 'no_coordinate':
    case 'invalid_coordinate':
    case 'pressure':
    case 'duplicate_target':
      return say(language, `explain.${outcome}`, { channel });
  }
}
