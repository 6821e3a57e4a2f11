import { lockWords } from '../../text/lock.ts';
import type { Feature } from '../feature.ts';

export const feature: Feature = {
  name: 'lock',
  routes: [
    {
      path: '/lock',
      component: () => import('./LockScreen.vue'),
      meta: { withoutWorkspace: true, help: [lockWords.help, lockWords.recoverSentence] },
    },
  ],
};
