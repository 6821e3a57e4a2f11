import { defineStore } from 'pinia';
import { readonly, ref } from 'vue';
import { whenNameless } from '../bridge.ts';
import { usePreferences } from './preferences.store.ts';

/** « Qui êtes-vous ? », asked once: when the first thing is to be noted under a name. */
export const useNameQuestion = defineStore('nameQuestion', () => {
  const isOpen = ref(false);
  /** Anyone who waits for the one answer: two requests at a time ask one question. */
  let waiting: ((isNamed: boolean) => void)[] = [];

  whenNameless(() => {
    isOpen.value = true;
    return new Promise((resolve) => waiting.push(resolve));
  });

  function end(isNamed: boolean): void {
    isOpen.value = false;
    const told = waiting;
    waiting = [];
    for (const tell of told) tell(isNamed);
  }

  /** Keeps the name and lets what waits for it go on. */
  async function answer(name: string): Promise<void> {
    await usePreferences().change({ personName: name });
    end(true);
  }

  /** The person says no name: what waits for it is refused. */
  function dismiss(): void {
    end(false);
  }

  return { isOpen: readonly(isOpen), answer, dismiss };
});
