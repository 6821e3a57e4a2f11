import { returns } from '../../text/returns.ts';
import type { Feature } from '../feature.ts';

export const feature: Feature = {
  name: 'returns',
  routes: [
    {
      path: '/returns',
      component: () => import('./ReturnsScreen.vue'),
      meta: { help: [returns.help1, returns.help2] },
    },
  ],
  room: { order: 55, icon: 'i-lucide-undo-2', name: returns.name, path: '/returns' },
  actions: [{ id: 'returns.take', icon: 'i-lucide-undo-2', name: returns.action, to: '/returns' }],
};
