import { randomBytes, scryptSync } from 'node:crypto';
import { decrypt, encrypt, NONCE } from './aes-gcm.ts';
import { deriveKey, type DataKey } from './data-key.ts';

/** Who can open a slot: any holder of the passphrase, one person, the recovery sheet, the key store of a computer. */
export type SlotKind = 'passphrase' | 'user' | 'recovery' | 'keystore';

/** The cost of trying a passphrase: scrypt with N = 2^cost, r = 8, p = 1. */
export interface SlotCost {
  readonly cost: number;
}

/**
 * A copy of the data key, wrapped by AES-256-GCM under a key that a secret gives. 128 bytes:
 *
 * | at | bytes | what |
 * | --- | --- | --- |
 * | 0 | 1 | kind: 1 passphrase, 2 user, 3 recovery, 4 keystore; 0 unused |
 * | 1 | 1 | derivation: 1 scrypt, 2 HKDF (the secret is random already) |
 * | 2 | 1 | cost: the exponent of N |
 * | 3 | 1 | length of the label |
 * | 4 | 48 | label: the name of the person or computer |
 * | 52 | 16 | salt |
 * | 68 | 12 | nonce |
 * | 80 | 48 | wrapped key and its tag |
 */
export interface KeySlot extends SlotCost {
  readonly kind: SlotKind;
  readonly label: string;
  readonly derivation: 'scrypt' | 'hkdf';
  readonly salt: Buffer;
  readonly nonce: Buffer;
  readonly wrapped: Buffer;
}

export const SLOT = 128;
const LABEL = 48;
const KINDS: readonly SlotKind[] = ['passphrase', 'user', 'recovery', 'keystore'];

/** The cost of a new slot: a wrong passphrase takes 0.3 seconds or more on today's computers. */
export const USUAL_COST: SlotCost = { cost: 17 };
/** Above it a damaged slot would ask for gigabytes. */
const HIGHEST_COST = 20;

/** scrypt needs 128 × N × r bytes. */
const memoryOf = (cost: number): number => 128 * 8 * 2 ** cost + (32 << 20);

/** A slot that this secret opens. A secret of random bytes needs no costly derivation. */
export function makeSlot(
  kind: SlotKind,
  label: string,
  secret: Uint8Array,
  key: DataKey,
  { cost }: SlotCost = USUAL_COST,
): KeySlot {
  const derivation = kind === 'passphrase' || kind === 'user' ? 'scrypt' : 'hkdf';
  const about = { kind, label: fittingLabel(label), derivation, cost: derivation === 'scrypt' ? cost : 0 } as const;
  const salt = randomBytes(16);
  const nonce = randomBytes(NONCE);
  const wrapped = Buffer.concat(encrypt(wrappingKey({ ...about, salt }, secret), nonce, purposeOf(kind), key));
  return { ...about, salt, nonce, wrapped };
}

/** The data key, or null when the secret is another. */
export function openSlot(slot: KeySlot, secret: Uint8Array): DataKey | null {
  return decrypt(wrappingKey(slot, secret), slot.nonce, purposeOf(slot.kind), slot.wrapped);
}

const purposeOf = (kind: SlotKind): Buffer => Buffer.from(`aval slot ${kind}`);

function wrappingKey(slot: Pick<KeySlot, 'derivation' | 'cost' | 'salt'>, secret: Uint8Array): Buffer {
  return slot.derivation === 'hkdf'
    ? deriveKey(Buffer.from(secret), 'slot', slot.salt)
    : scryptSync(secret, slot.salt, 32, { N: 2 ** slot.cost, r: 8, p: 1, maxmem: memoryOf(slot.cost) });
}

/** The label in at most 48 bytes of UTF-8, whole characters. */
export function fittingLabel(label: string): string {
  let fitting = '';
  for (const character of label) {
    if (Buffer.byteLength(fitting + character) > LABEL) break;
    fitting += character;
  }
  return fitting;
}

export function encodeSlot(slot: KeySlot): Buffer {
  const bytes = Buffer.alloc(SLOT);
  const label = Buffer.from(slot.label);
  bytes.writeUInt8(KINDS.indexOf(slot.kind) + 1, 0);
  bytes.writeUInt8(slot.derivation === 'scrypt' ? 1 : 2, 1);
  bytes.writeUInt8(slot.cost, 2);
  bytes.writeUInt8(label.length, 3);
  label.copy(bytes, 4);
  slot.salt.copy(bytes, 52);
  slot.nonce.copy(bytes, 68);
  slot.wrapped.copy(bytes, 80);
  return bytes;
}

/** Null for an unused slot, and for one of a kind or cost that this version does not know. */
export function decodeSlot(bytes: Buffer): KeySlot | null {
  const kind = KINDS[bytes.readUInt8(0) - 1];
  const derivation = bytes.readUInt8(1) === 1 ? 'scrypt' : 'hkdf';
  const cost = bytes.readUInt8(2);
  if (kind === undefined || cost > HIGHEST_COST) return null;
  return {
    kind,
    derivation,
    cost,
    label: bytes.toString('utf8', 4, 4 + Math.min(LABEL, bytes.readUInt8(3))),
    salt: Buffer.from(bytes.subarray(52, 68)),
    nonce: Buffer.from(bytes.subarray(68, 80)),
    wrapped: Buffer.from(bytes.subarray(80, 128)),
  };
}
