import { randomBytes } from 'node:crypto';
import { setImmediate as pause } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { AppError } from '../../../../shared/contract/result.ts';
import { atOnce } from '../../steps/pauses.ts';
import { BACKUP_MAGIC } from './backup-file.ts';
import { SEALED_MAGIC } from './sealed-magic.ts';
import { type Image, roomFor } from '../database.ts';
import {
  createDurably,
  type FileSystem,
  folderOf,
  readFileWhole,
  readWhole,
  removeIfThere,
  withFile,
  writeWhole,
} from './file-system.ts';

/**
 * The snapshot: one file of a head and the bytes of an SQLite database (docs/adr/0001-workspace-file.md).
 *
 * | at | bytes | what (little-endian) |
 * | --- | --- | --- |
 * | 0 | 4 | `AVAL` |
 * | 4 | 4 | version of this format |
 * | 8 | 8 | generation: one more than the previous snapshot |
 * | 16 | 16 | random id, unique to the snapshot |
 * | 32 | 8 | length of the SQLite bytes |
 * | 40 | 4 | length of the head, a multiple of 4,096 |
 * | 44 | 4 | layout: the `user_version` of the database |
 * | 48 | 3 | bytes per piece |
 * | 51 | 1 | 1 once a journal with acknowledged changes continues it, else 0; set in place, the checksum takes it for 0 |
 * | 52 | 4 | CRC-32 of the head, with zeros here |
 * | 56 | 4 each | CRC-32 of each piece of the SQLite bytes |
 */
export interface SnapshotHead {
  readonly generation: number;
  /** 16 bytes in hexadecimal. */
  readonly id: string;
  readonly length: number;
  readonly headLength: number;
  readonly layout: number;
  readonly checksums: readonly number[];
  /** A journal with acknowledged changes continues it: without that journal, changes were lost. */
  readonly isContinued: boolean;
}

/** The snapshot that a journal continues. */
export type SnapshotIdentity = Pick<SnapshotHead, 'generation' | 'id'>;

const MAGIC = Buffer.from('AVAL');
const FORMAT = 1;
const PIECE = 1 << 20;
const FIXED = 56;
/** The position of the mark of a journal. One byte, so that a crash can't leave it half written. */
const CONTINUED_AT = 51;
const CONTINUED = 1;
/** sql.js copies a whole database that outgrows its buffer: room for the small changes of a session. */
const SMALL_ROOM = 4 << 20;
const ALIGNMENT = 4096;
/** 2 GiB of SQLite need less; a larger value is damage. */
const LONGEST_HEAD = 1 << 20;

/** True when a file exists that begins like a snapshot. */
export function isSnapshot(files: FileSystem, path: string): boolean {
  if (files.status(path)?.kind !== 'file') return false;
  return withFile(files, path, 'read', (file) => {
    const start = Buffer.alloc(MAGIC.length);
    readWhole(files, file, start, 0);
    return start.equals(MAGIC);
  });
}

/** The place of a snapshot in the row of its workspace's snapshots. */
export function nextIdentity(before: SnapshotIdentity | null): SnapshotIdentity {
  return { generation: (before?.generation ?? 0) + 1, id: randomBytes(16).toString('hex') };
}

type SnapshotAbout = SnapshotIdentity & { readonly layout: number };

/**
 * Writes the bytes of a database as a new, durable file, in pieces, with pauses between them.
 * A failure or an abort leaves no file. The name is durable once its folder is synced.
 *
 * @param onWritten called between the pieces, with the bytes of the image that are written.
 */
export function writeSnapshot(
  files: FileSystem,
  path: string,
  image: Uint8Array,
  about: SnapshotAbout,
  signal?: AbortSignal,
  onWritten?: (bytes: number) => void,
): Promise<SnapshotHead> {
  return createDurably(files, path, async (file) => {
    const steps = writing(files, file, image, about);
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) return value;
      onWritten?.(value);
      await pause();
      signal?.throwIfAborted();
    }
  });
}

/** The same synchronously, with a durable name. */
export function writeSnapshotAtOnce(files: FileSystem, path: string, image: Uint8Array, about: SnapshotAbout): void {
  const file = files.open(path, 'create');
  let isDone = false;
  try {
    atOnce(writing(files, file, image, about));
    files.sync(file);
    files.syncFolder(folderOf(path));
    isDone = true;
  } finally {
    files.close(file);
    if (!isDone) removeIfThere(files, path);
  }
}

/** Marks a snapshot durably as continued by a journal with acknowledged changes. */
export function markContinued(files: FileSystem, path: string): void {
  withFile(files, path, 'change', (file) => {
    writeWhole(files, file, Uint8Array.of(CONTINUED), CONTINUED_AT);
    files.sync(file);
  });
}

/** Steps of a few milliseconds, each with the bytes that are written so far. */
function* writing(
  files: FileSystem,
  file: number,
  image: Uint8Array,
  about: SnapshotAbout,
): Generator<number, SnapshotHead> {
  const headLength = headLengthOf(image.length);
  const checksums: number[] = [];
  for (let start = 0; start < image.length; start += PIECE) {
    const piece = image.subarray(start, start + PIECE);
    checksums.push(crc32(piece));
    writeWhole(files, file, piece, headLength + start);
    if (checksums.length % 4 === 0) yield start + piece.length;
  }
  const head: SnapshotHead = {
    generation: about.generation,
    id: about.id,
    layout: about.layout,
    length: image.length,
    headLength,
    checksums,
    isContinued: false,
  };
  writeWhole(files, file, encodeHead(head), 0);
  return head;
}

function headLengthOf(length: number): number {
  const needed = FIXED + 4 * Math.ceil(length / PIECE);
  return Math.ceil(needed / ALIGNMENT) * ALIGNMENT;
}

function encodeHead(head: SnapshotHead): Buffer {
  const bytes = Buffer.alloc(head.headLength);
  MAGIC.copy(bytes);
  bytes.writeUInt32LE(FORMAT, 4);
  bytes.writeBigUInt64LE(BigInt(head.generation), 8);
  bytes.write(head.id, 16, 'hex');
  bytes.writeBigUInt64LE(BigInt(head.length), 32);
  bytes.writeUInt32LE(head.headLength, 40);
  bytes.writeUInt32LE(head.layout, 44);
  bytes.writeUIntLE(PIECE, 48, 3);
  for (const [place, checksum] of head.checksums.entries()) bytes.writeUInt32LE(checksum, FIXED + 4 * place);
  bytes.writeUInt32LE(crc32(bytes), 52);
  return bytes;
}

/**
 * The head of a snapshot, without its database.
 *
 * @throws AppError `workspace.file_empty`, `workspace.not_a_workspace`, `workspace.is_a_backup`,
 *   `workspace.newer_version`, `workspace.damaged`.
 */
export function readSnapshotHead(files: FileSystem, path: string): SnapshotHead {
  return withFile(files, path, 'read', (file) => headOf(files, file, path));
}

/**
 * A whole snapshot, every byte of it checked, in a buffer with room for small changes.
 *
 * @throws AppError as `readSnapshotHead`.
 */
export function readSnapshot(files: FileSystem, path: string): { head: SnapshotHead; image: Image } {
  // One open file for all reads: if the snapshot is replaced meanwhile, the old one is read.
  return withFile(files, path, 'read', (file) => {
    const head = headOf(files, file, path);
    const { length, headLength, checksums } = head;
    const bytes = roomFor(length, SMALL_ROOM + length / 16);
    // Each piece is checked while it is still in the processor.
    const isWhole = checksums.every((checksum, place) => {
      const start = place * PIECE;
      const piece = bytes.subarray(start, Math.min(start + PIECE, length));
      return readWhole(files, file, piece, headLength + start) === piece.length && crc32(piece) === checksum;
    });
    const isLonger = readWhole(files, file, Buffer.alloc(1), headLength + length) > 0;
    if (isLonger || !isWhole) throw new AppError('workspace.damaged', { path });
    return { head, image: { bytes, length } };
  });
}

/**
 * The bytes of the database regardless of the head and its checksums, for a salvage. Null when there is nothing to try.
 */
export function readSnapshotLeniently(files: FileSystem, path: string): Image | null {
  const bytes = readFileWhole(files, path);
  const start = bytes.indexOf('SQLite format 3\0', 0, 'latin1');
  return start <= 0 || start % ALIGNMENT !== 0 || start > LONGEST_HEAD
    ? null
    : { bytes: bytes.subarray(start), length: bytes.length - start };
}

function headOf(files: FileSystem, file: number, path: string): SnapshotHead {
  const start = Buffer.alloc(FIXED);
  const read = readWhole(files, file, start, 0);
  const bytes = Buffer.alloc(headLengthIn(start.subarray(0, read), path));
  return decodeHead(bytes.subarray(0, readWhole(files, file, bytes, 0)), path);
}

function headLengthIn(start: Buffer, path: string): number {
  if (start.length === 0) throw new AppError('workspace.file_empty', { path });
  if (start.subarray(0, BACKUP_MAGIC.length).equals(BACKUP_MAGIC))
    throw new AppError('workspace.is_a_backup', { path });
  if (start.subarray(0, SEALED_MAGIC.length).equals(SEALED_MAGIC)) throw new AppError('workspace.locked', { path });
  if (!start.subarray(0, MAGIC.length).equals(MAGIC)) throw new AppError('workspace.not_a_workspace', { path });
  if (start.length < FIXED) throw new AppError('workspace.damaged', { path });
  const headLength = start.readUInt32LE(40);
  if (headLength < FIXED || headLength > LONGEST_HEAD || headLength % ALIGNMENT !== 0)
    throw new AppError('workspace.damaged', { path });
  return headLength;
}

function decodeHead(bytes: Buffer, path: string): SnapshotHead {
  const damaged = (): AppError => new AppError('workspace.damaged', { path });
  const headLength = headLengthIn(bytes.subarray(0, FIXED), path);
  if (bytes.length < headLength) throw damaged();
  const unsigned = Buffer.from(bytes);
  unsigned.writeUInt32LE(0, 52);
  unsigned.writeUInt8(0, CONTINUED_AT);
  const mark = bytes.readUInt8(CONTINUED_AT);
  if (crc32(unsigned) !== bytes.readUInt32LE(52)) throw damaged();
  if (bytes.readUInt32LE(4) > FORMAT) throw new AppError('workspace.newer_version', { path });
  const length = Number(bytes.readBigUInt64LE(32));
  if (headLength !== headLengthOf(length) || bytes.readUIntLE(48, 3) !== PIECE || mark > CONTINUED) throw damaged();
  const checksums = Array.from({ length: Math.ceil(length / PIECE) }, (_, place) =>
    bytes.readUInt32LE(FIXED + 4 * place),
  );
  return {
    generation: Number(bytes.readBigUInt64LE(8)),
    id: bytes.toString('hex', 16, 32),
    length,
    headLength,
    layout: bytes.readUInt32LE(44),
    checksums,
    isContinued: mark === CONTINUED,
  };
}
