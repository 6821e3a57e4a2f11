import { onMounted, onUnmounted } from 'vue';
import { subscribe } from '../bridge.ts';
import { useFormat } from '../text/format.ts';
import { shell } from '../text/shell.ts';
import { useWords } from '../text/words.ts';
import { useNotices } from './notices/notices.ts';
import { useWorkspace } from './workspace.store.ts';

/** Shows what happened to the data when the engine died. The notice stays until it is closed. */
export function useEngineNews(): void {
  const say = useWords(shell);
  const format = useFormat();
  const { tell } = useNotices();
  const workspace = useWorkspace();
  const endings: (() => void)[] = [];

  onMounted(() => {
    endings.push(
      subscribe('engine.restarted', () => {
        const savedAt = workspace.current?.savedAt;
        const sentence =
          savedAt === undefined
            ? say('engineRestartedEmpty')
            : say('engineRestartedIntact', { time: format.timeToTheSecond(savedAt) });
        tell({ title: say('engineRestarted'), sentence, tone: 'warning' });
      }),
      subscribe('engine.stopped', () => {
        tell({ title: say('engineStopped'), sentence: say('engineStoppedAdvice'), tone: 'error' });
      }),
    );
  });
  onUnmounted(() => {
    for (const end of endings) end();
  });
}
