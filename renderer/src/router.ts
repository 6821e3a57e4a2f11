import { createRouter, createWebHashHistory } from 'vue-router';
import { features } from './features/registry.ts';
import { openFirst } from './shell/open-first.ts';
import { useWorkspace } from './shell/workspace.store.ts';

/** Routes are in the hash: the page's own address never changes, so that a reload finds it. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [...features.flatMap((feature) => feature.routes), { path: '/:rest(.*)*', redirect: '/' }],
});

router.beforeEach(async (to) => {
  await openFirst();
  const { isOpen } = useWorkspace();
  if (!isOpen && to.meta.withoutWorkspace !== true) return '/welcome';
  return isOpen && to.path === '/welcome' ? '/' : true;
});
