import type { ListStanding } from '../../../../shared/contract/list.ts';
import type { StandingOfToday } from '../../../../shared/contract/contact.ts';
import { awaitsReturns } from './awaits-returns.ts';

/** A task of « À faire », and how many people or lists it is about. */
export type Task =
  | { readonly id: 'withdraw'; readonly count: number; readonly lists: number }
  | { readonly id: 'rights'; readonly count: number; readonly days: number }
  | { readonly id: 'mirror' | 'mirrorAltered'; readonly count: number }
  | { readonly id: 'correct' | 'unsaid' | 'returns' | 'contracts' | 'copies' | 'toApprove'; readonly count: number }
  | { readonly id: StandingOfToday['care'][number]['kind']; readonly count: number }
  | { readonly id: 'staleList'; readonly day: string };

/** The most urgent first. */
const ORDER: readonly Task['id'][] = [
  'rights',
  'withdraw',
  'correct',
  'toApprove',
  'notice_overdue',
  'state_unconfirmed',
  'unsaid',
  'returns',
  'retention_past',
  'retention_undated',
  'consent_ending',
  'mirrorAltered',
  'mirror',
  'contracts',
  'copies',
  'staleList',
];

/** Never more lines than that. */
export const MOST_TASKS = 5;

/** What lists ask for today. */
interface ListsToday {
  readonly lists: readonly ListStanding[];
  readonly toWithdraw: number;
  /** People corrected since their data were passed on, of whom a recipient has still to be told. */
  readonly toCorrect: number;
  /** Proposed, and waiting for a second person. */
  readonly toApprove: number;
}

/** What the second place for refusals asks for. */
interface MirrorToday {
  /** Days since it is absent, from the first on; 0: it is there, or none was chosen. */
  readonly absentDays: number;
  /** Altered files beside it. */
  readonly aside: number;
}

/** The tasks of a day that are about somebody, the most urgent first. */
export function tasksOf(
  standing: Pick<StandingOfToday, 'care' | 'staleListOn' | 'supplierContracts' | 'oldCopies' | 'rights'> | null,
  { lists, toWithdraw, toCorrect, toApprove }: ListsToday,
  today: string,
  mirror: MirrorToday,
): readonly Task[] {
  const concerned = lists.filter((list) => list.toWithdraw > 0);
  const tasks: readonly Task[] = [
    { id: 'withdraw', count: toWithdraw, lists: concerned.length },
    { id: 'correct', count: toCorrect },
    { id: 'toApprove', count: toApprove },
    { id: 'unsaid', count: lists.filter(({ state }) => state === 'open').length },
    { id: 'returns', count: lists.filter((list) => awaitsReturns(list, today)).length },
    ...(standing?.care ?? []).map(({ kind, count }) => ({ id: kind, count })),
    ...(standing?.rights == null ? [] : [{ id: 'rights', ...standing.rights } as const]),
    { id: 'mirrorAltered', count: mirror.aside },
    { id: 'mirror', count: mirror.absentDays },
    { id: 'contracts', count: standing?.supplierContracts ?? 0 },
    { id: 'copies', count: standing?.oldCopies ?? 0 },
    ...(standing === null || standing.staleListOn === null
      ? []
      : [{ id: 'staleList', day: standing.staleListOn } as const]),
  ];
  return tasks
    .filter((task) => !('count' in task) || task.count > 0)
    .sort((one, other) => ORDER.indexOf(one.id) - ORDER.indexOf(other.id));
}
