import { watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { AppError } from '../../../../shared/contract/result.ts';
import { lockWords } from '../../text/lock.ts';
import { sentenceOf, useWords } from '../../text/words.ts';
import { useIdleWatch } from './idle-watch.ts';
import { useLock } from './lock.store.ts';
import { useNotices } from '../notices/notices.ts';
import { usePreferences } from '../preferences.store.ts';
import { useWorkspace } from '../workspace.store.ts';

const INPUTS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** « Verrouiller »: locks, or tells why not. */
export function useLockCommand(): () => Promise<void> {
  const say = useWords(lockWords);
  const router = useRouter();
  const lock = useLock();
  const workspace = useWorkspace();
  const { tell } = useNotices();

  return async () => {
    if (!workspace.isOpen) return;
    if (!lock.canLock) {
      tell({
        tone: 'info',
        title: say('notSealed'),
        sentence: say('notSealedSentence'),
        action: { label: say('seal'), run: () => void router.push('/vault') },
      });
      return;
    }
    try {
      await lock.lock();
    } catch (error) {
      tell({ title: sentenceOf(error), tone: 'error' });
    }
  };
}

/** Leads to the screen of the lock when a workspace waits for its secret, and locks after minutes without input. */
export function useLocking(): void {
  const say = useWords(lockWords);
  const router = useRouter();
  const route = useRoute();
  const lock = useLock();
  const workspace = useWorkspace();
  const preferences = usePreferences();
  const { tell, close } = useNotices();
  let warning: number | null = null;

  watch(
    () => lock.isWaiting,
    (isWaiting) => {
      if (!isWaiting) return;
      const { goal } = lock;
      lock.goal = null;
      if (goal === null && route.path === '/lock') return;
      // The screens of another workspace mean nothing in this one.
      const before = lock.isLocked && route.meta.withoutWorkspace !== true ? route.fullPath : '/';
      lock.screenBefore = goal ?? before;
      if (route.path !== '/lock') void router.push('/lock');
    },
  );

  // A screen that was on its way when the workspace was locked.
  watch(
    () => lock.isLocked && route.path !== '/lock',
    (isAstray) => {
      if (isAstray) void router.push('/lock');
    },
  );

  const idle = useIdleWatch(INPUTS, {
    warn: () => {
      warning = tell({
        tone: 'warning',
        title: say('soon'),
        sentence: say('soonSentence'),
        action: { label: say('stay'), run: () => idle.touch() },
      });
    },
    calm: () => {
      if (warning !== null) close(warning);
      warning = null;
    },
    lock: () => {
      // A task in progress ends first.
      lock.lock().catch((error: unknown) => {
        if (!(error instanceof AppError)) throw error;
      });
    },
  });

  watch(
    [() => lock.canLock && workspace.isOpen, () => preferences.current.locksAfter] as const,
    ([isOpen, minutes]) => idle.start(isOpen ? minutes : 0),
    { immediate: true },
  );
}
