import type { Channel } from '../domain/channel.ts';
import { DUTIES, type Basis, type Duty, type Reason, type VerdictKind } from '../domain/compliance.ts';
import type { Audience } from '../domain/contact/words.ts';
import { addDays } from '../domain/calendar/day.ts';
import type { Purpose } from '../domain/contact/facts.ts';
import { compile } from './conditions/index.ts';
import type { Test } from './conditions/named-facts.ts';
import { BINDING_RULES, LAST_RESORT } from './fr/index.ts';
import { numbersOn, PARAMETERS, type Numbers } from './fr/parameters/index.ts';
import { RULE_STEPS, type RuleOutcome, type Rule, type RuleStep, type Version } from './model.ts';
import { RULE_LANGUAGES, type Parameter, type RuleLanguage } from './parameter.ts';

/**
 * The book prepared for judging: for each channel, audience, purpose and span of time without a change of law, the
 * outcomes that can apply, in order, with their conditions compiled and their reasons written.
 */

export interface PlannedOutcome {
  readonly rule: Rule;
  readonly outcome: RuleOutcome;
  readonly holds: Test;
  readonly verdict: VerdictKind;
  readonly step: RuleStep;
  readonly basis: Basis | null;
  readonly duties: readonly Duty[];
  readonly reasons: Readonly<Record<RuleLanguage, Reason>>;
}

/** The outcomes of one rule; the first whose condition is met applies. */
export type PlannedRule = readonly PlannedOutcome[];

export interface Plan {
  readonly cases: readonly PlannedRule[];
  readonly limits: readonly PlannedRule[];
  readonly lastResort: PlannedOutcome;
}

/** First days of the spans in which neither a rule nor a parameter changes, the first span without a beginning. */
const CHANGES: readonly string[] = changesOf();

function changesOf(): readonly string[] {
  const dated = [
    ...BINDING_RULES.flatMap(({ versions }) => versions),
    ...Object.values<Parameter<unknown>>(PARAMETERS).flatMap(({ values }) => values),
  ];
  const firstDays = dated.flatMap(({ from, until }) => [
    ...(from === null ? [] : [from]),
    ...(until === null ? [] : [addDays(until, 1)]),
  ]);
  return [...new Set(firstDays)].sort();
}

/** The number of the time span of a day. */
export function spanOf(day: string): number {
  let span = CHANGES.length;
  while (span > 0 && day < (CHANGES[span - 1] ?? '')) span -= 1;
  return span;
}

const BEFORE_EVERYTHING = '0001-01-01';

/** A day of the span. */
function dayIn(span: number): string {
  return CHANGES[span - 1] ?? BEFORE_EVERYTHING;
}

const numbersBySpan: Numbers[] = [];

export function numbersIn(span: number): Numbers {
  return (numbersBySpan[span] ??= numbersOn(dayIn(span)));
}

const plans = new Map<string, Plan>();

export function planFor(channel: Channel, audience: Audience, purpose: Purpose, span: number): Plan {
  const key = `${channel} ${audience} ${purpose} ${span}`;
  let plan = plans.get(key);
  if (plan === undefined) {
    plan = buildPlan(channel, audience, purpose, dayIn(span));
    plans.set(key, plan);
  }
  return plan;
}

function buildPlan(channel: Channel, audience: Audience, purpose: Purpose, day: string): Plan {
  const planned = (kind: Rule['kind']): readonly PlannedRule[] =>
    BINDING_RULES.filter(
      (rule) => rule.kind === kind && rule !== LAST_RESORT && appliesTo(rule, channel, audience, purpose),
    )
      .map((rule) => planRule(rule, audience, day))
      .filter((outcomes) => outcomes.length > 0);
  const [lastResort] = planRule(LAST_RESORT, audience, day);
  if (lastResort === undefined) throw new Error('the last resort has no outcome');
  return { cases: planned('case'), limits: planned('limit'), lastResort };
}

function appliesTo({ appliesTo: target }: Rule, channel: Channel, audience: Audience, purpose: Purpose): boolean {
  return target.channels.includes(channel) && target.audiences.includes(audience) && target.purposes.includes(purpose);
}

function planRule(rule: Rule, audience: Audience, day: string): PlannedRule {
  const version = versionOn(rule, day);
  if (version === undefined) return [];
  return version.outcomes
    .filter(({ audiences }) => audiences?.includes(audience) !== false)
    .map((outcome) => planOutcome(rule, version, outcome));
}

/** The version of a rule in force on a day, if there is one. */
export function versionOn({ versions }: Rule, day: string): Version | undefined {
  return versions.find(({ from, until }) => (from === null || from <= day) && (until === null || day <= until));
}

function planOutcome(rule: Rule, version: Version, outcome: RuleOutcome): PlannedOutcome {
  const reason = (language: RuleLanguage): Reason => ({
    rule: rule.id,
    verdict: outcome.verdict,
    message: outcome.message[language],
    source: version.sources.map(({ instrument, provision }) => `${instrument}, ${provision}`).join(' ; '),
    from: version.from,
    until: version.until,
    confidence: outcome.confidence ?? version.confidence,
  });
  const reasons = Object.fromEntries(RULE_LANGUAGES.map((language) => [language, reason(language)]));
  return {
    rule,
    outcome,
    holds: compile(outcome.when),
    verdict: outcome.verdict,
    step: rule.step ?? RULE_STEPS[0],
    basis: outcome.basis ?? null,
    duties: DUTIES.filter((duty) => outcome.duties?.includes(duty) === true),
    reasons: reasons as Record<RuleLanguage, Reason>,
  };
}
