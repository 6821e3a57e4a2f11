import { suppression } from '../../text/suppression.ts';
import type { Feature } from '../feature.ts';

export const feature: Feature = {
  name: 'suppression',
  routes: [
    {
      path: '/suppression',
      component: () => import('./SuppressionScreen.vue'),
      meta: { help: [suppression.help1, suppression.help2] },
    },
  ],
  room: { order: 40, icon: 'i-lucide-ban', name: suppression.name, path: '/suppression' },
  actions: [{ id: 'suppression.add', icon: 'i-lucide-ban', name: suppression.action, to: '/suppression' }],
};
