import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../../shared/contract/result.ts';
import { type FileStatus, type FileSystem, withFile, writeWhole } from '../disk/file-system.ts';
import { sideFilesOf } from '../disk/side-files.ts';
import { deriveKey, keyedMac } from './data-key.ts';
import { hasCommittedAfter } from './extents.ts';
import { SealedFile } from './sealed-file.ts';
import type { Vault } from './vault.ts';
import { assertProven, beginsSealed, encodeVaultHead, readVaultHead, type ReadVaultHead } from './vault-head.ts';

/** How a new file is written: sealed and opening alone, sealed as a part of its workspace, or plain. */
type Sealing = 'alone' | 'part' | 'plain';

/**
 * The disk as the engine sees it when a workspace is sealed: the workspace, its side files and its evidence are written
 * sealed and read as if they were plain. All else passes through unchanged: the lock, imports, exports.
 *
 * Evidence is stored under keyed hashes of its names, which are SHA-256 of contents: who has a file could otherwise see
 * whether the workspace has it too.
 */
export class SealedFileSystem implements FileSystem {
  readonly #disk: FileSystem;
  readonly #vault: Vault;
  readonly #path: string;
  readonly #evidence: string;
  readonly #also: ReadonlySet<string>;
  readonly #open = new Map<number, SealedFile>();

  /**
   * @param path the workspace, its symbolic links resolved.
   * @param also further files to seal: a backup.
   */
  constructor(disk: FileSystem, vault: Vault, path: string, also: readonly string[] = []) {
    this.#disk = disk;
    this.#vault = vault;
    this.#path = path;
    this.#evidence = sideFilesOf(path).evidence;
    this.#also = new Set(also);
  }

  /** The file system below. */
  get disk(): FileSystem {
    return this.#disk;
  }

  get vault(): Vault {
    return this.#vault;
  }

  open(path: string, purpose: 'read' | 'change' | 'create'): number {
    const sealing = purpose === 'create' ? this.#sealingOf(path) : 'plain';
    const file = this.#disk.open(this.#stored(path), purpose);
    try {
      const sealed = sealing === 'plain' ? this.#read(file, path) : this.#create(file, path, sealing);
      if (sealed !== null) this.#open.set(file, sealed);
      return file;
    } catch (error) {
      this.#disk.close(file);
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

  syncFolder(path: string): void {
    this.#disk.syncFolder(path);
  }

  status(path: string): FileStatus | null {
    const stored = this.#stored(path);
    const status = this.#disk.status(stored);
    if (status?.kind !== 'file') return status;
    const lengthOf = (): number => this.#lengthOf(path, status.size);
    return {
      ...status,
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
    const stored = this.#stored(to);
    if (stored !== to) this.#setName(from, to);
    this.#disk.rename(this.#stored(from), stored);
  }

  link(from: string, to: string): void {
    this.#disk.link(this.#stored(from), this.#stored(to));
  }

  remove(path: string): void {
    this.#disk.remove(this.#stored(path));
  }

  makeFolder(path: string): void {
    this.#disk.makeFolder(path);
  }

  removeFolder(path: string): void {
    this.#disk.removeFolder(path);
  }

  list(path: string): string[] {
    const names = this.#disk.list(path);
    if (path !== this.#evidence) return names;
    return names.map((name) => (EVIDENCE.test(name) ? (this.#nameOf(join(path, name)) ?? name) : name)).sort();
  }

  isOnNetwork(path: string): boolean {
    return this.#disk.isOnNetwork(path);
  }

  #sealingOf(path: string): Sealing {
    if (this.#also.has(path)) return 'alone';
    if (path !== this.#path && !path.startsWith(`${this.#path}-`)) return 'plain';
    const suffix = path.slice(this.#path.length);
    if (suffix.startsWith('-lock')) return 'plain';
    return suffix.includes('-journal') || suffix.startsWith('-files') || suffix.startsWith('-waiting')
      ? 'part'
      : 'alone';
  }

  #create(file: number, path: string, sealing: 'alone' | 'part'): SealedFile {
    const id = randomBytes(16);
    const slots = sealing === 'alone' ? this.#vault.slots : [];
    const head = encodeVaultHead({ vault: this.#vault.id, file: id.toString('hex'), slots }, this.#vault.key);
    writeWhole(this.#disk, file, head, 0);
    return new SealedFile(this.#disk, file, head.length, deriveKey(this.#vault.key, 'file', id), path);
  }

  /**
   * Null for a plain file, and for one whose head was torn while it was created: nothing in it was acknowledged, and
   * its bytes are those of no journal.
   */
  #read(file: number, path: string): SealedFile | null {
    if (!beginsSealed(this.#disk, file)) return null;
    const head = this.#headOf(file, path);
    if (head === null) return null;
    if (head.vault !== this.#vault.id) throw new AppError('vault.other_key', { path });
    assertProven(head, this.#vault.key, path);
    const key = deriveKey(this.#vault.key, 'file', Buffer.from(head.file, 'hex'));
    return new SealedFile(this.#disk, file, head.length, key, path);
  }

  #headOf(file: number, path: string): ReadVaultHead | null {
    try {
      return readVaultHead(this.#disk, file, path);
    } catch (error) {
      if (!(error instanceof AppError) || hasCommittedAfter(this.#disk, file, 0)) throw error;
      return null;
    }
  }

  #lengthOf(path: string, size: number): number {
    return withFile(this.#disk, this.#stored(path), 'read', (file) => this.#read(file, path)?.length ?? size);
  }

  /** The path on the disk. */
  #stored(path: string): string {
    const name = basename(path);
    return dirname(path) === this.#evidence && EVIDENCE.test(name)
      ? join(this.#evidence, keyedMac(this.#vault.key, 'name', Buffer.from(name)).toString('hex'))
      : path;
  }

  /** The file notes its name inside, since the name on the disk does not tell it. */
  #setName(from: string, to: string): void {
    withFile(this.#disk, this.#stored(from), 'change', (file) => {
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

const EVIDENCE = /^[0-9a-f]{64}$/;
