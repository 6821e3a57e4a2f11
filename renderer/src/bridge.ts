import type { EventName, RequestName } from '../../shared/contract/channels.ts';
import type { Event, Input, Output } from '../../shared/contract/contract.ts';
import type { ChosenFile } from '../../shared/contract/file.ts';
import { AppError, type Result } from '../../shared/contract/result.ts';
import { plain } from './plain.ts';

/**
 * The page's client of the contract, and the only file that uses the functions of the preload. A request resolves to
 * its output or throws the `AppError` of the other side.
 */
type Exposed = {
  request(name: RequestName, input: unknown): Promise<unknown>;
  subscribe(name: EventName, listener: (event: unknown) => void): () => void;
  dropFile(file: File): Promise<unknown>;
};

declare global {
  interface Window {
    readonly aval: Exposed;
  }
}

/** Asks the user for a name and resolves once it is kept; false when the user declined. */
type AskForName = () => Promise<boolean>;

let askForName: AskForName = () => Promise.resolve(false);

/** What to ask the user when a request is refused for lack of it. */
const QUESTIONS: Readonly<Record<string, AskForName>> = {
  'request.nameless': () => askForName(),
  'user.code_missing': () => askForCode(),
};

/** Sets the function that asks for a name, called at the first request that records under it. */
export function whenNameless(ask: AskForName): void {
  askForName = ask;
}

/** Asks who works and for her code; resolves to false when the user declined. */
let askForCode: AskForName = () => Promise.resolve(false);

/** Sets the function that asks for a code, called at the first change that is refused without one. */
export function whenCodeless(ask: AskForName): void {
  askForCode = ask;
}

/** Repeats a request that was refused for lack of a name or a code, once the user has given one. */
export async function request<N extends RequestName>(name: N, input: Input<N>): Promise<Output<N>> {
  const ask = async (): Promise<Result<Output<N>>> =>
    (await window.aval.request(name, plain(input))) as Result<Output<N>>;
  const result = await ask();
  const question = result.ok ? undefined : QUESTIONS[result.error.code]?.();
  return valueOf((await question) === true ? await ask() : result);
}

/** Returns the function that unsubscribes. */
export function subscribe<E extends EventName>(name: E, listener: (event: Event<E>) => void): () => void {
  return window.aval.subscribe(name, (event) => listener(event as Event<E>));
}

/** The token of a file that was dropped on the page. Throws `file.unknown` when it is not a file on the disk. */
export async function dropFile(file: File): Promise<ChosenFile> {
  return valueOf((await window.aval.dropFile(file)) as Result<ChosenFile>);
}

function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new AppError(result.error.code, result.error.params);
}
