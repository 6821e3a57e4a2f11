import { statSync } from 'node:fs';
import path from 'node:path';
import type { EngineStart } from '../../../shared/contract/engine-messages.ts';
import { AppError } from '../../../shared/contract/result.ts';
import type { VaultStanding } from '../../../shared/contract/vault.ts';
import type { OpenWorkspace } from '../../../shared/contract/workspace.ts';
import type { Language } from '../../../shared/text/text.ts';
import { frenchInstant } from '../steps/clock.ts';
import { Mirror } from '../mirror/mirror.ts';
import { takeWaiting } from '../suppression/waiting-oppositions.ts';
import { createWorkspace, readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import type { VaultSecret } from '../storage/vault/key-ring.ts';
import { SealedFileSystem } from '../storage/vault/sealed-file-system.ts';
import type { PreparedSheet } from '../vault/prepared-sheet.ts';
import { type Held, heldAs, markOf, openOrRead, stateOf } from './held.ts';
import type { SessionListener } from './session-listener.ts';
import { type Locked, vaultStandingOf } from './vault-standing.ts';
import { WorkspaceDisk } from './workspace-disk.ts';

/** Milliseconds between two looks for the second place of oppositions. */
const BEAT = 10_000;

/**
 * The workspace that the engine has open: at most one. Opening another closes the present one; when
 * the other cannot be opened, the present one stays open.
 */
export class WorkspaceSession {
  readonly #start: EngineStart;
  readonly #listener: SessionListener;
  #held: Held | null = null;
  #beat: NodeJS.Timeout | undefined;
  #locked: Locked | null = null;
  #prepared: PreparedSheet | null = null;
  #isRecovered = false;

  /** The user who opens and creates: the name of the last request. */
  person: string;

  /** The user of the open workspace who gave her code; null: nobody did. */
  entered: string | null = null;

  constructor(start: EngineStart, listener: SessionListener) {
    this.#start = start;
    this.person = start.person;
    this.#listener = listener;
  }

  /** Path of the example workspace, in its own folder. */
  get examplePath(): string {
    return path.join(this.#start.userFolder, 'exemple', 'exemple.aval');
  }

  /** The open workspace. Throws `workspace.none_open`. */
  get workspace(): Workspace {
    if (this.#held === null) throw new AppError('workspace.none_open');
    return this.#held.workspace;
  }

  get isOpen(): boolean {
    return this.#held !== null;
  }

  /** Whether this file is the open workspace; a hard link or an alias of it counts. */
  holds(file: string): boolean {
    if (this.#held === null) return false;
    const [one, other] = [this.#held.workspace.path, file].map((name) => statSync(name, { throwIfNoEntry: false }));
    return (
      this.#held.workspace.path === file ||
      (one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev)
    );
  }

  state(): OpenWorkspace | null {
    return this.#held === null ? null : stateOf(this.#held, this.#held.workspace.path === this.examplePath);
  }

  /** The disk of the open workspace. Throws `workspace.none_open`. */
  get files(): SealedFileSystem {
    const { files } = this.workspace;
    if (!(files instanceof SealedFileSystem)) throw new TypeError('A workspace of the window has a sealed disk.');
    return files;
  }

  /** The sheet that was written last. */
  get prepared(): PreparedSheet | null {
    return this.#prepared;
  }

  /** A disk that opens the open workspace, and what a secret opens. */
  diskWith(...secrets: readonly VaultSecret[]): WorkspaceDisk {
    const disk = new WorkspaceDisk(...secrets);
    const vault = this.#held === null ? null : this.files.vaultOf(this.#held.workspace.path);
    if (vault !== null) disk.keep(vault);
    return disk;
  }

  /**
   * Opens for changes, or for reading when another user has the workspace open. Null: it is sealed, and the disk has no
   * secret; it waits for `unlock`, and the present workspace stays open. Throws as `openWorkspace`.
   */
  async open(file: string, disk = new WorkspaceDisk()): Promise<OpenWorkspace | null> {
    if (this.#held?.workspace.path === file) {
      this.leave();
      return this.#requireState();
    }
    let held: Held;
    try {
      held = await openOrRead(file, this.person, disk);
    } catch (error) {
      disk.forget();
      if (!(error instanceof AppError) || error.code !== 'workspace.locked') throw error;
      if (this.#locked?.path !== file) this.#locked = { path: file, organisation: null, byUser: false };
      this.#tell();
      this.#tellVault();
      return null;
    }
    this.#isRecovered = false;
    await this.#put(held);
    this.takeWaiting('fr');
    return this.#requireState();
  }

  /** Opens the workspace that waits. Throws `workspace.none_open`, `vault.wrong_secret`, and as `openWorkspace`. */
  async unlock(secret: VaultSecret, isRecovered: boolean): Promise<OpenWorkspace> {
    const locked = this.#locked;
    if (locked === null) throw new AppError('workspace.none_open');
    await this.open(locked.path, new WorkspaceDisk(secret));
    this.#isRecovered = isRecovered;
    this.#tellVault();
    return this.#requireState();
  }

  /** Closes a sealed workspace and forgets its key; it waits for `unlock`. Throws `vault.not_sealed`. */
  async lock(): Promise<void> {
    const { path: file } = this.workspace;
    if (this.files.vaultOf(file) === null) throw new AppError('vault.not_sealed', { path: file });
    const { organisation } = readWorkspaceIdentity(this.workspace);
    this.#locked = { path: file, organisation, byUser: true };
    await this.#release();
  }

  /** Gives up the opening of the workspace that waits. */
  leave(): void {
    if (this.#locked === null) return;
    this.#locked = null;
    this.#tellVault();
    if (this.#held === null) this.#listener.onHold(null);
  }

  /** Keeps a sheet until it is used; the one before is forgotten. */
  prepare(sheet: PreparedSheet): void {
    this.forgetSheet();
    this.#prepared = sheet;
  }

  forgetSheet(): void {
    this.#prepared?.forget();
    this.#prepared = null;
  }

  /** The open workspace was written anew: sealed, unsealed, or with other secrets. */
  resealed(): void {
    this.#isRecovered = false;
    this.#dropUnusedKey();
    this.#tellVault();
  }

  /** Keeps a secret in the key store of this computer, or removes what it keeps for a workspace (null). */
  keepKey(file: string, secret: Uint8Array | null): void {
    this.#listener.onKey(file, secret);
  }

  /** No computer opens the open workspace by its key store any more: what this one keeps is of no use. */
  #dropUnusedKey(): void {
    const { path: file } = this.workspace;
    if (!this.standing().opens.some(({ kind }) => kind === 'keystore')) this.keepKey(file, null);
  }

  standing(): VaultStanding {
    return vaultStandingOf(this.#held?.workspace ?? null, this.#locked, this.#isRecovered);
  }

  /** Throws as `createWorkspace`. */
  async create(file: string, organisation: string, alsoNamed: readonly string[]): Promise<OpenWorkspace> {
    const disk = new WorkspaceDisk();
    const workspace = await createWorkspace(file, {
      organisation,
      also: alsoNamed,
      at: frenchInstant(new Date()),
      by: this.person,
      fileSystem: disk.files,
    });
    Mirror.attach(workspace, { by: this.person, now: () => frenchInstant(new Date()) });
    return this.#put(heldAs(workspace, disk, null));
  }

  async close(): Promise<void> {
    this.#locked = null;
    try {
      await this.#release();
    } finally {
      this.#listener.onHold(null);
    }
  }

  /** Closes the open workspace; its keys are forgotten. */
  async #release(): Promise<void> {
    const held = this.#held;
    clearInterval(this.#beat);
    this.#held = null;
    this.entered = null;
    this.#isRecovered = false;
    this.forgetSheet();
    try {
      await held?.workspace.close();
    } finally {
      held?.disk.forget();
      this.#tell();
      this.#tellVault();
    }
  }

  /** Call after anything that may have changed the workspace: reports a change to the listener. */
  lookForChanges(): void {
    const held = this.#held;
    if (held === null) return;
    const mark = markOf(held.workspace);
    if (mark === held.mark) return;
    held.mark = mark;
    // A workspace that is open for reading does not change: only the waiting changes were counted.
    if (held.readOnlyBecause === null) held.savedAt = frenchInstant(new Date());
    this.#tell();
  }

  /** Applies the changes that others left in waiting files; a workspace open for reading only counts them. */
  takeWaiting(language: Language): void {
    const held = this.#held;
    if (held === null) return;
    try {
      takeWaiting(
        {
          by: this.person,
          now: () => frenchInstant(new Date()),
          today: () => frenchInstant(new Date()).slice(0, 10),
          language,
        },
        held.workspace,
      );
    } catch (error) {
      // The waiting changes stay on disk. The next request that changes something reports the error.
      if (!(error instanceof AppError)) throw error;
    }
    this.lookForChanges();
  }

  /** The open workspace after a change. */
  changed(): OpenWorkspace {
    this.lookForChanges();
    return this.#requireState();
  }

  async #put(held: Held): Promise<OpenWorkspace> {
    const before = this.#held;
    this.#held = held;
    clearInterval(this.#beat);
    // A second place that was absent may be there again.
    this.#beat = setInterval(() => void Mirror.of(held.workspace).catchUp(), BEAT).unref();
    this.entered = null;
    this.#locked = null;
    this.forgetSheet();
    try {
      await before?.workspace.close();
    } finally {
      before?.disk.forget();
      this.#dropUnusedKey();
      this.#tell();
      this.#tellVault();
      const { organisation, isExample } = this.#requireState();
      this.#listener.onHold({ path: held.workspace.path, organisation, isExample });
    }
    return this.#requireState();
  }

  #tell(): void {
    this.#listener.onChange(this.state());
  }

  /** After `#tell`: the page tells a locked workspace from one that waits beside an open one. */
  #tellVault(): void {
    this.#listener.onVault(this.standing(), this.#locked);
  }

  #requireState(): OpenWorkspace {
    const state = this.state();
    if (state === null) throw new AppError('workspace.none_open');
    return state;
  }
}
