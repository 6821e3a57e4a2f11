import { crc32 } from 'node:zlib';
import { AppError } from '../../../../shared/contract/result.ts';
import { type FileSystem, readWhole, withFile } from '../disk/file-system.ts';
import { SEALED_MAGIC as MAGIC } from '../disk/sealed-magic.ts';
import { decodeSlot, encodeSlot, SLOT, type KeySlot } from './key-slot.ts';
import { keyedMac, type DataKey } from './data-key.ts';

/**
 * The head of every sealed file.
 *
 * | at | bytes | what (little-endian) |
 * | --- | --- | --- |
 * | 0 | 8 | `AVALENC1` |
 * | 8 | 2 | version of this format |
 * | 10 | 2 | number of key slots: 16 for a file that opens alone (workspace, copies, backup), else 0 |
 * | 12 | 4 | length of the head |
 * | 16 | 16 | vault: the same for all files of a workspace, another after a change of the data key |
 * | 32 | 16 | random id of the file: its key is derived from it |
 * | 48 | 128 each | key slots, unused ones are zeros |
 * | end − 36 | 32 | HMAC-SHA-256 of all before, by a key derived from the data key |
 * | end − 4 | 4 | CRC-32 of all before: distinguishes accidental damage from a wrong passphrase |
 */
export interface VaultHead {
  /** 16 bytes in hexadecimal. */
  readonly vault: string;
  /** 16 bytes in hexadecimal. */
  readonly file: string;
  /** Empty for a file that needs its workspace to be opened. */
  readonly slots: readonly KeySlot[];
}

const FORMAT = 1;
const FIXED = 48;
const MAC = 32;
const END = MAC + 4;
/** Slots of a file that opens alone. */
export const SLOTS = 16;

const lengthFor = (places: number): number => FIXED + places * SLOT + END;

export function encodeVaultHead({ vault, file, slots }: VaultHead, key: DataKey): Buffer {
  const places = slots.length === 0 ? 0 : SLOTS;
  const bytes = Buffer.alloc(lengthFor(places));
  MAGIC.copy(bytes);
  bytes.writeUInt16LE(FORMAT, 8);
  bytes.writeUInt16LE(places, 10);
  bytes.writeUInt32LE(bytes.length, 12);
  bytes.write(vault, 16, 'hex');
  bytes.write(file, 32, 'hex');
  for (const [place, slot] of slots.entries()) encodeSlot(slot).copy(bytes, FIXED + place * SLOT);
  const signed = bytes.length - END;
  keyedMac(key, 'head', bytes.subarray(0, signed)).copy(bytes, signed);
  bytes.writeUInt32LE(crc32(bytes.subarray(0, signed + MAC)), signed + MAC);
  return bytes;
}

/** The head of a file, its length, and the bytes that prove it. Not yet proven: see `isProven`. */
export interface ReadVaultHead extends VaultHead {
  readonly length: number;
  readonly signed: Buffer;
  readonly mac: Buffer;
}

/** Whether a file is sealed. */
export function isSealed(files: FileSystem, path: string): boolean {
  if (files.status(path)?.kind !== 'file') return false;
  return withFile(files, path, 'read', (file) => beginsSealed(files, file));
}

export function beginsSealed(files: FileSystem, file: number): boolean {
  const start = Buffer.alloc(MAGIC.length);
  return readWhole(files, file, start, 0) === start.length && start.equals(MAGIC);
}

/** @throws AppError `workspace.damaged`, `workspace.newer_version`. */
export function readVaultHead(files: FileSystem, file: number, path: string): ReadVaultHead {
  const damaged = (): AppError => new AppError('workspace.damaged', { path });
  const fixed = Buffer.alloc(FIXED);
  if (readWhole(files, file, fixed, 0) < FIXED) throw damaged();
  const places = fixed.readUInt16LE(10);
  const length = fixed.readUInt32LE(12);
  if ((places !== 0 && places !== SLOTS) || length !== lengthFor(places)) throw damaged();
  const bytes = Buffer.alloc(length);
  if (readWhole(files, file, bytes, 0) < length) throw damaged();
  if (crc32(bytes.subarray(0, length - 4)) !== bytes.readUInt32LE(length - 4)) throw damaged();
  if (bytes.readUInt16LE(8) > FORMAT) throw new AppError('workspace.newer_version', { path });
  const slots: KeySlot[] = [];
  for (let place = 0; place < places; place += 1) {
    const slot = decodeSlot(bytes.subarray(FIXED + place * SLOT, FIXED + (place + 1) * SLOT));
    if (slot !== null) slots.push(slot);
  }
  return {
    vault: bytes.toString('hex', 16, 32),
    file: bytes.toString('hex', 32, 48),
    slots,
    length,
    signed: bytes.subarray(0, length - END),
    mac: bytes.subarray(length - END, length - 4),
  };
}

/** Whether a head was written with this key. */
export function isProven({ signed, mac }: ReadVaultHead, key: DataKey): boolean {
  return keyedMac(key, 'head', signed).equals(mac);
}
