import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../../shared/contract/result.ts';
import { MemoryDisk } from '../../../../test/workspace/memory-disk.ts';
import { SURFACES } from '../../../../test/workspace/sealed-disk.ts';
import { addNote, createSmallFile, openSmall, PATH } from '../../../../test/workspace/small-layout.ts';
import { readFileWhole } from '../disk/file-system.ts';
import { readJournal } from '../disk/journal.ts';

const JOURNAL = `${PATH}-journal`;
const TEXTS = ['a', 'b', 'c'];
const SEALED = SURFACES.find(([name]) => name === 'sealed')?.[1] ?? ((disk) => disk);

describe('the journal of a sealed workspace', () => {
  let disk: MemoryDisk;
  let bytes: Buffer;
  /** Where the last acknowledged record begins on the disk. */
  let last: number;
  beforeAll(async () => {
    const running = new MemoryDisk();
    await createSmallFile(SEALED(running));
    const workspace = await openSmall(SEALED(running));
    for (const text of TEXTS) {
      last = running.status(JOURNAL)?.size ?? 0;
      addNote(workspace, text);
    }
    // The program is killed.
    disk = running.copy();
    bytes = disk.bytesOf(JOURNAL);
  });

  /** The number of changes in other bytes of the journal; null: refused. */
  function changesIn(journal: Buffer): number | null {
    const other = disk.copy();
    other.place(JOURNAL, journal);
    try {
      const reading = readJournal(readFileWhole(SEALED(other), JOURNAL));
      return reading.state === 'whole' ? reading.changes.length : null;
    } catch (error) {
      if (error instanceof AppError) return null;
      throw error;
    }
  }

  it('has every acknowledged change, without a mark', () => {
    expect(changesIn(bytes)).toBe(TEXTS.length);
    expect(readJournal(readFileWhole(SEALED(disk), JOURNAL))).toMatchObject({ isMarked: false, tornBytes: 0 });
  });

  it('never takes a flipped bit of an acknowledged change for a torn write', () => {
    const fewer: number[] = [];
    for (let bit = last * 8; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      const changes = changesIn(flipped);
      if (changes !== null && changes !== TEXTS.length) fewer.push(bit);
    }
    expect(fewer).toEqual([]);
  });

  it('is refused when it is cut within its last change', () => {
    const accepted: number[] = [];
    // Without any byte of it, it is the journal of before.
    for (let length = last + 1; length < bytes.length; length += 1)
      if (changesIn(Buffer.from(bytes.subarray(0, length))) !== null) accepted.push(length);
    expect(accepted).toEqual([]);
  });
});

describe.each(SURFACES)('a change of a %s workspace', (_, surface) => {
  it('takes one sync, and one byte or mark after it', async () => {
    const disk = new MemoryDisk();
    await createSmallFile(surface(disk));
    const workspace = await openSmall(surface(disk));
    addNote(workspace, 'first of the journal');
    const before = disk.steps.length;
    addNote(workspace, 'second');
    expect(disk.steps.slice(before).map(({ kind }) => kind)).toEqual(['write', 'sync', 'write']);
    await workspace.close();
  });
});
