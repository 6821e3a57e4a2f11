import { transfer } from '../../text/transfer.ts';
import type { Feature } from '../feature.ts';

const help = [transfer.help1, transfer.help2, transfer.help3];

export const feature: Feature = {
  name: 'transfer',
  routes: [
    {
      path: '/campaigns/:kind(transfer|sale)',
      component: () => import('./TransferScreen.vue'),
      meta: { help },
    },
    { path: '/campaigns/recipients', component: () => import('./RecipientsScreen.vue'), meta: { help } },
  ],
  actions: [
    { id: 'transfer.pass', icon: 'i-lucide-share-2', name: transfer.pass, to: '/campaigns/transfer' },
    { id: 'transfer.sell', icon: 'i-lucide-handshake', name: transfer.sell, to: '/campaigns/sale' },
    { id: 'transfer.recipients', icon: 'i-lucide-building-2', name: transfer.recipients, to: '/campaigns/recipients' },
  ],
};
