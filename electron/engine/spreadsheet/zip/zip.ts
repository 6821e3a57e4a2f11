import { crc32 } from 'node:zlib';

import { inflated } from './inflate.ts';
import { MAX_RATIO, MAX_ZIP_DIRECTORY_BYTES, MAX_ZIP_ENTRIES, RATIO_FREE_BYTES, READ_BYTES } from '../limits.ts';
import type { SourceFile } from '../source-file.ts';

/** One file of the archive, as the central directory describes it. */
export interface ZipEntry {
  /** With `/` between folders, without a leading one. */
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

const STORED = 0;
const DEFLATED = 8;

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const END64_LOCATOR_BYTES = 20;
const END64_SIGNATURE = 0x06064b50;
const END64_BYTES = 56;
const DIRECTORY_SIGNATURE = 0x02014b50;
const DIRECTORY_BYTES = 46;
const HEADER_SIGNATURE = 0x04034b50;
const HEADER_BYTES = 30;
const MAX_COMMENT_BYTES = 0xffff;

/**
 * The archive of a workbook's parts. Only the central directory is used: it has the sizes even where the entries use a
 * data descriptor.
 */
export class Zip {
  readonly #file: SourceFile;
  /** By name in lower case: part names are not case-sensitive. */
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  private constructor(file: SourceFile, entries: ReadonlyMap<string, ZipEntry>) {
    this.#file = file;
    this.#entries = entries;
  }

  /** @throws AppError `workbook.truncated`, `workbook.damaged`, `workbook.too_large` or `workbook.unsafe`. */
  static async open(file: SourceFile): Promise<Zip> {
    const place = await findDirectory(file);
    if (place.count > MAX_ZIP_ENTRIES || place.bytes > MAX_ZIP_DIRECTORY_BYTES)
      throw file.refusal('workbook.too_large');
    if (place.offset + place.bytes > file.size) throw file.refusal('workbook.damaged');
    const entries = new Map<string, ZipEntry>();
    for (const entry of directoryEntries(await file.read(place.offset, place.bytes), place.count, file)) {
      const key = entry.name.toLowerCase();
      if (entries.has(key) || !isPlainPath(entry.name)) throw file.refusal('workbook.unsafe');
      entries.set(key, entry);
    }
    return new Zip(file, entries);
  }

  get names(): readonly string[] {
    return [...this.#entries.values()].map((entry) => entry.name);
  }

  find(name: string): ZipEntry | undefined {
    return this.#entries.get(name.toLowerCase());
  }

  /**
   * The inflated bytes of an entry, in pieces; `onRead` gets the compressed bytes read so far. The checksum is compared
   * at the end.
   * @throws AppError `workbook.damaged`, `workbook.encrypted` or, past `limit` bytes, `workbook.too_large`.
   */
  async *pieces(
    entry: ZipEntry,
    limit: number,
    options: {
      readonly signal?: AbortSignal | undefined;
      readonly onRead?: ((bytes: number) => void) | undefined;
    } = {},
  ): AsyncGenerator<Buffer> {
    const file = this.#file;
    if (entry.encrypted) throw file.refusal('workbook.encrypted');
    if (entry.method !== STORED && entry.method !== DEFLATED) throw file.refusal('workbook.damaged');
    if (entry.size > limit || isBomb(entry.size, entry.compressedSize)) throw file.refusal('workbook.too_large');
    const start = await this.#dataOffset(entry);
    const stored = file.pieces(start, entry.compressedSize, READ_BYTES, options.signal);
    let size = 0;
    for await (const piece of entry.method === STORED
      ? checked(stored, entry, file, options.onRead)
      : inflated(stored, entry, file, options.onRead)) {
      options.signal?.throwIfAborted();
      size += piece.length;
      if (size > limit || isBomb(size, entry.compressedSize)) throw file.refusal('workbook.too_large');
      yield piece;
    }
    if (size !== entry.size) throw file.refusal('workbook.damaged');
  }

  /** A small entry, whole. @throws as `pieces`. */
  async read(entry: ZipEntry, limit: number, signal?: AbortSignal): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of this.pieces(entry, limit, { signal })) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  async #dataOffset(entry: ZipEntry): Promise<number> {
    const header = await this.#file.read(entry.headerOffset, HEADER_BYTES);
    if (header.length < HEADER_BYTES || header.readUInt32LE(0) !== HEADER_SIGNATURE)
      throw this.#file.refusal('workbook.damaged');
    const offset = entry.headerOffset + HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
    if (offset + entry.compressedSize > this.#file.size) throw this.#file.refusal('workbook.damaged');
    return offset;
  }
}

interface DirectoryPlace {
  readonly offset: number;
  readonly bytes: number;
  readonly count: number;
}

async function findDirectory(file: SourceFile): Promise<DirectoryPlace> {
  const tailStart = Math.max(0, file.size - END_BYTES - MAX_COMMENT_BYTES);
  const tail = await file.read(tailStart, END_BYTES + MAX_COMMENT_BYTES);
  const at = endRecordIn(tail);
  if (at < 0) throw file.refusal('workbook.truncated');
  const count = tail.readUInt16LE(at + 10);
  const bytes = tail.readUInt32LE(at + 12);
  const offset = tail.readUInt32LE(at + 16);
  const end64 = await findEnd64(file, tailStart + at);
  return end64 ?? { offset, bytes, count };
}

/**
 * A comment may contain the signature too: the true record is followed by exactly its comment. Otherwise bytes were
 * added to the file.
 */
function endRecordIn(tail: Buffer): number {
  let last = -1;
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END_SIGNATURE) continue;
    if (at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length) return at;
    if (last < 0) last = at;
  }
  return last;
}

async function findEnd64(file: SourceFile, endOffset: number): Promise<DirectoryPlace | null> {
  if (endOffset < END64_LOCATOR_BYTES) return null;
  const locator = await file.read(endOffset - END64_LOCATOR_BYTES, END64_LOCATOR_BYTES);
  if (locator.length < END64_LOCATOR_BYTES || locator.readUInt32LE(0) !== END64_LOCATOR_SIGNATURE) return null;
  const end = await file.read(Number(locator.readBigUInt64LE(8)), END64_BYTES);
  if (end.length < END64_BYTES || end.readUInt32LE(0) !== END64_SIGNATURE) throw file.refusal('workbook.damaged');
  return {
    count: Number(end.readBigUInt64LE(32)),
    bytes: Number(end.readBigUInt64LE(40)),
    offset: Number(end.readBigUInt64LE(48)),
  };
}

function* directoryEntries(directory: Buffer, count: number, file: SourceFile): Generator<ZipEntry> {
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + DIRECTORY_BYTES > directory.length || directory.readUInt32LE(at) !== DIRECTORY_SIGNATURE)
      throw file.refusal('workbook.damaged');
    const nameEnd = at + DIRECTORY_BYTES + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    const end = extraEnd + directory.readUInt16LE(at + 32);
    if (end > directory.length) throw file.refusal('workbook.damaged');
    yield {
      name: directory
        .toString('utf8', at + DIRECTORY_BYTES, nameEnd)
        .replaceAll('\\', '/')
        .replace(/^\//, ''),
      encrypted: (directory.readUInt16LE(at + 8) & 1) !== 0,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      ...sizes(directory, at, directory.subarray(nameEnd, extraEnd)),
    };
    at = end;
  }
}

/** Sizes and offset; those with all bits set are in the zip64 extra field, in this order. */
function sizes(
  directory: Buffer,
  at: number,
  extra: Buffer,
): Pick<ZipEntry, 'size' | 'compressedSize' | 'headerOffset'> {
  const field = zip64Field(extra);
  let next = 0;
  const widened = (value: number): number => {
    if (value !== 0xffffffff || next + 8 > field.length) return value;
    next += 8;
    return Number(field.readBigUInt64LE(next - 8));
  };
  const size = widened(directory.readUInt32LE(at + 24));
  const compressedSize = widened(directory.readUInt32LE(at + 20));
  const headerOffset = widened(directory.readUInt32LE(at + 42));
  return { size, compressedSize, headerOffset };
}

function zip64Field(extra: Buffer): Buffer {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  }
  return extra.subarray(0, 0);
}

/** A part name never leaves the archive or names a drive; an archive with such a name is unsafe. */
function isPlainPath(name: string): boolean {
  return name !== '' && !name.includes('\0') && !/^(?:\/|[A-Za-z]:)/.test(name) && !name.split('/').includes('..');
}

/** Stored bytes, compared with their checksum at the end. */
async function* checked(
  stored: AsyncIterable<Buffer>,
  entry: ZipEntry,
  file: SourceFile,
  onRead?: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  let crc = 0;
  let size = 0;
  for await (const piece of stored) {
    crc = crc32(piece, crc);
    size += piece.length;
    onRead?.(size);
    yield piece;
  }
  if (crc !== entry.crc) throw file.refusal('workbook.damaged');
}

function isBomb(size: number, compressedSize: number): boolean {
  return size > RATIO_FREE_BYTES && size > compressedSize * MAX_RATIO;
}
