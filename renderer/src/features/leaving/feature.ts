import { leaving } from '../../text/leaving.ts';
import type { Feature } from '../feature.ts';

export const feature: Feature = {
  name: 'leaving',
  routes: [
    {
      path: '/leaving/computer',
      component: () => import('./ComputerScreen.vue'),
      meta: { room: '/settings', help: [leaving.computerHelp] },
    },
    {
      path: '/leaving/breach',
      component: () => import('./BreachScreen.vue'),
      meta: { room: '/settings', help: [leaving.breachHelp] },
    },
    {
      path: '/leaving/contract',
      component: () => import('./ContractScreen.vue'),
      meta: { room: '/settings', help: [leaving.contractHelp] },
    },
  ],
  actions: [
    { id: 'leaving.computer', icon: 'i-lucide-laptop', name: leaving.computer, to: '/leaving/computer' },
    { id: 'leaving.breach', icon: 'i-lucide-siren', name: leaving.breach, to: '/leaving/breach' },
    { id: 'leaving.contract', icon: 'i-lucide-file-x-2', name: leaving.contract, to: '/leaving/contract' },
  ],
};
