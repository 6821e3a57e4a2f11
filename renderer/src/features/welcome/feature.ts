import { welcome } from '../../text/welcome.ts';
import type { Feature } from '../feature.ts';

export const feature: Feature = {
  name: 'welcome',
  routes: [
    {
      path: '/welcome',
      component: () => import('./WelcomeScreen.vue'),
      meta: { withoutWorkspace: true, help: [welcome.sentence, welcome.newHelp] },
    },
    {
      path: '/welcome/new',
      component: () => import('./NewWorkspaceScreen.vue'),
      meta: { withoutWorkspace: true, help: [welcome.newHelp] },
    },
    {
      path: '/welcome/restore',
      component: () => import('./RestoreScreen.vue'),
      meta: { withoutWorkspace: true, help: [welcome.restoreHelp] },
    },
  ],
};
