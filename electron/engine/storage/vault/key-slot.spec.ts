import { createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodeSlot, encodeSlot, makeSlot, openSlot } from './key-slot.ts';

const KEY = randomBytes(32);
const PASSPHRASE = Buffer.from('quatre mots pour ouvrir');

describe('a slot of a passphrase', () => {
  it('costs scrypt with N 2^17, r 8, p 1 to try, right or wrong', () => {
    const slot = makeSlot('passphrase', '', PASSPHRASE, KEY);
    // By node:crypto alone: what is written in the slot is what was computed.
    const wrapping = scryptSync(PASSPHRASE, slot.salt, 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 160 << 20 });
    const cipher = createDecipheriv('aes-256-gcm', wrapping, slot.nonce);
    cipher.setAAD(Buffer.from('aval slot passphrase')).setAuthTag(slot.wrapped.subarray(32));
    expect(Buffer.concat([cipher.update(slot.wrapped.subarray(0, 32)), cipher.final()]).equals(KEY)).toBe(true);

    const stored = decodeSlot(encodeSlot(slot));
    expect(stored).toEqual({ ...slot, derivation: 'scrypt', cost: 17 });
    if (stored === null) return;
    // A single derivation above takes as long as a try: no shortcut tells a wrong passphrase sooner.
    const before = process.cpuUsage();
    scryptSync(PASSPHRASE, slot.salt, 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 160 << 20 });
    const one = process.cpuUsage(before);
    const start = process.cpuUsage();
    expect(openSlot(stored, Buffer.from('quatre mots pour fermer'))).toBeNull();
    const tried = process.cpuUsage(start);
    expect(tried.user + tried.system).toBeGreaterThan((one.user + one.system) / 2);
    expect(openSlot(stored, PASSPHRASE)?.equals(KEY)).toBe(true);
  });

  it('of a cost that would ask for gigabytes is not read', () => {
    const bytes = encodeSlot(makeSlot('passphrase', '', PASSPHRASE, KEY, { cost: 4 }));
    bytes.writeUInt8(21, 2);
    expect(decodeSlot(bytes)).toBeNull();
  });
});

it.each(['recovery', 'keystore'] as const)(
  'a slot of %s, whose secret is random, asks for no costly derivation',
  (kind) => {
    const slot = makeSlot(kind, '', KEY, KEY);
    expect([slot.derivation, slot.cost]).toEqual(['hkdf', 0]);
    expect(openSlot(slot, KEY)?.equals(KEY)).toBe(true);
    expect(openSlot(slot, randomBytes(32))).toBeNull();
  },
);
