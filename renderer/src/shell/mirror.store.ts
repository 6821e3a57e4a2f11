import { defineStore } from 'pinia';
import { computed } from 'vue';
import { request } from '../bridge.ts';
import { useAnswerOfWorkspace } from './opening/answer-of-workspace.ts';

/** The second place for refusals, for all screens that show it. */
export const useMirror = defineStore('mirror', () => {
  const { answer: standing, error, read } = useAnswerOfWorkspace(() => request('mirror.read', {}));

  return {
    error,
    read,
    /** Null: none, or not read yet. */
    standing,
    /** What calls for somebody: whole days of absence, altered files that were put aside. */
    care: computed(() => ({
      absentDays: standing.value?.absence?.days ?? 0,
      aside: standing.value?.aside.length ?? 0,
    })),
  };
});
