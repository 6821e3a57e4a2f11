import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';

/** The work of a screen or dialog that a user starts: one at a time. */
export interface OneAtATime {
  readonly isBusy: Ref<boolean>;
  /** What the last work ended with; null: nothing went wrong, or it runs. */
  readonly error: ShallowRef<unknown>;
  /** Runs work and keeps its error; while one runs, another start is ignored. */
  readonly run: (work: () => Promise<unknown>) => Promise<void>;
}

export function oneAtATime(): OneAtATime {
  const isBusy = ref(false);
  const error = shallowRef<unknown>(null);
  async function run(work: () => Promise<unknown>): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    error.value = null;
    try {
      await work();
    } catch (reason) {
      error.value = reason;
    } finally {
      isBusy.value = false;
    }
  }
  return { isBusy, error, run };
}
