import { defineStore } from 'pinia';
import { readonly, ref } from 'vue';
import { whenNameless } from '../../bridge.ts';
import { usePreferences } from '../preferences.store.ts';

/** « Qui êtes-vous ? », asked once, at the first request that records a name. */
export const useNameQuestion = defineStore('nameQuestion', () => {
  const isOpen = ref(false);
  /** Callers that wait for the answer: concurrent requests ask one question. */
  let waiting: ((isNamed: boolean) => void)[] = [];

  whenNameless(() => {
    isOpen.value = true;
    return new Promise((resolve) => waiting.push(resolve));
  });

  function end(isNamed: boolean): void {
    isOpen.value = false;
    const callers = waiting;
    waiting = [];
    for (const tell of callers) tell(isNamed);
  }

  /** Stores the name and resumes the waiting requests. */
  async function answer(name: string): Promise<void> {
    await usePreferences().change({ personName: name });
    end(true);
  }

  /** The user declines: the waiting requests are refused. */
  function dismiss(): void {
    end(false);
  }

  return { isOpen: readonly(isOpen), answer, dismiss };
});
