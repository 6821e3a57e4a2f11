import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive to create, valid by default. */
export interface MadeEntry {
  readonly name: string;
  readonly content: Buffer | string;
  readonly method?: 'stored' | 'deflated';
  /** Sizes and checksum follow the data, as in streamed archives. */
  readonly descriptor?: boolean;
  /** Sizes and offset are in the zip64 field. */
  readonly zip64?: boolean;
  readonly encrypted?: boolean;
  /** False statements about the content. */
  readonly claimedSize?: number;
  readonly claimedCrc?: number;
}

/** A zip archive with exactly these bytes. */
export function makeZip(
  entries: readonly MadeEntry[],
  options: { readonly zip64?: boolean; readonly comment?: string } = {},
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const push = (bytes: Buffer): void => {
    parts.push(bytes);
    offset += bytes.length;
  };
  for (const entry of entries) {
    const made = describe(entry);
    directory.push(directoryHeader(entry, made, offset));
    push(localHeader(entry, made));
    push(made.data);
    if (entry.descriptor === true) push(words(0x08074b50, made.crc, made.data.length, made.size));
  }
  const start = offset;
  for (const header of directory) push(header);
  const bytes = offset - start;
  if (options.zip64 === true) {
    const end64 = Buffer.concat([
      words(0x06064b50),
      longs(44),
      Buffer.alloc(4),
      words(0, 0),
      longs(entries.length, entries.length, bytes, start),
    ]);
    push(end64);
    push(Buffer.concat([words(0x07064b50, 0), longs(offset - end64.length), words(1)]));
  }
  const claim = (value: number, limit: number): number => (options.zip64 === true ? limit : value);
  const comment = Buffer.from(options.comment ?? '');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(claim(entries.length, 0xffff), 8);
  end.writeUInt16LE(claim(entries.length, 0xffff), 10);
  end.writeUInt32LE(claim(bytes, 0xffffffff), 12);
  end.writeUInt32LE(claim(start, 0xffffffff), 16);
  end.writeUInt16LE(comment.length, 20);
  push(Buffer.concat([end, comment]));
  return Buffer.concat(parts);
}

interface Description {
  readonly data: Buffer;
  readonly crc: number;
  readonly size: number;
}

function describe(entry: MadeEntry): Description {
  const content = Buffer.from(entry.content);
  return {
    data: entry.method === 'stored' ? content : deflateRawSync(content),
    crc: entry.claimedCrc ?? crc32(content),
    size: entry.claimedSize ?? content.length,
  };
}

function flags(entry: MadeEntry): number {
  return (entry.encrypted === true ? 1 : 0) | (entry.descriptor === true ? 8 : 0) | 0x800;
}

function localHeader(entry: MadeEntry, { data, crc, size }: Description): Buffer {
  const name = Buffer.from(entry.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags(entry), 6);
  header.writeUInt16LE(entry.method === 'stored' ? 0 : 8, 8);
  if (entry.descriptor !== true) {
    header.writeUInt32LE(crc, 14);
    header.writeUInt32LE(data.length, 18);
    header.writeUInt32LE(size, 22);
  }
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function directoryHeader(entry: MadeEntry, { data, crc, size }: Description, offset: number): Buffer {
  const name = Buffer.from(entry.name);
  const wide = entry.zip64 === true;
  const extra = wide ? Buffer.concat([Buffer.from([1, 0, 24, 0]), longs(size, data.length, offset)]) : Buffer.alloc(0);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(flags(entry), 8);
  header.writeUInt16LE(entry.method === 'stored' ? 0 : 8, 10);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(wide ? 0xffffffff : data.length, 20);
  header.writeUInt32LE(wide ? 0xffffffff : size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(wide ? 0xffffffff : offset, 42);
  return Buffer.concat([header, name, extra]);
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeUInt32LE(value, 4 * index));
  return bytes;
}

function longs(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(8 * values.length);
  values.forEach((value, index) => bytes.writeBigUInt64LE(BigInt(value), 8 * index));
  return bytes;
}
