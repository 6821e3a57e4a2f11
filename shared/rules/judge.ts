import { VERDICTS, type VerdictKind } from '../domain/compliance.ts';
import type { Facts } from '../domain/contact/facts.ts';
import { RULE_STEPS, type Rule } from './model.ts';
import { numbersIn, planFor, spanOf, type Plan, type PlannedOutcome, type PlannedRule } from './plan.ts';
import { withDates } from './date-sentences.ts';
import { frameOf } from './situation/case-frame.ts';
import { Situation } from './situation/situation.ts';

/** The judgement of one situation, before it is put into words. */
export interface Judgement {
  readonly facts: Facts;
  readonly verdict: VerdictKind;
  /** The row of the tables that applies. */
  readonly chosen: PlannedOutcome;
  /** Everything that applied, the deciding outcome first. */
  readonly applied: readonly [PlannedOutcome, ...PlannedOutcome[]];
}

const SEVERITY: Readonly<Record<VerdictKind, number>> = { allow: 0, conditional: 1, review: 2, block: 3 };
const BLOCK = SEVERITY.block;

export function judge(facts: Facts): Judgement {
  const { situation, plan } = preparedFor(facts);
  const limits = applying(plan.limits, situation);
  const cases = applying(plan.cases, situation);
  const chosen = mostFavourable(cases) ?? plan.lastResort;
  const applied = sorted([...casesToTell(chosen, cases, limits, plan), ...limits]);
  return { facts, verdict: applied[0].verdict, chosen, applied };
}

/** The situation of some facts, and whether one limit applies in it: for a question about that limit, without a judgement. */
export function askLimit(limit: Rule, facts: Facts): { readonly situation: Situation; readonly applies: boolean } {
  const { situation, plan } = preparedFor(facts);
  const outcomes = plan.limits.find(([first]) => first?.rule === limit) ?? [];
  return { situation, applies: outcomes.some(({ holds }) => holds(situation)) };
}

function preparedFor(facts: Facts): { readonly situation: Situation; readonly plan: Plan } {
  const situation = new Situation(frameOf(facts, (day) => numbersIn(spanOf(day))));
  const plan = planFor(situation.channel, situation.audience, situation.campaign.purpose, spanOf(situation.now.day));
  return { situation, plan };
}

function applying(rules: readonly PlannedRule[], situation: Situation): PlannedOutcome[] {
  const applied: PlannedOutcome[] = [];
  for (const outcomes of rules) {
    for (const outcome of outcomes) {
      if (outcome.holds(situation)) {
        applied.push(withDates(outcome, situation));
        break;
      }
    }
  }
  return applied;
}

/** In a table the mildest row that applies counts; among equal ones the first. */
function mostFavourable(cases: readonly PlannedOutcome[]): PlannedOutcome | undefined {
  let best: PlannedOutcome | undefined;
  for (const candidate of cases) {
    if (best === undefined || SEVERITY[candidate.verdict] < SEVERITY[best.verdict]) best = candidate;
  }
  return best;
}

/** The row that applies; when none permits, all of them: each names a missing condition. */
function casesToTell(
  chosen: PlannedOutcome,
  cases: readonly PlannedOutcome[],
  limits: readonly PlannedOutcome[],
  plan: Plan,
): readonly [PlannedOutcome, ...PlannedOutcome[]] | readonly PlannedOutcome[] {
  if (chosen === plan.lastResort) return limits.some(({ verdict }) => verdict === 'block') ? [] : [chosen];
  return SEVERITY[chosen.verdict] === BLOCK ? cases : [chosen];
}

/** The most severe first; then, when blocked or to review, the order of the steps; else the row of the table first. */
function sorted(applied: readonly PlannedOutcome[]): readonly [PlannedOutcome, ...PlannedOutcome[]] {
  const [first, ...rest] = applied
    .map((outcome, index) => ({ outcome, rank: rankOf(outcome, index) }))
    .sort((a, b) => a.rank - b.rank);
  if (first === undefined) throw new Error('nothing in the book applies');
  return [first.outcome, ...rest.map(({ outcome }) => outcome)];
}

const STEP_WEIGHT = 1000;
const SEVERITY_WEIGHT = STEP_WEIGHT * 100;

function rankOf({ verdict, step, rule }: PlannedOutcome, index: number): number {
  const permits = SEVERITY[verdict] < SEVERITY.review;
  const place = permits && rule.kind === 'case' ? 0 : 1 + RULE_STEPS.indexOf(step);
  return (BLOCK - SEVERITY[verdict]) * SEVERITY_WEIGHT + place * STEP_WEIGHT + index;
}

/** Whether one verdict is milder than another. */
export function isMilder(a: VerdictKind, b: VerdictKind): boolean {
  return VERDICTS.indexOf(a) < VERDICTS.indexOf(b);
}
