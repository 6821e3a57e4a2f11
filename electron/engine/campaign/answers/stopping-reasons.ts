import type { Reason } from '../../../../shared/domain/compliance.ts';
import type { Check } from '../check.ts';
import type { FunnelStep } from '../../model/outcome.ts';

/** The reason for exclusion at one step: the deciding rule. */
export interface StoppingReason {
  readonly step: FunnelStep;
  readonly reason: Reason;
  /** The remedy; null: none is known. */
  readonly remedy: string | null;
  readonly count: number;
}

/** The steps at which a rule excludes people. */
export const JUDGED_STEPS: ReadonlySet<string> = new Set<FunnelStep>(['suppressed', 'paused', 'blocked', 'review']);

/**
 * The deciding rules of each step, most frequent first: the counts of a step add up to its count in the funnel. Where a
 * rule has several messages, the most frequent one is given.
 */
export function stoppingReasons(check: Pick<Check, 'outcomes' | 'answers'>): readonly StoppingReason[] {
  const byAnswer = new Map<string, { readonly step: FunnelStep; readonly verdict: number; count: number }>();
  for (const { outcome, verdict } of check.outcomes) {
    if (outcome === 'eligible' || verdict === null || !JUDGED_STEPS.has(outcome)) continue;
    const key = `${outcome} ${verdict}`;
    const group = byAnswer.get(key) ?? { step: outcome, verdict, count: 0 };
    group.count += 1;
    byAnswer.set(key, group);
  }
  const byRule = new Map<string, StoppingReason>();
  for (const { step, verdict, count } of [...byAnswer.values()].sort((one, other) => other.count - one.count)) {
    const answer = check.answers[verdict]?.verdict;
    const reason = answer?.reasons[0];
    if (reason === undefined) continue;
    const key = `${step} ${reason.rule}`;
    const known = byRule.get(key) ?? { step, reason, remedy: answer?.remedy ?? null, count: 0 };
    byRule.set(key, { ...known, count: known.count + count });
  }
  return [...byRule.values()].sort(
    (one, other) => other.count - one.count || (one.reason.rule < other.reason.rule ? -1 : 1),
  );
}
