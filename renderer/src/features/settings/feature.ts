import { settings } from '../../text/settings.ts';
import { userWords } from '../../text/users.ts';
import type { Feature } from '../feature.ts';

export const feature: Feature = {
  name: 'settings',
  routes: [
    {
      path: '/settings',
      component: () => import('./SettingsScreen.vue'),
      meta: { help: [settings.aboutSentence, settings.languageSentence, userWords.entryHint, userWords.forgottenHint] },
    },
  ],
  room: { order: 90, icon: 'i-lucide-settings', name: settings.title, path: '/settings' },
};
