import { notices } from '../../text/notices.ts';
import type { Feature } from '../feature.ts';

export const feature: Feature = {
  name: 'notices',
  routes: [
    {
      path: '/notices',
      component: () => import('./NoticesScreen.vue'),
      meta: { help: [notices.help1, notices.help2] },
    },
  ],
  actions: [{ id: 'notices.write', icon: 'i-lucide-mail-open', name: notices.action, to: '/notices' }],
};
