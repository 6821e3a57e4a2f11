import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { type FileSystem, folderOf, removeIfThere, systemCode, writeWhole } from './file-system.ts';
import type { SnapshotIdentity } from './snapshot.ts';

/**
 * The journal: what was changed since the snapshot, in the order in which it was acknowledged.
 *
 * A head of 40 bytes says which snapshot it continues: `AVALJRNL`, version of this format (4),
 * CRC-32 of the head with zeros here (4), generation (8), id of the snapshot (16). Then records,
 * each a head of 52 bytes and its content:
 *
 * | at | bytes | what (little-endian) |
 * | --- | --- | --- |
 * | 0 | 4 | `AVR1` |
 * | 4 | 4 | CRC-32 of bytes 8 to 20 |
 * | 8 | 4 | length of the content |
 * | 12 | 4 | number, from 1 |
 * | 16 | 4 | kind: 1 a change, 2 the end of a session, 3 a mark |
 * | 20 | 32 | SHA-256 of the same field of the record before (of the journal's head for the first), of bytes 8 to 20, and of the content |
 *
 * A change is written and synced before the next one begins, hence only the last can be torn. A mark
 * follows the last change once that is synced: it says that the change was acknowledged, so that damage to it
 * can't be taken for a torn tail. The mark is not synced: a power cut may take it, a killed program leaves it.
 * The next record is written in its place: a mark that a power cut took would otherwise leave a hole before
 * that record. The end of a session says the same for good.
 */
const JOURNAL_MAGIC = Buffer.from('AVALJRNL');
const FORMAT = 1;
export const JOURNAL_HEAD = 40;
export const RECORD_MAGIC = Buffer.from('AVR1');
export const RECORD_HEAD = 52;
export const CHANGE = 1;
const SESSION_END = 2;
const MARK = 3;

/** Where the next record goes. */
interface JournalEnd {
  readonly position: number;
  readonly number: number;
  readonly link: Buffer;
}

export type JournalReading =
  /** No head that ever was whole, and nothing after it: nothing in it was acknowledged. */
  | { readonly state: 'unborn' }
  /** The head, or a record with others after it, is not as it was written. `changes`: those before the break. */
  | { readonly state: 'broken'; readonly follows: SnapshotIdentity | null; readonly changes: readonly Buffer[] }
  | {
      readonly state: 'whole';
      readonly follows: SnapshotIdentity;
      /** The contents of the changes, in order. */
      readonly changes: readonly Buffer[];
      readonly end: JournalEnd;
      /** Bytes after the last whole record: a change that was never acknowledged. */
      readonly tornBytes: number;
      /** A mark follows the last change. */
      readonly isMarked: boolean;
      /** The last record says that the workspace was closed in order. */
      readonly isClosed: boolean;
    };

/** Reads the bytes of a journal. Touches no file. */
export function readJournal(bytes: Buffer): JournalReading {
  const follows = decodeJournalHead(bytes);
  if (follows === null)
    return hasRecordAfter(bytes, 0) ? { state: 'broken', follows, changes: [] } : { state: 'unborn' };

  const changes: Buffer[] = [];
  let end: JournalEnd = { position: JOURNAL_HEAD, number: 1, link: digest(bytes.subarray(0, JOURNAL_HEAD)) };
  let isClosed = false;
  for (;;) {
    const record = decodeRecord(bytes, end);
    if (record === null) break;
    if (record.kind === MARK)
      return {
        state: 'whole',
        follows,
        changes,
        end,
        tornBytes: bytes.length - end.position - RECORD_HEAD,
        isMarked: true,
        isClosed: false,
      };
    if (record.kind === CHANGE) changes.push(record.content);
    isClosed = record.kind === SESSION_END;
    end = { position: end.position + RECORD_HEAD + record.content.length, number: end.number + 1, link: record.link };
  }
  const tornBytes = bytes.length - end.position;
  if (tornBytes > 0 && isFollowed(bytes, end.position)) return { state: 'broken', follows, changes };
  return { state: 'whole', follows, changes, end, tornBytes, isMarked: false, isClosed: isClosed && tornBytes === 0 };
}

export function decodeJournalHead(bytes: Buffer): SnapshotIdentity | null {
  if (bytes.length < JOURNAL_HEAD) return null;
  const head = Buffer.from(bytes.subarray(0, JOURNAL_HEAD));
  const checksum = head.readUInt32LE(12);
  head.writeUInt32LE(0, 12);
  if (!head.subarray(0, 8).equals(JOURNAL_MAGIC) || crc32(head) !== checksum || head.readUInt32LE(8) !== FORMAT)
    return null;
  return { generation: Number(head.readBigUInt64LE(16)), id: head.toString('hex', 24, 40) };
}

export function encodeJournalHead(follows: SnapshotIdentity): Buffer {
  const head = Buffer.alloc(JOURNAL_HEAD);
  JOURNAL_MAGIC.copy(head);
  head.writeUInt32LE(FORMAT, 8);
  head.writeBigUInt64LE(BigInt(follows.generation), 16);
  head.write(follows.id, 24, 'hex');
  head.writeUInt32LE(crc32(head), 12);
  return head;
}

/** The record at `end`, or null when it is not whole. */
function decodeRecord(bytes: Buffer, end: JournalEnd): { kind: number; content: Buffer; link: Buffer } | null {
  const head = recordHeadAt(bytes, end.position);
  if (head === null || head.number !== end.number || head.end > bytes.length) return null;
  const content = bytes.subarray(end.position + RECORD_HEAD, head.end);
  const link = linkOf(end.link, bytes.subarray(end.position + 8, end.position + 20), content);
  if (!link.equals(bytes.subarray(end.position + 20, end.position + RECORD_HEAD))) return null;
  return { kind: head.kind, content, link };
}

/** The head of a record, when it is whole; its content may not be. */
export function recordHeadAt(bytes: Buffer, position: number): { number: number; kind: number; end: number } | null {
  if (position + RECORD_HEAD > bytes.length) return null;
  if (!bytes.subarray(position, position + 4).equals(RECORD_MAGIC)) return null;
  if (crc32(bytes.subarray(position + 8, position + 20)) !== bytes.readUInt32LE(position + 4)) return null;
  return {
    number: bytes.readUInt32LE(position + 12),
    kind: bytes.readUInt32LE(position + 16),
    end: position + RECORD_HEAD + bytes.readUInt32LE(position + 8),
  };
}

/** True when the bytes that are no record at `position` can't be a torn last one: something was written after them. */
function isFollowed(bytes: Buffer, position: number): boolean {
  const head = recordHeadAt(bytes, position);
  if (head !== null && head.end < bytes.length) return true;
  return hasRecordAfter(bytes, position + 1);
}

function hasRecordAfter(bytes: Buffer, position: number): boolean {
  for (let at = bytes.indexOf(RECORD_MAGIC, position); at !== -1; at = bytes.indexOf(RECORD_MAGIC, at + 1)) {
    if (recordHeadAt(bytes, at) !== null) return true;
  }
  return false;
}

export function digest(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** What a record's link must be. */
export const linkOf = (before: Buffer, about: Uint8Array, content: Uint8Array): Buffer =>
  digest(before, about, content);

/** A journal that is open for more. */
export class JournalWriter {
  readonly #files: FileSystem;
  readonly #file: number;
  #end: JournalEnd;
  #isMarked = false;
  #isBroken = false;

  private constructor(files: FileSystem, file: number, end: JournalEnd) {
    this.#files = files;
    this.#file = file;
    this.#end = end;
  }

  /**
   * A new, durable journal that continues a snapshot, with changes that it begins with. Its name is
   * durable too. A failure leaves no file.
   */
  static create(
    files: FileSystem,
    path: string,
    follows: SnapshotIdentity,
    changes: readonly Uint8Array[] = [],
  ): JournalWriter {
    const file = files.open(path, 'create');
    try {
      const head = encodeJournalHead(follows);
      writeWhole(files, file, head, 0);
      const writer = new JournalWriter(files, file, { position: head.length, number: 1, link: digest(head) });
      for (const change of changes) writer.#write(CHANGE, change);
      files.sync(file);
      files.syncFolder(folderOf(path));
      if (changes.length > 0) writer.#mark();
      return writer;
    } catch (error) {
      try {
        files.close(file);
      } finally {
        removeIfThere(files, path);
      }
      throw error;
    }
  }

  /** Opens a journal to go on where its last whole record ends; a torn tail is cut off. */
  static resume(files: FileSystem, path: string, reading: Extract<JournalReading, { state: 'whole' }>): JournalWriter {
    const file = files.open(path, 'change');
    try {
      if (reading.tornBytes > 0) {
        files.truncate(file, reading.end.position);
        files.sync(file);
      }
      const writer = new JournalWriter(files, file, reading.end);
      writer.#isMarked = reading.isMarked && reading.tornBytes === 0;
      return writer;
    } catch (error) {
      files.close(file);
      throw error;
    }
  }

  /** Bytes so far. */
  get length(): number {
    return this.#end.position;
  }

  /** True when a failed change could not be cut off again: nothing may follow it. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** False when the file that is written to is no longer the one of this name. */
  isAt(path: string): boolean {
    return !this.isUnlinked && this.#files.status(path)?.node === this.#files.statusOf(this.#file).node;
  }

  /** True when the file that is written to has no name any more: it goes when it is closed. */
  get isUnlinked(): boolean {
    return this.#files.statusOf(this.#file).links === 0;
  }

  /** Appends one change; durable when it returns. When it throws, the journal is as it was, or broken. */
  append(change: Uint8Array): void {
    const before = this.#end;
    try {
      this.#write(CHANGE, change);
      this.#files.sync(this.#file);
    } catch (error) {
      this.#end = before;
      this.#cutOff();
      // The change was written over the mark of the one before.
      if (this.#isMarked && !this.#isBroken) this.#mark();
      throw error;
    }
    this.#mark();
  }

  /** Says that all before was acknowledged. */
  endSession(): void {
    this.#write(SESSION_END, new Uint8Array(0));
    this.#files.sync(this.#file);
  }

  close(): void {
    this.#files.close(this.#file);
  }

  /**
   * Says that what is written is durable; the next record takes its place. Nothing is lost without it: a full disk is no
   * reason to refuse what was done.
   */
  #mark(): void {
    const before = this.#end;
    this.#isMarked = false;
    try {
      this.#write(MARK, new Uint8Array(0));
      this.#isMarked = true;
    } catch (error) {
      if (systemCode(error) === null) throw error;
    } finally {
      this.#end = before;
    }
  }

  #cutOff(): void {
    try {
      this.#files.truncate(this.#file, this.#end.position);
      this.#files.sync(this.#file);
    } catch {
      this.#isBroken = true;
    }
  }

  #write(kind: number, content: Uint8Array): void {
    const record = Buffer.allocUnsafe(RECORD_HEAD + content.length);
    RECORD_MAGIC.copy(record);
    record.writeUInt32LE(content.length, 8);
    record.writeUInt32LE(this.#end.number, 12);
    record.writeUInt32LE(kind, 16);
    record.writeUInt32LE(crc32(record.subarray(8, 20)), 4);
    const link = linkOf(this.#end.link, record.subarray(8, 20), content);
    link.copy(record, 20);
    record.set(content, RECORD_HEAD);
    writeWhole(this.#files, this.#file, record, this.#end.position);
    this.#end = { position: this.#end.position + record.length, number: this.#end.number + 1, link };
  }
}
