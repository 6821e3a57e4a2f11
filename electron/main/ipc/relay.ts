import type { RequestName } from '../../../shared/contract/channels.ts';
import { requests, type HandlersBy } from '../../../shared/contract/contract.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { isSigned } from '../../../shared/contract/signed-requests.ts';
import type { EngineProcess } from '../engine-process.ts';
import type { FileTokens } from '../file-tokens.ts';
import type { PreferencesStore } from '../preferences.ts';
import type { RequestAnswerer } from './register.ts';

/** Passes each request to its side in the contract: main's own handlers, or the engine with the files of the input. */
export function relay(
  handlers: HandlersBy<'main', void>,
  engine: EngineProcess,
  tokens: FileTokens,
  preferences: PreferencesStore,
): RequestAnswerer {
  return async (name, input) => {
    if (requests[name].by === 'engine') {
      if (preferences.current.personName === null && isSigned(name)) throw new AppError('request.nameless');
      return engine.ask({ name, input, files: tokens.namedIn(input), language: preferences.current.language });
    }
    // The contract pairs name, handler and input; the union of all pairs loses that relation.
    const handle = (handlers as Partial<Record<RequestName, (input: unknown) => Promise<unknown>>>)[name];
    if (handle === undefined) throw new TypeError(`No handler for ${name}`);
    return { ok: true, value: await handle(input) };
  };
}
