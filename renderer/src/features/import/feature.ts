import { importing } from '../../text/import.ts';
import type { Feature } from '../feature.ts';

export const feature: Feature = {
  name: 'import',
  routes: [
    {
      path: '/import/:step(columns|origin|check|result)?',
      component: () => import('./ImportScreen.vue'),
      meta: { help: [importing.help1, importing.help2] },
    },
  ],
  room: { order: 20, icon: 'i-lucide-file-input', name: importing.name, path: '/import' },
  actions: [{ id: 'import.start', icon: 'i-lucide-file-input', name: importing.action, to: '/import' }],
};
