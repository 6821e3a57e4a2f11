import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { JsonFile } from '../json-file.ts';
import type { Keystore } from './keystore.ts';

const Entry = z.strictObject({
  path: z.string(),
  /** The secret as the key store encrypted it. */
  encrypted: z.base64(),
  /** A user locked the workspace: until its passphrase is typed, the secret is not used, also after a restart. */
  isLocked: z.boolean(),
});
type Entry = z.output<typeof Entry>;

/**
 * The secrets by which this computer opens sealed workspaces, encrypted by the key store of the system, in a file beside
 * the preferences: a stolen folder of workspaces has none of them.
 */
export class KeptKeys {
  readonly #file: JsonFile<z.ZodArray<typeof Entry>>;
  readonly #keystore: Keystore;
  /** The key store answers later: what is kept is written in the order in which it was asked for. */
  #pending: Promise<void> = Promise.resolve();

  constructor(userFolder: string, keystore: Keystore) {
    this.#file = new JsonFile(userFolder, 'keys.json', z.array(Entry));
    this.#keystore = keystore;
    this.#forgetGone();
  }

  /** Replaces what is kept for a workspace; null: nothing is. Without a key store nothing is kept. */
  keep(file: string, secret: string | null): Promise<void> {
    this.#pending = this.#pending.then(() => this.#keep(file, secret));
    return this.#pending;
  }

  async has(file: string): Promise<boolean> {
    await this.#pending;
    return this.#find(file) !== undefined;
  }

  /** The secret of a workspace. `unknown`: none is kept, or a user locked it; `unreadable`: it is lost. */
  async secretOf(file: string): Promise<{ readonly secret: string } | 'unknown' | 'unreadable'> {
    await this.#pending;
    const entry = this.#find(file);
    if (entry === undefined || entry.isLocked) return 'unknown';
    const isAbsent = (await this.#keystore.absence()) !== null;
    const secret = isAbsent ? null : await this.#keystore.decrypt(Buffer.from(entry.encrypted, 'base64'));
    return secret === null ? 'unreadable' : { secret };
  }

  /** Notes that a user locked a workspace, or opened it again. */
  setLocked(file: string, isLocked: boolean): void {
    const entry = this.#find(file);
    if (entry === undefined || entry.isLocked === isLocked) return;
    this.#file.write(this.#entries().map((one) => (one.path === entry.path ? { ...one, isLocked } : one)));
  }

  async #keep(file: string, secret: string | null): Promise<void> {
    const isKept = secret !== null && (await this.#keystore.absence()) === null;
    const encrypted = isKept ? await this.#keystore.encrypt(secret) : null;
    const before = this.#entries();
    const after = before.filter((entry) => entry.path !== realPath(file));
    if (encrypted !== null)
      after.push({ path: realPath(file), encrypted: encrypted.toString('base64'), isLocked: false });
    if (encrypted !== null || after.length < before.length) this.#file.write(after);
  }

  /** Workspaces that were destroyed or moved; a drive that is not plugged in keeps its entries. */
  #forgetGone(): void {
    const entries = this.#entries();
    const present = entries.filter(({ path: file }) => existsSync(file) || !existsSync(path.dirname(file)));
    if (present.length < entries.length) this.#file.write(present);
  }

  #find(file: string): Entry | undefined {
    const wanted = realPath(file);
    return this.#entries().find((entry) => entry.path === wanted);
  }

  #entries(): readonly Entry[] {
    return this.#file.read() ?? [];
  }
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
