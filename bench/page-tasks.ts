import type { Browser, Page } from 'playwright-core';

/** A task that kept the page's thread busy for longer than the goal. */
export interface LongTask {
  /** What the user did last before the task ended. */
  readonly after: string;
  /** Milliseconds of the clock. */
  readonly took: number;
  /** Milliseconds of processor; less than those of the clock where other programs took the core. */
  readonly processor: number;
  /** What it consisted of, the longest first: `script 31, style 12`. */
  readonly parts: string;
}

/** Milliseconds of the goal: no task longer than this. */
export const LONGEST_TASK = 50;

/** The names of the marks that the page sets before an action of the user. */
const MARK = 'aval: ';

/** Tasks, their parts and the marks; no profile of functions, which would slow them. */
const CATEGORIES = ['-*', 'toplevel', 'devtools.timeline', 'v8.execute', 'blink.user_timing', '__metadata'];

/** An event of a trace; times are in microseconds. */
type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
};

/** The first that fits. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['memory', /GC/],
  ['style', /^(?:UpdateLayoutTree|RecalculateStyles)$/],
  ['layout', /^(?:Layout|HitTest|UpdateLayerTree)$/],
  ['paint', /^(?:PrePaint|Paint|Layerize|Commit|Composite Layers)$/],
  ['script', /^(?:FunctionCall|EventDispatch|EvaluateScript|RunMicrotasks|TimerFire|FireAnimationFrame)$|^[vV]8\./],
];

/** Records what the thread of a page does between `start` and `end`. Chromium only: Electron's page has no trace. */
export class PageTasks {
  readonly #page: Page;
  readonly #browser: Browser;

  private constructor(page: Page, browser: Browser) {
    this.#page = page;
    this.#browser = browser;
  }

  static async start(page: Page): Promise<PageTasks> {
    const browser = page.context().browser();
    if (browser === null) throw new Error('Tasks are measured in Chromium: remove the program of Electron.');
    await browser.startTracing(page, { categories: CATEGORIES });
    return new PageTasks(page, browser);
  }

  /** States what the user does next. */
  async mark(action: string): Promise<void> {
    await this.#page.evaluate((name) => performance.mark(name), MARK + action);
  }

  /** The long tasks in order, each with what the user did. */
  async end(): Promise<readonly LongTask[]> {
    const trace = JSON.parse((await this.#browser.stopTracing()).toString('utf8')) as {
      traceEvents: readonly TraceEvent[];
    };
    return longTasks(trace.traceEvents);
  }
}

function longTasks(events: readonly TraceEvent[]): readonly LongTask[] {
  const marks = events.filter(({ name }) => name.startsWith(MARK)).sort((one, other) => one.ts - other.ts);
  const thread = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === marks[0]?.pid && tid === marks[0].tid)
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  const long: LongTask[] = [];
  let end = -Infinity;
  for (const [place, task] of thread.entries()) {
    // A task inside a task belongs to the outer one.
    if (!task.name.endsWith('RunTask') || task.ts < end) continue;
    const { dur = 0, tdur = dur } = task;
    end = task.ts + dur;
    if (dur <= LONGEST_TASK * 1000) continue;
    const after =
      marks
        .filter(({ ts }) => ts < end)
        .at(-1)
        ?.name.slice(MARK.length) ?? 'before the first action';
    long.push({ after, took: dur / 1000, processor: tdur / 1000, parts: partsOf(thread, place, end) });
  }
  return long;
}

/** The kinds of work in the task at a place, each without what it contains of the others. */
function partsOf(thread: readonly TraceEvent[], place: number, end: number): string {
  const spent = new Map<string, number>();
  const open: { readonly event: TraceEvent; inner: number }[] = [];
  const close = (until: number): void => {
    for (let last = open.at(-1); last !== undefined && endOf(last.event) <= until; last = open.at(-1)) {
      open.pop();
      const { event, inner } = last;
      const kind = KINDS.find(([, names]) => names.test(event.name))?.[0] ?? 'rest';
      spent.set(kind, (spent.get(kind) ?? 0) + (event.dur ?? 0) - inner);
      const around = open.at(-1);
      if (around !== undefined) around.inner += event.dur ?? 0;
    }
  };
  for (const event of thread.slice(place)) {
    if (event.ts >= end) break;
    close(event.ts);
    open.push({ event, inner: 0 });
  }
  close(Infinity);
  return [...spent]
    .sort(([, one], [, other]) => other - one)
    .filter(([, time]) => time >= 1000)
    .map(([kind, time]) => `${kind} ${(time / 1000).toFixed(0)}`)
    .join(', ');
}

const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
