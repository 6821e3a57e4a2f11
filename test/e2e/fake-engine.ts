import { EventEmitter } from 'node:events';
import type { EventName } from '../../shared/contract/channels.ts';
import { type Event, type NamesBy, type Output, type Parsed, requests } from '../../shared/contract/contract.ts';
import type { EngineMessage, EngineRequest } from '../../shared/contract/engine-messages.ts';
import { AppError, type Result } from '../../shared/contract/result.ts';
import type { OpenWorkspace } from '../../shared/contract/workspace.ts';

type EngineRequestName = NamesBy<'engine'>;
type Answer<N extends EngineRequestName> = Output<N> | ((input: Parsed<N>) => Output<N> | Promise<Output<N>>);
type AnyAnswer = (input: never) => unknown;

/**
 * The contract as a test double: sends prepared answers in place of the engine. Outputs are checked against the
 * contract, so that a picture never shows an impossible answer.
 */
export class FakeEngine {
  /** Every received request, in order. */
  readonly asked: { readonly name: EngineRequestName; readonly input: unknown }[] = [];
  readonly #answers = new Map<string, AnyAnswer>();
  readonly #process = new FakeProcess((request) => this.#hear(request));

  /** For the host: main forks this instead of the engine. */
  readonly fork = (): FakeProcess => this.#process;

  /** `workspace` is open from the start; null: none. */
  constructor(workspace: OpenWorkspace | null) {
    this.answer('workspace.state', workspace);
    this.answer('workspace.close', null);
    this.answer('user.list', { users: [], entered: null });
    this.answer('vault.state', { locked: null, isSealed: false, opens: [], isRecovered: false });
    // The requests of the home screen for an open workspace.
    this.answer('import.list', []);
    this.answer('supplier.list', []);
    this.answer('approval.list', { twoPersons: false, offProposed: null, waiting: [] });
    this.answer('mirror.read', null);
    this.answer('rights.list', []);
    this.answer('list.standing', { lists: [], toWithdraw: 0, toCorrect: 0 });
    this.answer('today.readCallGoods', { chosen: 'cuisine', suggested: ['cuisine'] });
    this.answer('today.judge', () => {
      const jobId = '6f9619ff-8b86-4011-b42d-00c04fc964ff';
      setImmediate(() => this.emit('job.ended', { jobId, kind: 'today', outcome: 'cancelled' }));
      return { jobId };
    });
  }

  answer<N extends EngineRequestName>(name: N, answer: Answer<N>): this {
    this.#answers.set(name, typeof answer === 'function' ? answer : () => answer);
    return this;
  }

  refuse(name: EngineRequestName, code: string, params: AppError['params'] = {}): this {
    this.#answers.set(name, () => {
      throw new AppError(code, params);
    });
    return this;
  }

  emit<E extends EventName>(name: E, event: Event<E>): void {
    this.#process.emit('message', { kind: 'event', name, event });
  }

  /** Tells main how many jobs are running. */
  work(jobs: number): void {
    this.#process.emit('message', { kind: 'works', jobs } satisfies EngineMessage);
  }

  async #hear({ id, name, input }: EngineRequest): Promise<void> {
    this.asked.push({ name: name as EngineRequestName, input });
    const result = await this.#resultOf(name as EngineRequestName, input);
    this.#process.emit('message', { kind: 'reply', id, result } satisfies EngineMessage);
  }

  async #resultOf(name: EngineRequestName, input: unknown): Promise<Result<unknown>> {
    const answer = this.#answers.get(name);
    try {
      if (answer === undefined) throw new Error(`No answer was prepared for ${name}.`);
      return { ok: true, value: requests[name].output.parse(await answer(input as never)) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { ok: false, error: { code: error.code, params: error.params } };
    }
  }
}

class FakeProcess extends EventEmitter {
  readonly postMessage: (request: unknown) => void;

  constructor(hear: (request: EngineRequest) => Promise<void>) {
    super();
    this.postMessage = (request) => void hear(request as EngineRequest);
  }

  kill(): boolean {
    return true;
  }
}
