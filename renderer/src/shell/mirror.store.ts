import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import type { MirrorStanding } from '../../../shared/contract/mirror.ts';
import { request } from '../bridge.ts';
import { oneAtATime } from '../ui/one-at-a-time.ts';
import { useWorkspace } from './workspace.store.ts';

/** The second place for refusals, for all screens that show it. */
export const useMirror = defineStore('mirror', () => {
  const workspace = useWorkspace();
  /** Null: none, or not read yet. */
  const standing = shallowRef<MirrorStanding>(null);
  const { error, runNext } = oneAtATime();

  const read = (): Promise<void> =>
    runNext(async () => {
      const { identity } = workspace;
      const answer = workspace.current === null ? null : await request('mirror.read', {});
      if (identity === workspace.identity) standing.value = answer;
    });

  watch(() => workspace.current, read, { immediate: true });
  watch(
    () => workspace.identity,
    () => (standing.value = null),
  );

  return {
    error,
    read,
    standing,
    /** What calls for somebody: whole days of absence, altered files that were put aside. */
    care: computed(() => ({
      absentDays: standing.value?.absence?.days ?? 0,
      aside: standing.value?.aside.length ?? 0,
    })),
  };
});
