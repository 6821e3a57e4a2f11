import path from 'node:path';
import { utilityProcess, type UtilityProcess } from 'electron';
import type {
  EngineMessage,
  EngineRequest,
  EngineStart,
  HeldWorkspace,
} from '../../shared/contract/engine-messages.ts';
import { AppError, type Result } from '../../shared/contract/result.ts';

/** The engine's environment: only what Node needs to find a temporary folder and the time zone. */
const ENVIRONMENT = ['TMPDIR', 'TEMP', 'TMP', 'TZ', 'SystemRoot', 'HOME', 'USERPROFILE'] as const;

/** An engine that dies this soon after a restart, in milliseconds, stays down. */
const STABLE_AFTER = 60_000;

/** How long an engine may take to close its workspace, in milliseconds. */
const PATIENCE = 10_000;

type Listener = {
  onEvent(message: Extract<EngineMessage, { kind: 'event' }>): void;
  onHold(workspace: HeldWorkspace | null): void;
  /** A sealed workspace waits for its secret; null: none does. */
  onWait(workspace: Extract<EngineMessage, { kind: 'waits' }>['workspace']): void;
  /** What the key store keeps for a workspace from now on; null: nothing. */
  onKey(path: string, secret: string | null): void;
  /** It died and was restarted; pending requests were refused. */
  onRestart(): void;
  /** It died again at once: it is not restarted. */
  onStop(): void;
};

/**
 * The engine from main's side: forked once, restarted once when it dies, with numbered requests. Main never reads a
 * request or an answer; it keeps only what a restart needs.
 */
export class EngineProcess {
  readonly #start: Omit<EngineStart, 'reopen' | 'person'>;
  readonly #person: () => string;
  readonly #listener: Listener;
  readonly #pending = new Map<number, (result: Result<unknown>) => void>();
  #child: UtilityProcess | null = null;
  #restartedAt: number | null = null;
  #lastId = 0;
  #held: HeldWorkspace | null = null;
  #jobs = 0;
  #isEnding = false;

  /** `person` returns the current name; '' when none was typed. */
  constructor(start: Omit<EngineStart, 'reopen' | 'person'>, person: () => string, listener: Listener) {
    this.#start = start;
    this.#person = person;
    this.#listener = listener;
  }

  start(): void {
    const start: EngineStart = { ...this.#start, person: this.#person(), reopen: this.#held?.path ?? null };
    const child = utilityProcess.fork(path.join(import.meta.dirname, 'engine.js'), [JSON.stringify(start)], {
      serviceName: 'Aval engine',
      env: environment(),
    });
    this.#child = child;
    child.on('message', (message: EngineMessage) => this.#hear(message));
    child.on('exit', () => this.#die());
  }

  /** Never rejects: the death of the engine is an ordinary error result. */
  ask(request: Omit<EngineRequest, 'id' | 'by'>): Promise<Result<unknown>> {
    const child = this.#child;
    if (child === null) return Promise.resolve(refusal('engine.stopped'));
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      child.postMessage({ ...request, id, by: this.#person() } satisfies EngineRequest);
    });
  }

  /** Whether the engine has this workspace open, for a second double click on it. */
  holds(file: string): boolean {
    return this.#held?.path === file;
  }

  /** True while long work runs that quitting would lose. */
  get isBusy(): boolean {
    return this.#jobs > 0;
  }

  /**
   * Closes the workspace and ends the engine for good. Acknowledged changes are on the disk, even when the closing
   * takes too long.
   */
  async end(): Promise<void> {
    this.#isEnding = true;
    if (this.#held !== null) {
      const closed = this.ask({ name: 'workspace.close', input: {}, files: {}, language: 'fr' });
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    }
    this.#child?.kill();
  }

  #hear(message: EngineMessage): void {
    switch (message.kind) {
      case 'reply':
        this.#pending.get(message.id)?.(message.result);
        this.#pending.delete(message.id);
        return;
      case 'event':
        return this.#listener.onEvent(message);
      case 'holds':
        this.#held = message.workspace;
        return this.#listener.onHold(message.workspace);
      case 'waits':
        return this.#listener.onWait(message.workspace);
      case 'keeps':
        return this.#listener.onKey(message.path, message.secret);
      case 'works':
        this.#jobs = message.jobs;
    }
  }

  #die(): void {
    this.#child = null;
    this.#jobs = 0;
    for (const answer of this.#pending.values()) answer(refusal('engine.restarted'));
    this.#pending.clear();
    if (this.#isEnding) return;
    const now = Date.now();
    if (this.#restartedAt !== null && now - this.#restartedAt < STABLE_AFTER) return this.#listener.onStop();
    this.#restartedAt = now;
    this.start();
    this.#listener.onRestart();
  }
}

function refusal(code: string): Result<never> {
  const { params } = new AppError(code);
  return { ok: false, error: { code, params } };
}

function environment(): Record<string, string> {
  const kept = ENVIRONMENT.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(kept);
}
