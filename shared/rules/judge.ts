import { DUTIES, VERDICTS, type Duty, type Verdict, type VerdictKind } from '../domain/compliance.ts';
import type { Facts } from '../domain/facts.ts';
import { STEPS, type RuleLanguage, type Sentence } from './model.ts';
import { numbersIn, planFor, spanOf, type Plan, type PlannedOutcome, type PlannedRule } from './plan.ts';
import { frameOf } from './situation/case-frame.ts';
import { Situation } from './situation/situation.ts';

/** What the book says of one situation, before it is put into words. */
export interface Judgement {
  readonly verdict: VerdictKind;
  /** The row of the tables that applies. */
  readonly chosen: PlannedOutcome;
  /** Everything that applied, the deciding outcome first. */
  readonly applied: readonly [PlannedOutcome, ...PlannedOutcome[]];
}

const SEVERITY: Readonly<Record<VerdictKind, number>> = { allow: 0, conditional: 1, review: 2, block: 3 };
const BLOCK = SEVERITY.block;

export function judge(facts: Facts): Judgement {
  const situation = new Situation(frameOf(facts, (day) => numbersIn(spanOf(day))));
  const plan = planFor(situation.channel, situation.audience, situation.campaign.purpose, spanOf(situation.now.day));
  const limits = applying(plan.limits, situation);
  const cases = applying(plan.cases, situation);
  const chosen = mostFavourable(cases) ?? plan.lastResort;
  const applied = sorted([...casesToTell(chosen, cases, limits, plan), ...limits]);
  return { verdict: applied[0].verdict, chosen, applied };
}

function applying(rules: readonly PlannedRule[], situation: Situation): PlannedOutcome[] {
  const applied: PlannedOutcome[] = [];
  for (const outcomes of rules) {
    for (const outcome of outcomes) {
      if (outcome.holds(situation)) {
        applied.push(outcome);
        break;
      }
    }
  }
  return applied;
}

/** In a table the mildest row that applies counts; of equal ones the first. */
function mostFavourable(cases: readonly PlannedOutcome[]): PlannedOutcome | undefined {
  let best: PlannedOutcome | undefined;
  for (const candidate of cases) {
    if (best === undefined || SEVERITY[candidate.verdict] < SEVERITY[best.verdict]) best = candidate;
  }
  return best;
}

/** The row that applies; when none permits, all of them: each says what is missing. */
function casesToTell(chosen: PlannedOutcome, cases: readonly PlannedOutcome[], limits: readonly PlannedOutcome[], plan: Plan): readonly [PlannedOutcome, ...PlannedOutcome[]] | readonly PlannedOutcome[] {
  if (chosen === plan.lastResort) return limits.some(({ verdict }) => verdict === 'block') ? [] : [chosen];
  return SEVERITY[chosen.verdict] === BLOCK ? cases : [chosen];
}

/** The most severe first; then, when blocked or to review, the order of the steps; else the row of the table first. */
function sorted(applied: readonly PlannedOutcome[]): readonly [PlannedOutcome, ...PlannedOutcome[]] {
  const [first, ...rest] = applied.map((outcome, index) => ({ outcome, rank: rankOf(outcome, index) })).sort((a, b) => a.rank - b.rank);
  if (first === undefined) throw new Error('nothing in the book applies');
  return [first.outcome, ...rest.map(({ outcome }) => outcome)];
}

const STEP_WEIGHT = 1000;
const SEVERITY_WEIGHT = STEP_WEIGHT * 100;

function rankOf({ verdict, step, rule }: PlannedOutcome, index: number): number {
  const permits = SEVERITY[verdict] < SEVERITY.review;
  const place = permits && rule.kind === 'case' ? 0 : 1 + STEPS.indexOf(step);
  return (BLOCK - SEVERITY[verdict]) * SEVERITY_WEIGHT + place * STEP_WEIGHT + index;
}

const NOTHING: Sentence = { fr: 'Rien ne permettrait ce contact.', en: 'Nothing would allow this contact.' };

/** The judgement in words (design/facts.md, Verdict). */
export function tell(judgement: Judgement, language: RuleLanguage): Verdict {
  const { verdict, chosen, applied } = judgement;
  const refuses = verdict === 'review' || verdict === 'block';
  return {
    verdict,
    basis: verdict === 'block' ? null : chosen.basis,
    reasons: applied.map(({ reasons }) => reasons[language]),
    conditions: verdict === 'conditional' || verdict === 'review' ? dutiesOf(chosen, applied) : [],
    ...(refuses ? { remedy: remedyOf(judgement, language) } : {}),
  };
}

/** What each rule that decides asks for; of a table that does not permit, what its first row asks for. */
function remedyOf({ verdict, applied }: Judgement, language: RuleLanguage): string {
  const deciding = applied.filter((outcome) => outcome.verdict === verdict);
  const row = deciding.find(({ rule }) => rule.kind === 'case');
  const remedies = deciding.filter((outcome) => outcome.rule.kind !== 'case' || outcome === row).map(({ outcome }) => outcome.remedy ?? 'none');
  if (remedies.includes('none')) return NOTHING[language];
  return [...new Set(remedies.map((remedy) => (remedy === 'none' ? NOTHING : remedy)[language]))].join(' ');
}

function dutiesOf(chosen: PlannedOutcome, applied: readonly PlannedOutcome[]): readonly Duty[] {
  const duties = new Set(chosen.duties);
  for (const outcome of applied) {
    for (const duty of outcome.duties) duties.add(duty);
  }
  return DUTIES.filter((duty) => duties.has(duty));
}

/** Whether one verdict is milder than another. */
export function isMilder(a: VerdictKind, b: VerdictKind): boolean {
  return VERDICTS.indexOf(a) < VERDICTS.indexOf(b);
}
