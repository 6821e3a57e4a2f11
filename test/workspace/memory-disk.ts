import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { FileStatus, FileSystem } from '../../electron/engine/storage/disk/file-system.ts';
import type { Chance } from './chance.ts';
import { change, durableFile, type Node, survived, writing } from './memory-file.ts';

/** The power is cut: from then on no call to the disk returns. */
export class PowerCut extends Error {
  override readonly name = 'PowerCut';
}

/** An operation that changes the disk. */
export interface DiskStep {
  readonly number: number;
  readonly kind:
    | 'create'
    | 'write'
    | 'truncate'
    | 'sync'
    | 'syncFolder'
    | 'rename'
    | 'link'
    | 'remove'
    | 'makeFolder'
    | 'removeFolder';
  readonly path: string;
}

/** The outcome of a step: success, a power cut, or a system error. */
export type Mishap = (step: DiskStep) => 'cut' | { readonly code: string } | null;

type Names = Map<string, Node | 'folder'>;

/** Over all disks: a copy's new files are distinguished from those that it began with. */
let lastNumber = 0;
const nextNumber = (): number => (lastNumber += 1);

/**
 * An in-memory disk that keeps what a real one keeps after a power cut: synced bytes, and names whose folder was
 * synced. Any of the later writes may have arrived, in any order, the last one in part; of later names the first few.
 */
export class MemoryDisk implements FileSystem {
  readonly steps: DiskStep[] = [];
  mishap: Mishap = () => null;

  #names: Names;
  #durableNames: Names;
  #pendingNames: ((names: Names) => void)[] = [];
  readonly #open = new Map<number, { node: Node; path: string }>();
  #isCut = false;

  constructor(names: Names = new Map([['/disk', 'folder']])) {
    this.#names = new Map(names);
    this.#durableNames = new Map(names);
  }

  /** The disk after the cut, as the restarted computer finds it. */
  afterPowerCut(chance: Chance): MemoryDisk {
    const names: Names = new Map(this.#durableNames);
    const arrived = Math.floor(chance() * (this.#pendingNames.length + 1));
    for (const renamed of this.#pendingNames.slice(0, arrived)) renamed(names);
    const survivors = new Map<Node, Node>();
    for (const [path, node] of names) {
      if (node === 'folder') continue;
      const survivor = survivors.get(node) ?? durableFile(node.number, survived(node, chance));
      survivors.set(node, survivor);
      names.set(path, survivor);
    }
    return new MemoryDisk(names);
  }

  /** A copy of the disk, for several attempts from the same state. */
  copy(): MemoryDisk {
    const copies = new Map<Node, Node>();
    const names: Names = new Map();
    for (const [path, node] of this.#names) {
      if (node === 'folder') names.set(path, node);
      else {
        const copy = copies.get(node) ?? durableFile(node.number, Buffer.from(node.bytes));
        copies.set(node, copy);
        names.set(path, copy);
      }
    }
    return new MemoryDisk(names);
  }

  /** Every file and its bytes, for comparison. */
  contents(): Record<string, string> {
    const files = [...this.#names].filter((entry): entry is [string, Node] => entry[1] !== 'folder');
    return Object.fromEntries(
      files
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([path, node]) => [path, node.bytes.toString('base64')]),
    );
  }

  /** The same text for two disks of one origin with the same names, files and bytes: opening both goes the same way. */
  image(): string {
    const hash = createHash('sha256');
    for (const [path, node] of [...this.#names].sort(([one], [other]) => (one < other ? -1 : 1))) {
      hash.update(`${path}\0${node === 'folder' ? node : `${node.number} ${node.bytes.length}`}\0`);
      if (node !== 'folder') hash.update(node.bytes);
    }
    return hash.digest('hex');
  }

  bytesOf(path: string): Buffer {
    return Buffer.from(this.#file(path).bytes);
  }

  /** Adds a durable file. */
  place(path: string, bytes: Uint8Array): void {
    const node = durableFile(nextNumber(), Buffer.from(bytes));
    this.#names.set(path, node);
    this.#durableNames.set(path, node);
  }

  open(path: string, purpose: 'read' | 'change' | 'create'): number {
    if (purpose === 'create') {
      if (this.#names.has(path)) throw failure('EEXIST', path);
      this.#assertFolder(path);
      const node = durableFile(nextNumber(), Buffer.alloc(0));
      this.#step('create', path, () => this.#rename((names) => names.set(path, node)));
    }
    if (this.#isCut) throw new PowerCut();
    const handle = nextNumber();
    this.#open.set(handle, { node: this.#file(path), path });
    return handle;
  }

  close(file: number): void {
    if (!this.#open.delete(file)) throw failure('EBADF', String(file));
  }

  /** Files that were not closed. */
  get openFiles(): string[] {
    return [...this.#open.values()].map(({ path }) => path);
  }

  read(file: number, into: Uint8Array, position: number): number {
    const { node } = this.#handle(file);
    return position >= node.bytes.length ? 0 : node.bytes.copy(into, 0, position, position + into.length);
  }

  write(file: number, bytes: Uint8Array, position: number): number {
    const { node, path } = this.#handle(file);
    const written = Buffer.from(bytes);
    this.#step('write', path, () => change(node, writing(written, position)));
    return bytes.length;
  }

  truncate(file: number, length: number): void {
    const { node, path } = this.#handle(file);
    const cut = (content: Buffer): Buffer => Buffer.from(content.subarray(0, length));
    this.#step('truncate', path, () => change(node, { apply: cut, torn: () => cut, hollow: cut }));
  }

  sync(file: number): void {
    const { node, path } = this.#handle(file);
    this.#step('sync', path, () => undefined);
    node.durable = node.bytes;
    node.pending = [];
  }

  syncLater(file: number): Promise<void> {
    return Promise.resolve().then(() => this.sync(file));
  }

  remembersSync(): boolean {
    return false;
  }

  syncFolder(path: string): void {
    this.#step('syncFolder', path, () => undefined);
    // One folder per test: all names are durable.
    this.#durableNames = new Map(this.#names);
    this.#pendingNames = [];
  }

  status(path: string): FileStatus | null {
    if (this.#isCut) throw new PowerCut();
    const node = this.#names.get(path);
    if (node === undefined) return null;
    return node === 'folder' ? { kind: 'folder', size: 0, identity: path, node: path, links: 1 } : this.#statusOf(node);
  }

  statusOf(file: number): FileStatus {
    return this.#statusOf(this.#handle(file).node);
  }

  realPath(path: string): string {
    return path;
  }

  rename(from: string, to: string): void {
    const node = this.#file(from);
    this.#step('rename', from, () => this.#rename((names) => void (names.delete(from), names.set(to, node))));
  }

  link(from: string, to: string): void {
    const node = this.#file(from);
    if (this.#names.has(to)) throw failure('EEXIST', to);
    this.#step('link', from, () => this.#rename((names) => names.set(to, node)));
  }

  remove(path: string): void {
    this.#file(path);
    this.#step('remove', path, () => this.#rename((names) => names.delete(path)));
  }

  makeFolder(path: string): void {
    if (this.#names.has(path)) throw failure('EEXIST', path);
    this.#step('makeFolder', path, () => this.#rename((names) => names.set(path, 'folder')));
  }

  removeFolder(path: string): void {
    if (this.list(path).length > 0) throw failure('ENOTEMPTY', path);
    this.#step('removeFolder', path, () => this.#rename((names) => names.delete(path)));
  }

  list(path: string): string[] {
    return [...this.#names.keys()]
      .filter((name) => dirname(name) === path && name !== path)
      .map((name) => name.slice(join(path, '/').length))
      .sort();
  }

  isOnNetwork(): boolean {
    return false;
  }

  #statusOf(node: Node): FileStatus {
    const links = [...this.#names.values()].filter((named) => named === node).length;
    return { kind: 'file', size: node.bytes.length, identity: String(node.number), node: String(node.number), links };
  }

  #step(kind: DiskStep['kind'], path: string, effect: () => void): void {
    if (this.#isCut) throw new PowerCut();
    const step: DiskStep = { number: this.steps.length, kind, path };
    this.steps.push(step);
    const mishap = this.mishap(step);
    if (mishap !== null && mishap !== 'cut') throw failure(mishap.code, path);
    effect();
    if (mishap === 'cut') {
      this.#isCut = true;
      throw new PowerCut();
    }
  }

  #rename(change: (names: Names) => unknown): void {
    change(this.#names);
    this.#pendingNames.push((names) => void change(names));
  }

  #file(path: string): Node {
    if (this.#isCut) throw new PowerCut();
    const node = this.#names.get(path);
    if (node === undefined) throw failure('ENOENT', path);
    if (node === 'folder') throw failure('EISDIR', path);
    return node;
  }

  #handle(file: number): { node: Node; path: string } {
    if (this.#isCut) throw new PowerCut();
    const open = this.#open.get(file);
    if (open === undefined) throw failure('EBADF', String(file));
    return open;
  }

  #assertFolder(path: string): void {
    if (this.#names.get(dirname(path)) !== 'folder') throw failure('ENOENT', path);
  }
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}, '${path}'`), { code, path });
}
