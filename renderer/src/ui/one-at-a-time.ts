import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';

type Work = () => Promise<unknown>;

/** The work of a screen or dialog that a user starts: one at a time. */
export interface OneAtATime {
  readonly isBusy: Ref<boolean>;
  /** What the last work ended with; null: nothing went wrong, or it runs. */
  readonly error: ShallowRef<unknown>;
  /** Runs work and keeps its error; while one runs, another start is ignored. */
  readonly run: (work: Work) => Promise<void>;
  /** The same; while one runs, the latest start waits for its end: what a screen shows is read again after a change. */
  readonly runNext: (work: Work) => Promise<void>;
}

export function oneAtATime(): OneAtATime {
  const isBusy = ref(false);
  const error = shallowRef<unknown>(null);
  let waiting: Work | null = null;

  async function run(work: Work): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    error.value = null;
    for (let next: Work | null = work; next !== null;) {
      try {
        await next();
      } catch (reason) {
        error.value = reason;
      }
      next = waiting;
      waiting = null;
    }
    isBusy.value = false;
  }

  async function runNext(work: Work): Promise<void> {
    if (isBusy.value) waiting = work;
    else await run(work);
  }

  return { isBusy, error, run, runNext };
}
