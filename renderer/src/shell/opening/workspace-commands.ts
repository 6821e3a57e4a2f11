import { useRouter } from 'vue-router';
import { sentenceOf } from '../../text/words.ts';
import { useLock } from '../entry/lock.store.ts';
import { useNotices } from '../notices/notices.ts';
import { useWorkspace } from '../workspace.store.ts';

/** Workspace commands of every screen: each ends on its screen or shows why not. */
export function useWorkspaceCommands() {
  const workspace = useWorkspace();
  const lock = useLock();
  const router = useRouter();
  const { tell } = useNotices();

  async function attempt(act: () => Promise<boolean>, screen = '/'): Promise<void> {
    try {
      // One that waits for its secret has its own screen.
      if ((await act()) && !lock.isWaiting) await router.push(screen);
    } catch (error) {
      tell({ title: sentenceOf(error), tone: 'error' });
    }
  }

  return {
    choose: () => attempt(() => workspace.choose()),
    open: (fileToken: string) =>
      attempt(async () => {
        await workspace.open(fileToken);
        return true;
      }),
    create: async () => {
      await router.push('/welcome/new');
    },
    close: () =>
      attempt(async () => {
        await workspace.close();
        return true;
      }, '/welcome'),
  };
}
