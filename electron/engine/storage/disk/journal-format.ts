import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { SnapshotIdentity } from './snapshot.ts';

/**
 * The journal: the changes since the snapshot, in the order of acknowledgement.
 *
 * A head of 40 bytes names the snapshot that it continues: `AVALJRNL`, version of this format (4), CRC-32 of the head
 * with zeros here (4), generation (8), id of the snapshot (16). Then records, each a head of 52 bytes and its content:
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
 * A change is written and synced before the next one begins, hence only the last can be torn. A mark follows the last
 * change once the change is synced: it says that the change was acknowledged, so that damage to it can't be taken for a
 * torn tail. The mark is not synced: it may be lost in a power cut, but not when the program is killed. The next record
 * overwrites it: otherwise a lost mark would leave a hole before that record. The end of a session says the same for
 * all later readers. A sealed journal has no mark: the file says by itself what was synced (`vault/extent.ts`).
 */
const JOURNAL_MAGIC = Buffer.from('AVALJRNL');
const FORMAT = 1;
export const JOURNAL_HEAD = 40;
export const RECORD_MAGIC = Buffer.from('AVR1');
export const RECORD_HEAD = 52;
export const CHANGE = 1;
export const SESSION_END = 2;
export const MARK = 3;

/** The position of the next record. */
export interface JournalEnd {
  readonly position: number;
  readonly number: number;
  readonly link: Buffer;
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

/** The record at `end`, or null when it is incomplete. */
export function decodeRecord(bytes: Buffer, end: JournalEnd): { kind: number; content: Buffer; link: Buffer } | null {
  const head = recordHeadAt(bytes, end.position);
  if (head === null || head.number !== end.number || head.end > bytes.length) return null;
  const content = bytes.subarray(end.position + RECORD_HEAD, head.end);
  const link = linkOf(end.link, bytes.subarray(end.position + 8, end.position + 20), content);
  if (!link.equals(bytes.subarray(end.position + 20, end.position + RECORD_HEAD))) return null;
  return { kind: head.kind, content, link };
}

/** The head of a record, if complete; its content may be incomplete. */
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

export function digest(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** The expected link of a record. */
export const linkOf = (before: Buffer, about: Uint8Array, content: Uint8Array): Buffer =>
  digest(before, about, content);
