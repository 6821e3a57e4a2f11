import { register } from '../../text/register.ts';
import type { Feature } from '../feature.ts';

export const feature: Feature = {
  name: 'register',
  routes: [
    {
      path: '/register',
      component: () => import('./RegisterScreen.vue'),
      meta: { help: [register.help1, register.help2] },
    },
  ],
  room: { order: 70, icon: 'i-lucide-scroll-text', name: register.name, path: '/register' },
  actions: [{ id: 'register.verify', icon: 'i-lucide-shield-check', name: register.verify, to: '/register' }],
};
