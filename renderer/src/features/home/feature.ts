import { home } from '../../text/home.ts';
import type { Feature } from '../feature.ts';

export const feature: Feature = {
  name: 'home',
  routes: [{ path: '/', component: () => import('./HomeScreen.vue'), meta: { help: [home.help] } }],
  room: { order: 10, icon: 'i-lucide-house', name: home.name, path: '/' },
};
