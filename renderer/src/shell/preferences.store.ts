import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { Preferences } from '../../../shared/contract/preferences.ts';
import { CHANNELS } from '../../../shared/domain/channel.ts';
import { request, subscribe } from '../bridge.ts';
import { setLanguage } from '../text/words.ts';

/** The user's preferences; language and theme change at once. */
export const usePreferences = defineStore('preferences', () => {
  const current = shallowRef<Preferences>({
    language: 'fr',
    appearance: 'system',
    reopensLastWorkspace: true,
    channels: [...CHANNELS],
    notifiesWhenDone: true,
    locksAfter: 10,
    personName: null,
    printers: [],
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

  return { current: computed(() => current.value), load, change };
});
