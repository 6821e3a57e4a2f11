import type { KeyObject } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { decrypt, decryptInto, encrypt, newNonce, TAG } from './aes-gcm.ts';

/**
 * A sealed file is its head and a sequence of extents, each the bytes of one write, sealed by AES-256-GCM under the key of
 * the file. Nothing is overwritten: what is written twice is there twice, and the later extent counts. A torn write is
 * thus always at the end.
 *
 * | at | bytes | what (little-endian) |
 * | --- | --- | --- |
 * | 0 | 1 | state: `O` open, `C` committed: the file was synced with this extent at its end. Set in place by one byte |
 * | 1 | 1 | kind: 1 bytes of the file, 2 a length, 3 the name of the file |
 * | 2 | 4 | number in the file, from 0 |
 * | 6 | 4 | length of the content |
 * | 10 | 8 | position in the file; of kind 2: the length |
 * | 18 | 12 | nonce: random, since a write that failed may be repeated under its number |
 * | 30 | 4 | CRC-32 of bytes 1 to 30: distinguishes a torn head from a damaged one |
 * | 34 | | content, sealed |
 * | end − 16 | 16 | tag. It authenticates bytes 1 to 30 too |
 */
export interface Extent {
  readonly kind: ExtentKind;
  readonly number: number;
  readonly length: number;
  readonly position: number;
  readonly nonce: Buffer;
  readonly isCommitted: boolean;
  /** Where it begins in the sealed file. */
  readonly at: number;
}

export type ExtentKind = 'bytes' | 'truncation' | 'name';

export const EXTENT_HEAD = 34;
export const COMMITTED = Buffer.from('C');
const OPEN = 'O'.charCodeAt(0);
const CLOSED = 'C'.charCodeAt(0);
const KINDS: readonly ExtentKind[] = ['bytes', 'truncation', 'name'];

/** Bytes of an extent in the sealed file. */
export const sizeOf = ({ length }: Pick<Extent, 'length'>): number => EXTENT_HEAD + length + TAG;

/** An open extent, as its bytes: head, content, tag. */
export function sealExtent(
  key: KeyObject,
  about: Pick<Extent, 'kind' | 'number' | 'position'>,
  content: Uint8Array,
): readonly [head: Buffer, content: Buffer, tag: Buffer] {
  const head = Buffer.alloc(EXTENT_HEAD);
  const nonce = newNonce();
  head.writeUInt8(OPEN, 0);
  head.writeUInt8(KINDS.indexOf(about.kind) + 1, 1);
  head.writeUInt32LE(about.number, 2);
  head.writeUInt32LE(content.length, 6);
  head.writeBigUInt64LE(BigInt(about.position), 10);
  nonce.copy(head, 18);
  head.writeUInt32LE(crc32(head.subarray(1, 30)), 30);
  return [head, ...encrypt(key, nonce, head.subarray(1, 30), content)];
}

/** The content of an extent, or null when a byte of it differs. @param bytes of the whole extent. */
export function openExtent(key: KeyObject, { nonce, length }: Extent, bytes: Buffer): Buffer | null {
  return decrypt(key, nonce, bytes.subarray(1, 30), bytes.subarray(EXTENT_HEAD, EXTENT_HEAD + length + TAG));
}

/**
 * The same into memory of the length of the content: false when a byte differs or is missing.
 *
 * @param bytesFrom bytes of the extent from a place on, valid until the next call; fewer at the end of the file.
 */
export function openExtentInto(
  into: Uint8Array,
  key: KeyObject,
  { nonce }: Extent,
  bytesFrom: (start: number, length: number) => Buffer,
): boolean {
  const about = bytesFrom(0, EXTENT_HEAD).subarray(1, 30);
  return decryptInto(into, key, nonce, about, (start, length) => bytesFrom(EXTENT_HEAD + start, length));
}

/**
 * The head of an extent. `torn`: it can be the end of a write that a power cut interrupted. `damaged`: a whole extent
 * stood there.
 *
 * @param bytes from the head on; shorter at the end of the file.
 */
export function readExtentHead(bytes: Buffer, at: number): Extent | 'torn' | 'damaged' {
  const state = bytes[0];
  const isWhole = bytes.length >= EXTENT_HEAD && crc32(bytes.subarray(1, 30)) === bytes.readUInt32LE(30);
  const kind = isWhole ? KINDS[bytes.readUInt8(1) - 1] : undefined;
  // A write that never arrived leaves nothing, or a zero.
  const isOpen = state === undefined || state === 0 || state === OPEN;
  if (kind === undefined) return isOpen ? 'torn' : 'damaged';
  if (!isOpen && state !== CLOSED) return 'damaged';
  return {
    kind,
    number: bytes.readUInt32LE(2),
    length: bytes.readUInt32LE(6),
    position: Number(bytes.readBigUInt64LE(10)),
    nonce: Buffer.from(bytes.subarray(18, 30)),
    isCommitted: state === CLOSED,
    at,
  };
}
