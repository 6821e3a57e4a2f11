import { register } from '../../text/register.ts';
import { registerRecords } from '../../text/register-records.ts';
import type { Feature } from '../feature.ts';

export const feature: Feature = {
  name: 'register',
  routes: [
    {
      path: '/register',
      component: () => import('./RegisterScreen.vue'),
      meta: { help: [register.help1, register.help2] },
    },
    {
      path: '/register/processing',
      component: () => import('./ProcessingScreen.vue'),
      meta: { help: [registerRecords.processingSentence, registerRecords.processingHelp] },
    },
    {
      path: '/register/copies',
      component: () => import('./CopiesScreen.vue'),
      meta: { help: [registerRecords.copiesSentence, registerRecords.copiesHelp] },
    },
  ],
  room: { order: 70, icon: 'i-lucide-scroll-text', name: register.name, path: '/register' },
  actions: [
    { id: 'register.verify', icon: 'i-lucide-shield-check', name: register.verify, to: '/register' },
    {
      id: 'register.processing',
      icon: 'i-lucide-file-spreadsheet',
      name: registerRecords.processing,
      to: '/register/processing',
    },
    { id: 'register.copies', icon: 'i-lucide-files', name: registerRecords.copies, to: '/register/copies' },
  ],
};
