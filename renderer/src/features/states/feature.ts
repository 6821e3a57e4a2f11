import { states } from '../../text/states.ts';
import type { Feature } from '../feature.ts';

/** Not in the sidebar: « À faire » leads here, and the palette. */
export const feature: Feature = {
  name: 'states',
  routes: [
    {
      path: '/states',
      component: () => import('./StatesScreen.vue'),
      meta: { room: '/contacts', help: [states.help1, states.help2] },
    },
  ],
  actions: [{ id: 'states.open', icon: 'i-lucide-user-x', name: states.action, to: '/states' }],
};
