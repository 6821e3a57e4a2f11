import { BASES, compareVerdicts, type Basis } from '../../../../shared/domain/compliance.ts';
import type { Check } from '../../campaign/check.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { readDecisions } from '../../sql/decisions.ts';
import type { RecordedBasis, RecordedDecision, RecordedReason } from './export-record.ts';
import type { ListedAnswer } from './listed-answers.ts';
import { NO_DAYS, stretched } from './record-days.ts';

/**
 * The bases of the people on a list, with counts; `decision`: that of a named person. The counts add up to the list.
 */
export function recordedBases(answers: readonly ListedAnswer[]): readonly RecordedBasis[] {
  const counts = new Map<Basis | 'decision', number>();
  for (const { verdict, count } of answers) {
    const basis = verdict.verdict === 'review' || verdict.basis === null ? 'decision' : verdict.basis;
    counts.set(basis, (counts.get(basis) ?? 0) + count);
  }
  return ([...BASES, 'decision'] as const).flatMap((basis) => {
    const count = counts.get(basis);
    return count === undefined ? [] : [{ basis, count }];
  });
}

/** The rules that permitted, the most frequent first: the deciding reason of each person on the list who needed no decision. */
export function recordedPermissions(answers: readonly ListedAnswer[]): readonly RecordedReason[] {
  const byRule = new Map<string, RecordedReason>();
  for (const { verdict, count } of answers) {
    const [deciding] = verdict.reasons;
    if (deciding === undefined || compareVerdicts(verdict.verdict, 'review') >= 0) continue;
    byRule.set(deciding.rule, { ...deciding, count: (byRule.get(deciding.rule)?.count ?? 0) + count });
  }
  return [...byRule.values()].sort((one, other) => other.count - one.count || one.rule.localeCompare(other.rule));
}

/** The decisions on reviews by author and reason, with counts: people permitted and excluded. */
export function recordedDecisions(
  reader: SqlReader,
  { campaign, answers, outcomes }: Check,
): readonly RecordedDecision[] {
  const decisions = readDecisions(reader, campaign.key);
  if (decisions.size === 0) return [];
  const byWords = new Map<string, RecordedDecision>();
  for (const { contactId, verdict: number } of outcomes) {
    const decision = decisions.get(contactId);
    // A decision only lifts a review: for any other answer it had no effect.
    if (decision === undefined || number === null || answers[number]?.verdict.verdict !== 'review') continue;
    const { verdict, reason, by, at } = decision;
    const key = JSON.stringify([verdict, by, reason]);
    const before = byWords.get(key) ?? { verdict, by, reason, count: 0, ...NO_DAYS };
    byWords.set(key, { ...before, count: before.count + 1, ...stretched(before, at) });
  }
  return [...byWords.values()].sort((one, other) => other.count - one.count || one.by.localeCompare(other.by));
}
