import { constants, crc32, deflateRaw } from 'node:zlib';

import type { ByteSink } from './output-file.ts';

/** 1 January 1980, the earliest date of a zip, so that equal content gives equal bytes. */
const DAY = 0x0021;
const VERSION = 20;
const DEFLATED = 8;
/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const LARGEST = 0xffffffff;
/** Number of chunks that are deflated in parallel. */
const AT_ONCE = 4;

interface WrittenEntry {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
}

/**
 * Writes a zip archive sequentially. Every chunk is deflated separately, several at a time on zlib's threads, and ends
 * on a whole byte: joined, they are one deflate stream.
 */
export class ZipWriter {
  readonly #output: ByteSink;
  readonly #entries: WrittenEntry[] = [];
  #offset = 0;

  constructor(output: ByteSink) {
    this.#output = output;
  }

  /** Adds an entry from chunks of a few hundred kilobytes each, which must not change afterwards. */
  async add(name: string, stretches: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<void> {
    const encoded = Buffer.from(name, 'utf8');
    const offset = this.#offset;
    await this.#write(localHeader(encoded));
    const dataOffset = this.#offset;
    const running: Promise<Buffer>[] = [];
    let crc = 0;
    let size = 0;
    for await (const stretch of stretches) {
      crc = crc32(stretch, crc);
      size += stretch.length;
      if (size > LARGEST) throw new RangeError('an entry of a zip archive holds 4 GiB at most');
      running.push(deflated(stretch, constants.Z_SYNC_FLUSH));
      if (running.length >= AT_ONCE) await this.#write(await next(running));
    }
    running.push(deflated(Buffer.alloc(0), constants.Z_FINISH));
    while (running.length > 0) await this.#write(await next(running));
    const entry = { name: encoded, offset, crc, compressedSize: this.#offset - dataOffset, size };
    await this.#write(dataDescriptor(entry));
    this.#entries.push(entry);
  }

  /** Writes the directory; nothing can be added afterwards. */
  async finish(): Promise<void> {
    const offset = this.#offset;
    for (const entry of this.#entries) await this.#write(directoryEntry(entry));
    await this.#write(directoryEnd(this.#entries.length, this.#offset - offset, offset));
  }

  async #write(bytes: Buffer): Promise<void> {
    await this.#output.write(bytes);
    this.#offset += bytes.length;
  }
}

function next(running: Promise<Buffer>[]): Promise<Buffer> {
  return running.shift() ?? Promise.resolve(Buffer.alloc(0));
}

function deflated(bytes: Buffer, finishFlush: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    deflateRaw(bytes, { level: 1, finishFlush }, (error, result) => {
      if (error === null) resolve(result);
      else reject(error);
    });
  });
}

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(DAY, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function dataDescriptor(entry: WrittenEntry): Buffer {
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(entry.crc, 4);
  descriptor.writeUInt32LE(entry.compressedSize, 8);
  descriptor.writeUInt32LE(entry.size, 12);
  return descriptor;
}

function directoryEntry(entry: WrittenEntry): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(VERSION, 6);
  header.writeUInt16LE(FLAGS, 8);
  header.writeUInt16LE(DEFLATED, 10);
  header.writeUInt16LE(DAY, 14);
  header.writeUInt32LE(entry.crc, 16);
  header.writeUInt32LE(entry.compressedSize, 20);
  header.writeUInt32LE(entry.size, 24);
  header.writeUInt16LE(entry.name.length, 28);
  header.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([header, entry.name]);
}

function directoryEnd(count: number, bytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
