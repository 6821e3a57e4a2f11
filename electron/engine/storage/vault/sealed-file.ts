import type { KeyObject } from 'node:crypto';
import { AppError } from '../../../../shared/contract/result.ts';
import { type FileSystem, writeWhole } from '../disk/file-system.ts';
import { COMMITTED, type Extent, type ExtentKind, sealExtent } from './extent.ts';
import { release } from './aes-gcm.ts';
import { contentOf, listExtents, readExtent } from './extents.ts';
import { type Layer, Layers } from './layers.ts';
import { ReadAhead } from './read-ahead.ts';

/** Content of one extent at most: a longer write takes several, so that memory stays bounded. */
const LONGEST = 1 << 20;
/** Parts of an extent are joined below this size: one write instead of three. */
const JOINED = 1 << 14;

/** An open sealed file, read and written like a plain one. */
export class SealedFile {
  readonly #files: FileSystem;
  readonly #file: number;
  readonly #key: KeyObject;
  readonly #path: string;
  readonly #source: ReadAhead;
  readonly #extents: Extent[] = [];
  readonly #layers = new Layers();
  /** Where the next extent begins. */
  #end: number;
  /** Bytes of a write that failed stand at the end. */
  #isTorn = false;
  /** Written since the last sync. */
  #isOpen = false;
  #read: { readonly extent: Extent; readonly content: Buffer } | null = null;

  /** @param start length of the head. @throws AppError `workspace.damaged`. */
  constructor(files: FileSystem, file: number, start: number, key: KeyObject, path: string) {
    this.#files = files;
    this.#file = file;
    this.#key = key;
    this.#path = path;
    this.#source = new ReadAhead(files, file);
    const { extents, end, isTorn } = listExtents(files, file, start, key, path);
    for (const extent of extents) this.#take(extent);
    this.#end = end;
    this.#isTorn = isTorn;
    this.#isOpen = extents.at(-1)?.isCommitted === false;
  }

  /** Bytes of the content. */
  get length(): number {
    return this.#layers.length;
  }

  /** The last name that the file was given: see `SealedFileSystem`. */
  name(): string | null {
    const extent = this.#extents.findLast(({ kind }) => kind === 'name');
    return extent === undefined ? null : this.#contentOf(extent).toString('utf8');
  }

  /** Bytes that were never written are zeros. @throws AppError `workspace.damaged`. */
  read(into: Uint8Array, position: number): number {
    const length = Math.max(0, Math.min(into.length, this.length - position));
    for (let done = 0; done < length;) {
      const at = position + done;
      const layer = this.#layers.from(at);
      const start = layer?.start ?? position + length;
      if (layer === undefined || start > at) {
        const gap = Math.min(start - at, length - done);
        into.fill(0, done, done + gap);
        done += gap;
        continue;
      }
      const count = Math.min(layer.end - at, length - done);
      this.#readLayer(layer, into.subarray(done, done + count), at);
      done += count;
    }
    return length;
  }

  /** The number of bytes written: at most a MiB. */
  write(bytes: Uint8Array, position: number): number {
    const part = bytes.subarray(0, LONGEST);
    this.#append('bytes', position, part);
    return part.length;
  }

  truncate(length: number): void {
    if (length > this.length) throw new RangeError('a sealed file is not extended');
    // Without more space on the disk, where that is possible: a journal cuts off what it failed to write.
    const first = this.#extents.findLastIndex(({ kind, position }) => kind !== 'bytes' || position < length) + 1;
    const cut = this.#extents[first];
    if (cut !== undefined) this.#dropFrom(first, cut);
    if (this.length !== length) this.#append('truncation', length, new Uint8Array(0));
    else this.#clearTorn();
  }

  setName(name: string): void {
    this.#append('name', 0, Buffer.from(name));
  }

  /** Call it once the sealed file is synced: damage to what it holds is then never taken for a torn write. */
  commit(): void {
    const last = this.#extents.at(-1);
    if (!this.#isOpen || last === undefined) return;
    writeWhole(this.#files, this.#file, COMMITTED, last.at);
    this.#extents[this.#extents.length - 1] = { ...last, isCommitted: true };
    this.#isOpen = false;
  }

  #readLayer({ extent }: Layer, into: Uint8Array, at: number): void {
    const from = at - extent.position;
    if (into.length < extent.length) into.set(this.#contentOf(extent).subarray(from, from + into.length));
    else if (!readExtent(into, this.#source, this.#key, extent)) throw this.#damaged();
  }

  #damaged(): AppError {
    return new AppError('workspace.damaged', { path: this.#path });
  }

  #append(kind: ExtentKind, position: number, content: Uint8Array): void {
    this.#clearTorn();
    const number = this.#extents.length;
    const parts = sealExtent(this.#key, { kind, number, position }, content);
    const written = content.length < JOINED ? [Buffer.concat(parts)] : parts;
    this.#isTorn = true;
    this.#source.forget();
    let at = this.#end;
    for (const part of written) {
      writeWhole(this.#files, this.#file, part, at);
      at += part.length;
    }
    if (content.length >= JOINED) release(parts[1]);
    this.#isTorn = false;
    this.#isOpen = true;
    const nonce = Buffer.from(parts[0].subarray(18, 30));
    this.#take({ kind, number, position, length: content.length, nonce, isCommitted: false, at: this.#end });
    this.#end = at;
  }

  #take(extent: Extent): void {
    this.#extents.push(extent);
    this.#layers.add(extent);
  }

  #dropFrom(place: number, { at }: Extent): void {
    this.#cut(at);
    const kept = this.#extents.slice(0, place);
    this.#extents.length = 0;
    this.#layers.clear();
    for (const extent of kept) this.#take(extent);
    this.#end = at;
    this.#isOpen = kept.at(-1)?.isCommitted === false;
    this.#read = null;
  }

  #clearTorn(): void {
    if (!this.#isTorn) return;
    this.#cut(this.#end);
  }

  /** Synced: bytes of the old end must not stand behind a shorter new one after a power cut. */
  #cut(end: number): void {
    this.#source.forget();
    this.#files.truncate(this.#file, end);
    this.#files.sync(this.#file);
    this.#isTorn = false;
  }

  #contentOf(extent: Extent): Buffer {
    if (this.#read?.extent === extent) return this.#read.content;
    const content = contentOf(this.#source, this.#key, extent);
    if (content === null) throw this.#damaged();
    this.#read = { extent, content };
    return content;
  }
}
