import { retention } from '../../text/retention.ts';
import type { Feature } from '../feature.ts';

export const feature: Feature = {
  name: 'retention',
  routes: [
    {
      path: '/retention',
      component: () => import('./RetentionScreen.vue'),
      meta: { help: [retention.help1, retention.help2, retention.help3] },
    },
  ],
  room: { order: 59, icon: 'i-lucide-hourglass', name: retention.name, path: '/retention' },
  actions: [{ id: 'retention.open', icon: 'i-lucide-hourglass', name: retention.action, to: '/retention' }],
};
