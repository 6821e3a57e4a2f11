import { approvals } from '../../text/approvals.ts';
import type { Feature } from '../feature.ts';

const help = [approvals.help1, approvals.help2];

/** Not in the sidebar: most workspaces ask no second person. */
export const feature: Feature = {
  name: 'approvals',
  routes: [
    { path: '/approvals', component: () => import('./ApprovalsScreen.vue'), meta: { room: '/campaigns', help } },
    {
      path: '/approvals/:id(\\d+)',
      component: () => import('./ApprovalScreen.vue'),
      meta: { room: '/campaigns', help },
    },
  ],
  actions: [{ id: 'approvals.open', icon: 'i-lucide-users', name: approvals.action, to: '/approvals' }],
};
