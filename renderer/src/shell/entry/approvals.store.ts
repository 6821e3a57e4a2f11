import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import type { ApprovalsShown } from '../../../../shared/contract/approval.ts';
import { request } from '../../bridge.ts';
import { useWorkspace } from '../workspace.store.ts';
import { oneAtATime } from '../../ui/one-at-a-time.ts';

/** The setting « two persons approve every list », and the lists that wait, for all screens that show them. */
export const useApprovals = defineStore('approvals', () => {
  const workspace = useWorkspace();
  /** Null until it is read. */
  const shown = shallowRef<ApprovalsShown | null>(null);
  const { error, runNext } = oneAtATime();

  const read = (): Promise<void> =>
    runNext(async () => {
      const { identity } = workspace;
      const answer = workspace.current === null ? null : await request('approval.list', {});
      if (identity === workspace.identity) shown.value = answer;
    });

  watch(() => workspace.current, read, { immediate: true });
  watch(
    () => workspace.identity,
    () => (shown.value = null),
  );

  return {
    error,
    read,
    twoPersons: computed(() => shown.value?.twoPersons === true),
    offProposed: computed(() => shown.value?.offProposed ?? null),
    waiting: computed(() => shown.value?.waiting ?? []),
  };
});
