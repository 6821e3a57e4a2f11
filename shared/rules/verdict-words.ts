import { DUTIES, type Duty, type Verdict } from '../domain/compliance.ts';
import type { Judgement } from './judge.ts';
import type { RuleLanguage } from './parameter.ts';
import type { PlannedOutcome } from './plan.ts';
import { remedyFor } from './remedy.ts';

/** The judgement in words (docs/formats/facts.md, Verdict). */
export function verdictInWords(judgement: Judgement, language: RuleLanguage): Verdict {
  const { verdict, chosen, applied } = judgement;
  const refuses = verdict === 'review' || verdict === 'block';
  return {
    verdict,
    basis: verdict === 'block' ? null : chosen.basis,
    reasons: applied.map(({ reasons }) => reasons[language]),
    conditions: verdict === 'conditional' || verdict === 'review' ? dutiesOf(chosen, applied) : [],
    ...(refuses
      ? {
          remedy: remedyFor(judgement)
            .sentences.map((sentence) => sentence[language])
            .join(' '),
        }
      : {}),
  };
}

function dutiesOf(chosen: PlannedOutcome, applied: readonly PlannedOutcome[]): readonly Duty[] {
  const duties = new Set(chosen.duties);
  for (const outcome of applied) {
    for (const duty of outcome.duties) duties.add(duty);
  }
  return DUTIES.filter((duty) => duties.has(duty));
}
