import { createRouter, createWebHashHistory } from 'vue-router';
import { features } from './features/registry.ts';
import { useLock } from './shell/entry/lock.store.ts';
import { openFirst } from './shell/opening/open-first.ts';
import { useWorkspace } from './shell/workspace.store.ts';

/** Routes are in the hash: the page's own address never changes, so that a reload finds it. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [...features.flatMap((feature) => feature.routes), { path: '/:rest(.*)*', redirect: '/' }],
});

router.beforeEach(async (to) => {
  await openFirst();
  const { isOpen } = useWorkspace();
  const { isWaiting, isLocked, isRecovered } = useLock();
  if (isLocked && to.path !== '/lock') return '/lock';
  if (to.path === '/lock' && !isWaiting && !isRecovered) return '/';
  if (!isOpen && to.meta.withoutWorkspace !== true) return '/welcome';
  return isOpen && to.path === '/welcome' ? '/' : true;
});
