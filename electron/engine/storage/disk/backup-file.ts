import { createHash, type Hash } from 'node:crypto';
import { setImmediate as pause } from 'node:timers/promises';
import { AppError } from '../../../../shared/contract/result.ts';
import { type Image, roomFor } from '../database.ts';
import { hashFile, piecesOf } from './file-copy.ts';
import { createDurably, type FileSystem, readWhole, withFile, writeWhole } from './file-system.ts';

/**
 * A backup: one file with a whole workspace and its evidence.
 *
 * `BACKAVAL`, version of this format (4, little-endian), then entries: `AVBE`, length of the name
 * (4), length of the content (8), name in UTF-8, content. It ends with `AVBX`, the number of entries
 * (4) and the SHA-256 of everything before that digest (32).
 */
/** The first bytes of a backup. */
export const BACKUP_MAGIC = Buffer.from('BACKAVAL');
const FORMAT = 1;
const HEAD = 12;
const ENTRY_MAGIC = Buffer.from('AVBE');
const ENTRY_HEAD = 16;
const END_MAGIC = Buffer.from('AVBX');
const END = 8;
const DIGEST = 32;
const LONGEST_NAME = 1024;
const PIECE = 1 << 20;

/** An entry to write. */
export type BackupSource =
  { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly path: string };

/** The place of an entry in a backup that was read. */
export interface BackupEntry {
  readonly name: string;
  readonly position: number;
  readonly length: number;
}

/** True when a file begins like a backup. */
export function isBackup(files: FileSystem, path: string): boolean {
  return withFile(files, path, 'read', (file) => {
    const start = Buffer.alloc(BACKUP_MAGIC.length);
    readWhole(files, file, start, 0);
    return start.equals(BACKUP_MAGIC);
  });
}

/** Writes a new backup in pieces; durable once its folder is synced. A failure or an abort leaves no file. */
export async function writeBackup(
  files: FileSystem,
  path: string,
  sources: readonly BackupSource[],
  signal?: AbortSignal,
): Promise<void> {
  await createDurably(files, path, async (file) => {
    const writer = new BackupWriter(files, file);
    writer.append(head());
    for (const source of sources) {
      if ('bytes' in source) await appendBytes(writer, source.name, source.bytes, signal);
      else await appendFile(files, writer, source.name, source.path, signal);
    }
    writer.append(end(sources.length));
    writer.appendDigest();
  });
}

class BackupWriter {
  readonly #files: FileSystem;
  readonly #file: number;
  readonly #hash: Hash = createHash('sha256');
  #position = 0;

  constructor(files: FileSystem, file: number) {
    this.#files = files;
    this.#file = file;
  }

  append(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#write(bytes);
  }

  appendDigest(): void {
    this.#write(this.#hash.digest());
  }

  #write(bytes: Uint8Array): void {
    writeWhole(this.#files, this.#file, bytes, this.#position);
    this.#position += bytes.length;
  }
}

async function appendBytes(
  writer: BackupWriter,
  name: string,
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<void> {
  writer.append(entryHead(name, bytes.length));
  for (let start = 0; start < bytes.length; start += PIECE) {
    writer.append(bytes.subarray(start, start + PIECE));
    await pause();
    signal?.throwIfAborted();
  }
}

async function appendFile(
  files: FileSystem,
  writer: BackupWriter,
  name: string,
  path: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const length = files.status(path)?.size ?? 0;
  const source = files.open(path, 'read');
  try {
    writer.append(entryHead(name, length));
    for await (const piece of piecesOf(files, source, { start: 0, end: length })) {
      signal?.throwIfAborted();
      writer.append(piece);
    }
  } finally {
    files.close(source);
  }
}

/**
 * Checks a whole backup and returns the places of its entries.
 *
 * @throws AppError `backup.not_a_backup`, `backup.newer_version`, `backup.damaged`.
 */
export async function readBackup(files: FileSystem, path: string): Promise<readonly BackupEntry[]> {
  if (!isBackup(files, path)) throw new AppError('backup.not_a_backup', { path });
  const size = files.status(path)?.size ?? 0;
  const entries = withFile(files, path, 'read', (file) => entriesOf(files, file, size, path));
  const { signed, digest } = await digestsOf(files, path, size);
  if (entries === null || !signed.equals(digest)) throw new AppError('backup.damaged', { path });
  return entries;
}

/** The bytes of one entry, as an image of a database. */
export function readBackupImage(files: FileSystem, path: string, { position, length }: BackupEntry): Image {
  const bytes = roomFor(length, PIECE);
  withFile(files, path, 'read', (file) => readWhole(files, file, bytes.subarray(0, length), position));
  return { bytes, length };
}

async function digestsOf(files: FileSystem, path: string, size: number): Promise<{ signed: Buffer; digest: Buffer }> {
  const signed = Buffer.alloc(DIGEST);
  withFile(files, path, 'read', (file) => readWhole(files, file, signed, Math.max(0, size - DIGEST)));
  const { sha256 } = await hashFile(files, path, { start: 0, end: Math.max(0, size - DIGEST) });
  return { signed, digest: Buffer.from(sha256, 'hex') };
}

/** Null when the lengths do not add up. */
function entriesOf(files: FileSystem, file: number, size: number, path: string): BackupEntry[] | null {
  const start = Buffer.alloc(HEAD);
  readWhole(files, file, start, 0);
  if (start.readUInt32LE(8) > FORMAT) throw new AppError('backup.newer_version', { path });
  const entries: BackupEntry[] = [];
  let position = HEAD;
  for (;;) {
    const about = Buffer.alloc(ENTRY_HEAD);
    readWhole(files, file, about, position);
    if (about.subarray(0, 4).equals(END_MAGIC)) {
      return about.readUInt32LE(4) === entries.length && position + END + DIGEST === size ? entries : null;
    }
    const nameLength = about.readUInt32LE(4);
    const length = Number(about.readBigUInt64LE(8));
    const content = position + ENTRY_HEAD + nameLength;
    if (!about.subarray(0, 4).equals(ENTRY_MAGIC) || nameLength > LONGEST_NAME || content + length > size) return null;
    const name = Buffer.alloc(nameLength);
    readWhole(files, file, name, position + ENTRY_HEAD);
    entries.push({ name: name.toString('utf8'), position: content, length });
    position = content + length;
  }
}

function head(): Buffer {
  const bytes = Buffer.alloc(HEAD);
  BACKUP_MAGIC.copy(bytes);
  bytes.writeUInt32LE(FORMAT, 8);
  return bytes;
}

function entryHead(name: string, length: number): Buffer {
  const encoded = Buffer.from(name);
  const bytes = Buffer.alloc(ENTRY_HEAD);
  ENTRY_MAGIC.copy(bytes);
  bytes.writeUInt32LE(encoded.length, 4);
  bytes.writeBigUInt64LE(BigInt(length), 8);
  return Buffer.concat([bytes, encoded]);
}

function end(entries: number): Buffer {
  const bytes = Buffer.alloc(END);
  END_MAGIC.copy(bytes);
  bytes.writeUInt32LE(entries, 4);
  return bytes;
}
