import type { Check } from '../../campaign/check.ts';
import type { Judged } from '../../campaign/judge/judge.ts';

/** An answer with the number of people on the list who have it. */
export interface ListedAnswer {
  readonly verdict: Judged['verdict'];
  readonly count: number;
}

/** The distinct answers of the people on a list, in the order of the list: a million people have some tens of them. */
export function listedAnswers({ listed }: Pick<Check, 'listed'>): readonly ListedAnswer[] {
  const counts = new Map<Judged, number>();
  for (const { judged } of listed) counts.set(judged, (counts.get(judged) ?? 0) + 1);
  return Array.from(counts, ([{ verdict }, count]) => ({ verdict, count }));
}
