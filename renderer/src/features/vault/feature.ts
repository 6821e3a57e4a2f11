import { vaultWords } from '../../text/vault.ts';
import type { Feature } from '../feature.ts';

export const feature: Feature = {
  name: 'vault',
  routes: [
    {
      path: '/vault',
      component: () => import('./VaultScreen.vue'),
      meta: { room: '/settings', help: [vaultWords.why, vaultWords.help1, vaultWords.help2] },
    },
  ],
  actions: [{ id: 'vault.open', icon: 'i-lucide-lock-keyhole', name: vaultWords.title, to: '/vault' }],
};
