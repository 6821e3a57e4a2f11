import { shallowRef, watch, type ShallowRef } from 'vue';
import { oneAtATime, type OneAtATime } from '../../ui/one-at-a-time.ts';
import { useWorkspace } from '../workspace.store.ts';

interface AnswerOfWorkspace<T> extends Pick<OneAtATime, 'error'> {
  /** Null: not read yet, or no workspace is open. */
  readonly answer: ShallowRef<T | null>;
  readonly read: () => Promise<void>;
}

/** An answer about the open workspace, for all screens that show it: read anew after each change, and forgotten with it. */
export function useAnswerOfWorkspace<T>(ask: () => Promise<T | null>): AnswerOfWorkspace<T> {
  const workspace = useWorkspace();
  const answer: ShallowRef<T | null> = shallowRef(null);
  const { error, runNext } = oneAtATime();

  const read = (): Promise<void> =>
    runNext(async () => {
      const { identity } = workspace;
      const found = workspace.current === null ? null : await ask();
      if (identity === workspace.identity) answer.value = found;
    });

  watch(() => workspace.current, read, { immediate: true });
  watch(
    () => workspace.identity,
    () => (answer.value = null),
  );

  return { answer, error, read };
}
