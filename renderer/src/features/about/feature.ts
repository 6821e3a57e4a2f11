import { about } from '../../text/about.ts';
import type { Feature } from '../feature.ts';

export const feature: Feature = {
  name: 'about',
  routes: [
    {
      path: '/about',
      component: () => import('./AboutScreen.vue'),
      meta: { withoutWorkspace: true, room: '/settings', help: [about.help1, about.help2, about.help3] },
    },
  ],
  actions: [{ id: 'about.open', icon: 'i-lucide-info', name: about.action, to: '/about' }],
};
