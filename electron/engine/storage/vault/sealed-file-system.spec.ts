import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededChance } from '../../../../test/workspace/chance.ts';
import { MemoryDisk } from '../../../../test/workspace/memory-disk.ts';
import { cheapVault, PASSPHRASE } from '../../../../test/workspace/sealed-disk.ts';
import { PATH } from '../../../../test/workspace/small-layout.ts';
import { readFileWhole, withFile, writeWhole } from '../disk/file-system.ts';
import { TAG } from './aes-gcm.ts';
import { KeyRing } from './key-ring.ts';
import { SealedFileSystem } from './sealed-file-system.ts';
import type { Vault } from './vault.ts';

const JOURNAL = `${PATH}-journal`;
const EVIDENCE = `${PATH}-files`;
const SHA = 'a'.repeat(64);

function viewOf(disk: MemoryDisk, vault: Vault): SealedFileSystem {
  return new SealedFileSystem(disk, new KeyRing()).planning(PATH, vault);
}

function store(files: SealedFileSystem, path: string, content: string): void {
  withFile(files, path, 'create', (file) => {
    writeWhole(files, file, Buffer.from(content), 0);
    files.sync(file);
  });
}

/** The same disk, whose bytes after a place can't be read. */
function failsAfter(disk: MemoryDisk, place: number): MemoryDisk {
  const failing = disk.copy();
  const read = failing.read.bind(failing);
  failing.read = (file, into, position) => {
    if (position + into.length > place) throw Object.assign(new Error('EIO'), { code: 'EIO' });
    return read(file, into, position);
  };
  return failing;
}

describe('a sealed file', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ write: fc.uint8Array({ minLength: 1, maxLength: 40 }), at: fc.nat(60) }),
      fc.record({ cut: fc.nat(80) }),
      fc.constant({ sync: true } as const),
      fc.constant({ again: true } as const),
    ),
    { maxLength: 20 },
  );

  it('holds what a plain file would, after any writes, cuts and openings', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const vault = cheapVault();
        const disk = new MemoryDisk();
        const files = viewOf(disk, vault);
        let plain = Buffer.alloc(0);
        let file = files.open(JOURNAL, 'create');
        for (const step of sequence) {
          if ('write' in step) {
            const grown = Buffer.alloc(Math.max(plain.length, step.at + step.write.length));
            plain.copy(grown);
            grown.set(step.write, step.at);
            plain = grown;
            writeWhole(files, file, step.write, step.at);
          } else if ('cut' in step) {
            const length = Math.min(step.cut, plain.length);
            plain = Buffer.from(plain.subarray(0, length));
            files.truncate(file, length);
          } else if ('sync' in step) files.sync(file);
          else {
            files.close(file);
            file = files.open(JOURNAL, 'change');
          }
          expect(files.statusOf(file).size).toBe(plain.length);
        }
        files.close(file);
        expect(files.status(JOURNAL)?.size).toBe(plain.length);
        expect(readFileWhole(files, JOURNAL).equals(plain)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('is refused when any bit of it is flipped', () => {
    const vault = cheapVault();
    const disk = new MemoryDisk();
    const files = viewOf(disk, vault);
    store(files, `${PATH}-next`, 'a person who said no');
    const bytes = readFileWhole(disk, `${PATH}-next`);
    const accepted: number[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      const other = new MemoryDisk();
      other.place(`${PATH}-next`, flipped);
      try {
        // Without its first bytes it is a file of another program, and no workspace either.
        if (readFileWhole(viewOf(other, vault), `${PATH}-next`).toString().includes('person')) accepted.push(bit);
      } catch (error) {
        expect(error).toMatchObject({ code: expect.stringMatching(/^workspace\.(?:damaged|newer_version|locked)$/) });
      }
    }
    expect(accepted).toEqual([]);
  });

  describe('of one long write', () => {
    const linesOf = (length: number): string => Array.from({ length }, (_, number) => `line ${number}`).join('\n');
    const text = linesOf(20_000);
    const stored = Buffer.from(text);
    const vault = cheapVault();
    const disk = new MemoryDisk();
    store(viewOf(disk, vault), JOURNAL, text);
    const bytes = readFileWhole(disk, JOURNAL);
    const start = bytes.length - stored.length - TAG;

    it('is read whole and in parts', () => {
      const files = viewOf(disk, vault);
      expect(readFileWhole(files, JOURNAL).equals(stored)).toBe(true);
      const parts = [
        [0, 10],
        [65_530, 20],
        [131_072, 65_536],
        [stored.length - 5, 5],
      ] as const;
      for (const [from, length] of parts)
        withFile(files, JOURNAL, 'read', (file) => {
          const part = Buffer.alloc(length);
          expect(files.read(file, part, from)).toBe(length);
          expect(part.equals(stored.subarray(from, from + length)), `${from}`).toBe(true);
        });
    });

    it.each([
      ['its first byte', start],
      ['its second piece', start + 65_536],
      ['its last byte', start + stored.length - 1],
      ['its tag', bytes.length - 1],
    ])('is refused when %s is altered, and shows nothing of it', (_, at) => {
      const other = new MemoryDisk();
      const altered = Buffer.from(bytes);
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
      other.place(JOURNAL, altered);
      const files = viewOf(other, vault);
      withFile(files, JOURNAL, 'read', (file) => {
        const into = Buffer.alloc(stored.length, 1);
        expect(() => files.read(file, into, 0)).toThrow(expect.objectContaining({ code: 'workspace.damaged' }));
        expect(into.every((byte) => byte === 0)).toBe(true);
      });
    });

    it('is refused when any of 10,000 bits all over it is flipped', () => {
      // Two pieces: each flip is followed by a reading of the whole file.
      const shorter = linesOf(7_000);
      const other = new MemoryDisk();
      const files = viewOf(other, vault);
      store(files, JOURNAL, shorter);
      const whole = readFileWhole(other, JOURNAL);
      expect(shorter.length).toBeGreaterThan(65_536);
      const chance = seededChance(10_000);
      const accepted: number[] = [];
      for (let flip = 0; flip < 10_000; flip += 1) {
        const bit = Math.floor(chance() * whole.length * 8);
        const place = bit >> 3;
        const flipped = Buffer.from([whole.readUInt8(place) ^ (1 << (bit & 7))]);
        withFile(other, JOURNAL, 'change', (file) => other.write(file, flipped, place));
        try {
          // Without its first bytes it is a file of another program; that of a journal is no journal either.
          if (readFileWhole(files, JOURNAL).includes('line 0')) accepted.push(bit);
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^workspace\.(?:damaged|newer_version|locked)$/) });
        }
        withFile(other, JOURNAL, 'change', (file) => other.write(file, whole.subarray(place, place + 1), place));
      }
      expect(accepted).toEqual([]);
      expect(readFileWhole(files, JOURNAL).toString()).toBe(shorter);
    });

    it('reports a disk that fails while it is read, not damage', () => {
      const files = viewOf(disk, vault);
      const failing = new SealedFileSystem(failsAfter(disk, start + 70_000), new KeyRing()).planning(PATH, vault);
      expect(readFileWhole(files, JOURNAL).length).toBe(stored.length);
      expect(() => readFileWhole(failing, JOURNAL)).toThrow(expect.objectContaining({ code: 'EIO' }));
    });
  });

  it('shows neither its content, nor twice the same bytes for the same content', () => {
    const vault = cheapVault();
    const [one, other] = [new MemoryDisk(), new MemoryDisk()];
    for (const disk of [one, other]) store(viewOf(disk, vault), JOURNAL, 'Hortense Quémener');
    expect(readFileWhole(one, JOURNAL).includes('Hortense')).toBe(false);
    expect(readFileWhole(one, JOURNAL).equals(readFileWhole(other, JOURNAL))).toBe(false);
  });
});

describe('the disk of a sealed workspace', () => {
  it('stores evidence under a name that its digest does not tell, and lists it by its digest', () => {
    const disk = new MemoryDisk();
    const files = viewOf(disk, cheapVault());
    files.makeFolder(EVIDENCE);
    store(files, `${EVIDENCE}/arriving-1`, 'contract');
    files.rename(`${EVIDENCE}/arriving-1`, `${EVIDENCE}/${SHA}`);
    expect(files.list(EVIDENCE)).toEqual([SHA]);
    expect(disk.list(EVIDENCE)).not.toContain(SHA);
    expect(readFileWhole(files, `${EVIDENCE}/${SHA}`).toString()).toBe('contract');
  });

  it('leaves the lock, exports and other workspaces plain', () => {
    const disk = new MemoryDisk();
    const files = viewOf(disk, cheapVault());
    for (const path of [`${PATH}-lock`, '/disk/export.csv', '/disk/other.aval']) {
      store(files, path, 'plain');
      expect(readFileWhole(disk, path).toString(), path).toBe('plain');
    }
  });

  it('is closed without the secret, and open with it', () => {
    const disk = new MemoryDisk();
    const vault = cheapVault();
    store(viewOf(disk, vault), `${PATH}-next`, 'a person who said no');
    const openWith = (passphrase: string | null): string => {
      const bytes = passphrase === null ? null : Buffer.from(passphrase);
      const ring = new KeyRing(() => (bytes === null ? null : { bytes, kinds: ['passphrase'] }));
      return readFileWhole(new SealedFileSystem(disk, ring), `${PATH}-next`).toString();
    };
    expect(openWith(PASSPHRASE)).toBe('a person who said no');
    expect(() => openWith(null)).toThrow(expect.objectContaining({ code: 'workspace.locked' }));
    expect(() => openWith('autre phrase')).toThrow(expect.objectContaining({ code: 'vault.wrong_secret' }));
  });
});
