import { crc32 } from 'node:zlib';
import { type FileSystem, folderOf, removeIfThere, systemCode, writeWhole } from './file-system.ts';
import type { SnapshotIdentity } from './snapshot.ts';
import {
  JOURNAL_HEAD,
  RECORD_MAGIC,
  RECORD_HEAD,
  CHANGE,
  SESSION_END,
  MARK,
  type JournalEnd,
  decodeJournalHead,
  encodeJournalHead,
  decodeRecord,
  recordHeadAt,
  digest,
  linkOf,
} from './journal-format.ts';

export type JournalReading =
  /** An incomplete head with nothing after it: nothing in it was acknowledged. */
  | { readonly state: 'unborn' }
  /** The head, or a record with others after it, is altered. `changes`: those before the break. */
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

/** Reads the bytes of a journal. Changes no file. */
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

/** True when the invalid bytes at `position` can't be a torn last record: something was written after them. */
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

/** A journal that is open for appending. */
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
   * Creates a durable journal that continues a snapshot, with its first changes. Its name is durable too. A failure
   * leaves no file.
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

  /** Opens a journal for appending after its last complete record; a torn tail is cut off. */
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

  /** False when the open file is no longer the one of this name. */
  isAt(path: string): boolean {
    return !this.isUnlinked && this.#files.status(path)?.node === this.#files.statusOf(this.#file).node;
  }

  /** True when the open file has no name any more: it disappears when closed. */
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
      // The change overwrote the mark of the one before.
      if (this.#isMarked && !this.#isBroken) this.#mark();
      throw error;
    }
    this.#mark();
  }

  /** Records that all earlier changes were acknowledged. */
  endSession(): void {
    this.#write(SESSION_END, new Uint8Array(0));
    this.#files.sync(this.#file);
  }

  close(): void {
    this.#files.close(this.#file);
  }

  /**
   * Marks the last change as durable; the next record overwrites the mark. It is optional, so a full disk does not fail
   * a finished change. A sealed file says the same by itself.
   */
  #mark(): void {
    if (this.#files.remembersSync(this.#file)) return;
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
