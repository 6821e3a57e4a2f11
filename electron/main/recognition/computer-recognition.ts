import { AppError } from '../../../shared/contract/result.ts';
import type { Output } from '../../../shared/contract/contract.ts';
import type { Recognised } from '../../../shared/contract/vault.ts';
import type { EngineProcess } from '../engine-process.ts';
import type { KeptKeys } from './kept-keys.ts';
import type { Keystore } from './keystore.ts';
import type { PreferencesStore } from '../preferences.ts';

/** « Me reconnaître ici »: opens a sealed workspace by the key store of the system instead of its passphrase. */
export class ComputerRecognition {
  readonly #keystore: Keystore;
  readonly #keys: KeptKeys;
  readonly #preferences: PreferencesStore;
  #held: string | null = null;
  #waiting: string | null = null;

  constructor(keystore: Keystore, keys: KeptKeys, preferences: PreferencesStore) {
    this.#keystore = keystore;
    this.#keys = keys;
    this.#preferences = preferences;
  }

  /** The sealed workspace that waits for its secret. */
  wait(workspace: { readonly path: string; readonly byUser: boolean } | null): void {
    this.#waiting = workspace?.path ?? null;
    if (workspace?.byUser === true) this.#keys.setLocked(workspace.path, true);
  }

  /** The open workspace. */
  hold(file: string | null): void {
    this.#held = file;
    if (file !== null) this.#keys.setLocked(file, false);
  }

  async standing(): Promise<Output<'vault.recognition'>> {
    return {
      absence: await this.#keystore.absence(),
      isOn: this.#held !== null && (await this.#keys.has(this.#held)),
    };
  }

  /** Opens the workspace that waits. @throws AppError as `vault.unlock`, but for a secret that opens it no more. */
  async open(engine: EngineProcess): Promise<Recognised> {
    const file = this.#waiting;
    const { personName, language } = this.#preferences.current;
    if (file === null || personName === null) return 'unknown';
    const found = await this.#keys.secretOf(file);
    if (found === 'unknown') return found;
    if (found !== 'unreadable') {
      const secret = { kind: 'keystore', text: found.secret };
      const answer = await engine.ask({ name: 'vault.unlock', input: { secret }, files: {}, language });
      if (answer.ok) return 'opened';
      const { code, params } = answer.error;
      if (code !== 'vault.wrong_secret') throw new AppError(code, params);
    }
    await this.#keys.keep(file, null);
    return 'unfit';
  }
}
