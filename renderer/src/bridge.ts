import type { EventName, RequestName } from '../../shared/contract/channels.ts';
import type { Event, Input, Output } from '../../shared/contract/contract.ts';
import type { ChosenFile } from '../../shared/contract/file.ts';
import { AppError, type Result } from '../../shared/contract/result.ts';
import { plain } from './plain.ts';

/**
 * The page's client of the contract, and the only file that touches what the preload exposes. A
 * request resolves to its output or throws the `AppError` that the other side said.
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

/** Asks the person for a name and resolves once it is kept; false when the person would not say it. */
type AskForName = () => Promise<boolean>;

let askForName: AskForName = () => Promise.resolve(false);

/** Says who asks the person for a name, the first time that something is to be noted under it. */
export function whenNameless(ask: AskForName): void {
  askForName = ask;
}

/** What needs a name and has none is asked once more when the person has said it. */
export async function request<N extends RequestName>(name: N, input: Input<N>): Promise<Output<N>> {
  const ask = async (): Promise<Result<Output<N>>> =>
    (await window.aval.request(name, plain(input))) as Result<Output<N>>;
  const result = await ask();
  const isNameless = !result.ok && result.error.code === 'request.nameless';
  return valueOf(isNameless && (await askForName()) ? await ask() : result);
}

/** Returns the function that ends it. */
export function subscribe<E extends EventName>(name: E, listener: (event: Event<E>) => void): () => void {
  return window.aval.subscribe(name, (event) => listener(event as Event<E>));
}

/** The token of a file that was let fall on the page. Throws `file.unknown` for what is no file on the disk. */
export async function dropFile(file: File): Promise<ChosenFile> {
  return valueOf((await window.aval.dropFile(file)) as Result<ChosenFile>);
}

function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new AppError(result.error.code, result.error.params);
}
