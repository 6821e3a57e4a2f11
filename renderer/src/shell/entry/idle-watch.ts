import { onBeforeUnmount, onMounted } from 'vue';

/** What happens to a user who does nothing. */
type IdleActions = {
  /** A minute before the end. */
  warn(): void;
  /** Input after a warning. */
  calm(): void;
  /** Called again every few seconds until it has an effect or there is input. */
  lock(): void;
};

/** Interval between looks at the clock: after a sleep of the computer the first look locks. */
const LOOK_MS = 5000;
const MINUTE_MS = 60_000;

/** Watches for minutes without input. */
export class IdleWatch {
  readonly #actions: IdleActions;
  #timer: number | null = null;
  #limit = 0;
  #inputAt = 0;
  #isWarned = false;

  constructor(actions: IdleActions) {
    this.#actions = actions;
  }

  /** Begins anew with a limit in minutes; 0: never. */
  start(minutes: number): void {
    this.stop();
    if (minutes === 0) return;
    this.#limit = minutes * MINUTE_MS;
    this.#inputAt = Date.now();
    this.#timer = window.setInterval(() => this.#look(), LOOK_MS);
  }

  stop(): void {
    if (this.#timer !== null) window.clearInterval(this.#timer);
    this.#timer = null;
    this.#calmDown();
  }

  /** Call at each input. */
  touch(): void {
    this.#inputAt = Date.now();
    this.#calmDown();
  }

  #calmDown(): void {
    if (!this.#isWarned) return;
    this.#isWarned = false;
    this.#actions.calm();
  }

  #look(): void {
    const idle = Date.now() - this.#inputAt;
    if (idle >= this.#limit) this.#actions.lock();
    else if (idle >= this.#limit - MINUTE_MS && !this.#isWarned) {
      this.#isWarned = true;
      this.#actions.warn();
    }
  }
}

/** One that hears these events of the window while a component is there; `start` it with its minutes. */
export function useIdleWatch(inputs: readonly string[], actions: IdleActions): IdleWatch {
  const idle = new IdleWatch(actions);
  const onInput = (): void => idle.touch();
  onMounted(() => {
    for (const name of inputs) window.addEventListener(name, onInput, { capture: true, passive: true });
  });
  onBeforeUnmount(() => {
    idle.stop();
    for (const name of inputs) window.removeEventListener(name, onInput, { capture: true });
  });
  return idle;
}
