import { useToast } from '@nuxt/ui/composables';
import { useRouter } from 'vue-router';
import { sentenceOf } from '../text/words.ts';
import { useWorkspace } from './workspace.store.ts';

/** What a person does with workspaces from anywhere: each ends on the right screen or says why not. */
export function useWorkspaceCommands() {
  const workspace = useWorkspace();
  const router = useRouter();
  const toast = useToast();

  async function attempt(act: () => Promise<boolean>): Promise<void> {
    try {
      if (await act()) await router.push('/');
    } catch (error) {
      toast.add({ title: sentenceOf(error), color: 'error', icon: 'i-lucide-circle-alert' });
    }
  }

  return {
    choose: () => attempt(() => workspace.choose()),
    open: (fileToken: string) => attempt(async () => {
      await workspace.open(fileToken);
      return true;
    }),
    create: async () => {
      await router.push('/welcome/new');
    },
    close: async () => {
      await workspace.close();
      await router.push('/welcome');
    },
  };
}
