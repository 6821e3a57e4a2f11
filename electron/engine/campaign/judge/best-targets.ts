import { compareVerdicts } from '../../../../shared/domain/compliance.ts';
import type { Judged } from './judge.ts';
import type { Target } from './targets.ts';

/** A coordinate with its answer. */
export interface JudgedTarget {
  readonly target: Target;
  readonly judged: Judged;
}

/** The coordinates with the best answer; permitted ones with a lesser permission after them. */
export function bestTargets(judged: readonly JudgedTarget[]): readonly JudgedTarget[] {
  if (judged.length < 2) return judged;
  const ordered = [...judged].sort((one, other) =>
    compareVerdicts(one.judged.verdict.verdict, other.judged.verdict.verdict),
  );
  const mildest = ordered[0]?.judged.verdict.verdict;
  return ordered.filter((one) => one.judged.verdict.verdict === mildest || isPermission(one));
}

function isPermission({ judged }: JudgedTarget): boolean {
  return compareVerdicts(judged.verdict.verdict, 'review') < 0;
}
