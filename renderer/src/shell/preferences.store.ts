import { defineStore } from 'pinia';
import { readonly, shallowRef } from 'vue';
import type { Preferences } from '../../../shared/contract/preferences.ts';
import { request, subscribe } from '../bridge.ts';
import { setLanguage } from '../text/words.ts';

/** The user's preferences; language and theme change at once. */
export const usePreferences = defineStore('preferences', () => {
  const current = shallowRef<Preferences>({
    language: 'fr',
    appearance: 'system',
    reopensLastWorkspace: true,
    notifiesWhenDone: true,
    personName: null,
  });

  function take(preferences: Preferences): void {
    current.value = preferences;
    setLanguage(preferences.language);
  }

  subscribe('preferences.changed', take);

  async function load(): Promise<void> {
    take(await request('preferences.read', {}));
  }

  async function change(change: Partial<Preferences>): Promise<void> {
    take(await request('preferences.write', change));
  }

  return { current: readonly(current), load, change };
});
