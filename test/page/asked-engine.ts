import { vi } from 'vitest';

export type Question = {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly answer: (value: unknown) => void;
  readonly refuse: (code: string) => void;
};

/** The engine as a store of the page sees it: every request waits until the spec answers it, in any order. */
export class AskedEngine {
  readonly asked: Question[] = [];
  readonly #listeners = new Map<string, ((event: unknown) => void)[]>();
  readonly #kept = new Map<string, string>();

  /** Replaces the preload; each spec starts with a new one. */
  constructor() {
    vi.stubGlobal('window', {
      aval: {
        request: (name: string, input: Question['input']) =>
          new Promise((resolve) => {
            this.asked.push({
              name,
              input,
              answer: (value) => resolve({ ok: true, value }),
              refuse: (code) => resolve({ ok: false, error: { code, params: {} } }),
            });
          }),
        subscribe: (name: string, listener: (event: unknown) => void) => {
          this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
          return () => undefined;
        },
      },
    });
    const storage = {
      getItem: (key: string) => this.#kept.get(key) ?? null,
      setItem: (key: string, value: string) => this.#kept.set(key, value),
      removeItem: (key: string) => this.#kept.delete(key),
    };
    for (const name of ['sessionStorage', 'localStorage']) vi.stubGlobal(name, storage);
  }

  get keeps(): number {
    return this.#kept.size;
  }

  hear(name: string, event: unknown): void {
    this.#listeners.get(name)?.forEach((listener) => listener(event));
  }

  /** The nth request of a name (0: the first), once it was sent. */
  question(name: string, place = 0): Promise<Question> {
    return vi.waitFor(
      () =>
        this.asked.filter((candidate) => candidate.name === name)[place] ??
        Promise.reject(new Error(`${name} was not asked`)),
    );
  }

  /** Answers a request that starts a job with the id of the job. */
  async begin(name: string, jobId: string, place = 0): Promise<void> {
    (await this.question(name, place)).answer({ jobId });
  }

  finish(jobId: string, result: unknown): void {
    this.hear('job.ended', { jobId, kind: 'example', outcome: 'finished', result });
  }

  fail(jobId: string, code: string, params: Readonly<Record<string, string>> = {}): void {
    this.hear('job.ended', { jobId, kind: 'example', outcome: 'failed', error: { code, params } });
  }
}
