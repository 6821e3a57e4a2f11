import { computed, type ComputedRef } from 'vue';
import { useApprovals } from '../../shell/entry/approvals.store.ts';
import { useLists } from '../../shell/lists/lists.store.ts';
import { useMirror } from '../../shell/mirror.store.ts';
import { useToday } from '../../shell/today.store.ts';
import { type Task, tasksOf } from './to-do.ts';

/** The tasks of a day in the open workspace, of what the stores know so far. */
export function useTasks(day: () => string): ComputedRef<readonly Task[]> {
  const today = useToday();
  const lists = useLists();
  const approvals = useApprovals();
  const mirror = useMirror();
  return computed(() =>
    tasksOf(
      today.standing,
      {
        lists: lists.standing ?? [],
        toWithdraw: lists.toWithdraw,
        toCorrect: lists.toCorrect,
        toApprove: approvals.waiting.length,
      },
      day(),
      mirror.care,
    ),
  );
}
