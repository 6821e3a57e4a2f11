import { useToast } from '@nuxt/ui/composables';
import { onMounted, onUnmounted } from 'vue';
import { subscribe } from '../bridge.ts';
import { useFormat } from '../text/format.ts';
import { shell } from '../text/shell.ts';
import { useWords } from '../text/words.ts';
import { useWorkspace } from './workspace.store.ts';

/** Tells the person what became of an engine that died, and of the data. The notice stays until it is closed. */
export function useEngineNews(): void {
  const say = useWords(shell);
  const format = useFormat();
  const toast = useToast();
  const workspace = useWorkspace();
  const endings: (() => void)[] = [];

  onMounted(() => {
    endings.push(
      subscribe('engine.restarted', () => {
        const savedAt = workspace.current?.savedAt;
        const description = savedAt === undefined ? say('engineRestartedEmpty') : say('engineRestartedIntact', { time: format.timeToTheSecond(savedAt) });
        toast.add({ title: say('engineRestarted'), description, color: 'warning', icon: 'i-lucide-rotate-ccw', duration: 0 });
      }),
      subscribe('engine.stopped', () => {
        toast.add({ title: say('engineStopped'), description: say('engineStoppedAdvice'), color: 'error', icon: 'i-lucide-circle-alert', duration: 0 });
      }),
    );
  });
  onUnmounted(() => {
    for (const end of endings) end();
  });
}
