import { defineStore } from 'pinia';
import { computed } from 'vue';
import { request } from '../../bridge.ts';
import { useAnswerOfWorkspace } from '../opening/answer-of-workspace.ts';

/** The setting « two persons approve every list », and the lists that wait, for all screens that show them. */
export const useApprovals = defineStore('approvals', () => {
  const { answer: shown, error, read } = useAnswerOfWorkspace(() => request('approval.list', {}));

  return {
    error,
    read,
    twoPersons: computed(() => shown.value?.twoPersons === true),
    offProposed: computed(() => shown.value?.offProposed ?? null),
    waiting: computed(() => shown.value?.waiting ?? []),
  };
});
