import { rights } from '../../text/rights.ts';
import type { Feature } from '../feature.ts';

export const feature: Feature = {
  name: 'rights',
  routes: [
    {
      path: '/rights',
      component: () => import('./RightsScreen.vue'),
      meta: { help: [rights.help1, rights.help2] },
    },
  ],
  room: { order: 58, icon: 'i-lucide-scale', name: rights.name, path: '/rights' },
  actions: [{ id: 'rights.open', icon: 'i-lucide-scale', name: rights.action, to: '/rights' }],
};
