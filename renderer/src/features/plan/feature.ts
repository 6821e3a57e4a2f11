import { plan } from '../../text/plan.ts';
import type { Feature } from '../feature.ts';

export const feature: Feature = {
  name: 'plan',
  routes: [
    {
      path: '/plan',
      component: () => import('./PlanScreen.vue'),
      meta: { help: [plan.help1, plan.help2, plan.help3] },
    },
  ],
  room: {
    order: 57,
    icon: 'i-lucide-calendar-clock',
    name: plan.name,
    path: '/plan',
    channels: ['phone', 'automated_call'],
  },
  actions: [{ id: 'plan.make', icon: 'i-lucide-calendar-clock', name: plan.action, to: '/plan' }],
};
