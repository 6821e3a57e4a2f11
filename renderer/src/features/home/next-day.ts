import { onMounted, onUnmounted, readonly, ref, type Ref } from 'vue';
import { localToday } from '../../ui/local-today.ts';

const LOOK_MS = 30_000;

/** Tells each new day of the user's time zone soon after midnight, or after the sleep of the computer. Returns its end. */
export function onNextDay(tell: (day: string) => void): () => void {
  let day = localToday();
  const timer = setInterval(() => {
    const now = localToday();
    if (now === day) return;
    day = now;
    tell(day);
  }, LOOK_MS);
  return () => clearInterval(timer);
}

/** The current day, for a screen that may stay open overnight. */
export function useCurrentDay(): Readonly<Ref<string>> {
  const day = ref(localToday());
  let end = (): void => undefined;
  onMounted(() => {
    end = onNextDay((now) => (day.value = now));
  });
  onUnmounted(() => end());
  return readonly(day);
}
