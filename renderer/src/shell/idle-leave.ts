import { onBeforeUnmount, onMounted } from 'vue';
import { useUsers } from './users.store.ts';

const IDLE_MS = 10 * 60_000;
const SIGNS = ['pointerdown', 'keydown'] as const;

/** After ten minutes without a key or a click, nobody is entered any more. */
export function useIdleLeave(): void {
  const users = useUsers();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const restart = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (users.entered !== null) void users.leave();
    }, IDLE_MS);
  };

  onMounted(() => {
    for (const sign of SIGNS) document.addEventListener(sign, restart, true);
    restart();
  });
  onBeforeUnmount(() => {
    clearTimeout(timer);
    for (const sign of SIGNS) document.removeEventListener(sign, restart, true);
  });
}
