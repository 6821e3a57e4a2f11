import { suppliers } from '../../text/suppliers.ts';
import type { Feature } from '../feature.ts';

/** Not in the sidebar: an organisation that buys no files does not need it. */
export const feature: Feature = {
  name: 'suppliers',
  routes: [
    {
      path: '/suppliers',
      component: () => import('./SuppliersScreen.vue'),
      meta: { room: '/import', help: [suppliers.help1, suppliers.help2] },
    },
  ],
  actions: [{ id: 'suppliers.open', icon: 'i-lucide-truck', name: suppliers.action, to: '/suppliers' }],
};
