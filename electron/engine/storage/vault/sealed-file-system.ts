import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../../shared/contract/result.ts';
import { type FileStatus, type FileSystem, withFile, writeWhole } from '../disk/file-system.ts';
import { workspaceOfFolder, reservedFor, sideFilesOf } from '../disk/side-files.ts';
import { fileKeyOf } from './data-key.ts';
import { hasCommittedAfter } from './extents.ts';
import type { KeyRing } from './key-ring.ts';
import { SealedFile } from './sealed-file.ts';
import { isNamedBy, isPlainName, sealedName } from './sealed-names.ts';
import type { Vault } from './vault.ts';
import { beginsSealed, encodeVaultHead, readVaultHead, type ReadVaultHead } from './vault-head.ts';

/** How a new file is written. */
interface Sealing {
  readonly vault: Vault;
  /** With the key slots: it opens by a secret alone. */
  readonly isAlone: boolean;
}

/**
 * The disk as the engine sees it: sealed files are read as if they were plain, and the side files of a sealed workspace are
 * written sealed. All else passes through unchanged: locks, plain workspaces, imports, exports.
 *
 * Evidence is stored under keyed hashes of its names, which are SHA-256 of contents: a person who has a file could otherwise see
 * that the workspace has it too.
 */
export class SealedFileSystem implements FileSystem {
  readonly #disk: FileSystem;
  readonly #ring: KeyRing;
  /** Workspaces and files that are to be written sealed (a vault) or plain (null), whatever they are now. */
  readonly #planned: ReadonlyMap<string, Vault | null>;
  readonly #open = new Map<number, SealedFile>();

  constructor(disk: FileSystem, ring: KeyRing, planned: ReadonlyMap<string, Vault | null> = new Map()) {
    this.#disk = disk;
    this.#ring = ring;
    this.#planned = planned;
  }

  /** The same disk, where a workspace or a file is written with another vault, or plain. */
  planning(path: string, vault: Vault | null): SealedFileSystem {
    if (vault !== null) this.#ring.keep(vault);
    return new SealedFileSystem(this.#disk, this.#ring, new Map([...this.#planned, [path, vault]]));
  }

  /** The disk below, where sealed files are as they lie. */
  get disk(): FileSystem {
    return this.#disk;
  }

  /** The vault of a sealed file; null for a plain one. @throws AppError as `KeyRing.vaultOf`. */
  vaultOf(path: string): Vault | null {
    if (this.#disk.status(path)?.kind !== 'file') return null;
    return withFile(this.#disk, path, 'read', (file) => {
      const head = this.#headOf(file, path);
      return head === null ? null : this.#ring.vaultOf(head, path);
    });
  }

  /** The path on the disk below: evidence of a sealed workspace has another name there. */
  placeOf(path: string): string {
    const name = basename(path);
    if (!isPlainName(name)) return path;
    const folder = dirname(path);
    const vault = this.#evidenceVault(folder);
    return vault === null ? path : join(folder, sealedName(vault, name));
  }

  open(path: string, purpose: 'read' | 'change' | 'create'): number {
    const sealing = purpose === 'create' ? this.#sealingOf(path) : null;
    const file = this.#disk.open(this.placeOf(path), purpose);
    try {
      const sealed =
        sealing !== null ? this.#create(file, path, sealing) : purpose === 'create' ? null : this.#read(file, path);
      if (sealed !== null) this.#open.set(file, sealed);
      return file;
    } catch (error) {
      this.#disk.close(file);
      // A failed creation leaves no file.
      if (sealing !== null) this.#disk.remove(this.placeOf(path));
      throw error;
    }
  }

  close(file: number): void {
    this.#open.delete(file);
    this.#disk.close(file);
  }

  read(file: number, into: Uint8Array, position: number): number {
    return this.#open.get(file)?.read(into, position) ?? this.#disk.read(file, into, position);
  }

  write(file: number, bytes: Uint8Array, position: number): number {
    return this.#open.get(file)?.write(bytes, position) ?? this.#disk.write(file, bytes, position);
  }

  truncate(file: number, length: number): void {
    const sealed = this.#open.get(file);
    if (sealed === undefined) this.#disk.truncate(file, length);
    else sealed.truncate(length);
  }

  sync(file: number): void {
    this.#disk.sync(file);
    this.#open.get(file)?.commit();
  }

  async syncLater(file: number): Promise<void> {
    await this.#disk.syncLater(file);
    this.#open.get(file)?.commit();
  }

  remembersSync(file: number): boolean {
    return this.#open.has(file) || this.#disk.remembersSync(file);
  }

  syncFolder(path: string): void {
    this.#disk.syncFolder(path);
  }

  status(path: string): FileStatus | null {
    const status = this.#disk.status(this.placeOf(path));
    if (status?.kind !== 'file') return status;
    const lengthOf = (): number => this.#lengthOf(path, status.size);
    return {
      ...status,
      // Only now and then asked for, and then the extents are listed.
      get size() {
        return lengthOf();
      },
    };
  }

  statusOf(file: number): FileStatus {
    const status = this.#disk.statusOf(file);
    return { ...status, size: this.#open.get(file)?.length ?? status.size };
  }

  realPath(path: string): string {
    return this.#disk.realPath(path);
  }

  rename(from: string, to: string): void {
    const stored = this.placeOf(to);
    if (stored !== to) this.#setName(from, to);
    this.#disk.rename(this.placeOf(from), stored);
  }

  link(from: string, to: string): void {
    this.#disk.link(this.placeOf(from), this.placeOf(to));
  }

  remove(path: string): void {
    this.#disk.remove(this.placeOf(path));
  }

  makeFolder(path: string): void {
    this.#disk.makeFolder(path);
  }

  removeFolder(path: string): void {
    this.#disk.removeFolder(path);
  }

  list(path: string): string[] {
    const names = this.#disk.list(path);
    const vault = this.#evidenceVault(path);
    if (vault === null) return names;
    return names.map((name) => (isNamedBy(vault, name) ? (this.#nameOf(join(path, name)) ?? name) : name)).sort();
  }

  isOnNetwork(path: string): boolean {
    return this.#disk.isOnNetwork(path);
  }

  #sealingOf(path: string): Sealing | null {
    const planned = this.#planned.get(path);
    if (planned !== undefined) return planned === null ? null : { vault: planned, isAlone: true };
    const beside = workspaceOfFolder(dirname(path));
    const workspace = beside ?? reservedFor(path);
    if (workspace === null || path.startsWith(sideFilesOf(workspace).lock)) return null;
    const vault = this.#vaultOfWorkspace(workspace);
    const isPart = beside !== null || path.slice(workspace.length).includes('-journal');
    return vault === null ? null : { vault, isAlone: !isPart };
  }

  #vaultOfWorkspace(path: string): Vault | null {
    const planned = this.#planned.get(path);
    return planned === undefined ? this.vaultOf(path) : planned;
  }

  #create(file: number, path: string, { vault, isAlone }: Sealing): SealedFile {
    const id = randomBytes(16);
    const about = { vault: vault.id, file: id.toString('hex'), slots: isAlone ? vault.slots : [] };
    const head = encodeVaultHead(about, vault.key);
    writeWhole(this.#disk, file, head, 0);
    return new SealedFile(this.#disk, file, head.length, fileKeyOf(vault.key, id), path);
  }

  #read(file: number, path: string): SealedFile | null {
    const head = this.#headOf(file, path);
    if (head === null) return null;
    const { key } = this.#ring.vaultOf(head, path);
    const fileKey = fileKeyOf(key, Buffer.from(head.file, 'hex'));
    return new SealedFile(this.#disk, file, head.length, fileKey, path);
  }

  /**
   * Null for a plain file, and for one whose head was torn while it was created: nothing in it was acknowledged, and its
   * bytes are those of no journal.
   */
  #headOf(file: number, path: string): ReadVaultHead | null {
    if (!beginsSealed(this.#disk, file)) return null;
    try {
      return readVaultHead(this.#disk, file, path);
    } catch (error) {
      if (!(error instanceof AppError) || hasCommittedAfter(this.#disk, file, 0)) throw error;
      return null;
    }
  }

  #lengthOf(path: string, size: number): number {
    return withFile(this.#disk, this.placeOf(path), 'read', (file) => this.#read(file, path)?.length ?? size);
  }

  /** The vault of the workspace whose evidence is in a folder; null when it has none. */
  #evidenceVault(folder: string): Vault | null {
    const workspace = workspaceOfFolder(folder);
    return workspace === null || sideFilesOf(workspace).evidence !== folder ? null : this.#vaultOfWorkspace(workspace);
  }

  /** The file notes its name inside, since the name on the disk does not tell it. */
  #setName(from: string, to: string): void {
    withFile(this.#disk, this.placeOf(from), 'change', (file) => {
      const sealed = this.#read(file, from);
      sealed?.setName(basename(to));
      this.#disk.sync(file);
      sealed?.commit();
    });
  }

  #nameOf(stored: string): string | null {
    return withFile(this.#disk, stored, 'read', (file) => this.#read(file, stored)?.name() ?? null);
  }
}
