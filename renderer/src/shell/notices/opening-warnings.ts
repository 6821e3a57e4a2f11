import { computed, watch } from 'vue';
import { useRouter } from 'vue-router';
import { shell } from '../../text/shell.ts';
import { sentenceOfCode, useWords } from '../../text/words.ts';
import { useNotices } from './notices.ts';
import { useWorkspace } from '../workspace.store.ts';

/**
 * Shows the warnings of opening the workspace, with a button for a backup; cleared when another workspace is opened.
 */
export function useOpeningWarnings(): void {
  const say = useWords(shell);
  const router = useRouter();
  const workspace = useWorkspace();
  const { tell, close } = useNotices();
  let notices: readonly number[] = [];

  const opened = computed(() => {
    const { name, organisation, findings } = workspace.current ?? { name: '', organisation: '', findings: [] };
    return JSON.stringify([name, organisation, findings]);
  });

  watch(
    opened,
    () => {
      notices.forEach(close);
      notices = (workspace.current?.findings ?? []).map(({ code, params }) =>
        tell({
          title: say('openingFound'),
          sentence: `${sentenceOfCode(code, params)} ${say('openingAdvice')}`,
          tone: 'warning',
          action: { label: say('openingRestore'), run: () => void router.push('/welcome/restore') },
        }),
      );
    },
    { immediate: true },
  );
}
