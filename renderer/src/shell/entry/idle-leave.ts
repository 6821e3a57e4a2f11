import { onMounted } from 'vue';
import { useIdleWatch } from './idle-watch.ts';
import { useUsers } from './users.store.ts';

const IDLE_MINUTES = 10;
const SIGNS = ['pointerdown', 'keydown'] as const;

/** After ten minutes without a key or a click, nobody is entered any more. */
export function useIdleLeave(): void {
  const users = useUsers();
  const idle = useIdleWatch(SIGNS, {
    warn: () => undefined,
    calm: () => undefined,
    lock: () => {
      if (users.entered !== null) void users.leave();
    },
  });
  onMounted(() => idle.start(IDLE_MINUTES));
}
