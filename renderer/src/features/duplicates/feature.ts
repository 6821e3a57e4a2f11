import { duplicates } from '../../text/duplicates.ts';
import type { Feature } from '../feature.ts';

/** Not in the sidebar: reached from the contacts and after an import. */
export const feature: Feature = {
  name: 'duplicates',
  routes: [
    {
      path: '/duplicates',
      component: () => import('./DuplicatesScreen.vue'),
      meta: { room: '/contacts', help: [duplicates.help1, duplicates.help2] },
    },
  ],
  actions: [{ id: 'duplicates.open', icon: 'i-lucide-copy', name: duplicates.action, to: '/duplicates' }],
};
