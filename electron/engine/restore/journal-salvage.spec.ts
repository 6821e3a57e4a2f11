import { beforeAll, describe, expect, it } from 'vitest';
import { MemoryDisk } from '../../../test/workspace/memory-disk.ts';
import { JournalWriter, readJournal } from '../storage/disk/journal.ts';
import { saveJournal } from './journal-salvage.ts';

const SNAPSHOT = { generation: 3, id: '0123456789abcdef0123456789abcdef' };
const CHANGES = Array.from({ length: 6 }, (_, index) => `change ${index + 1}: ${'x'.repeat(index * 7)}`);

/** Six changes, and the end of the session. */
let whole: Buffer;
/** The start of each record, and the end of all. */
let places: number[];
beforeAll(() => {
  const disk = new MemoryDisk();
  const writer = JournalWriter.create(disk, '/disk/j', SNAPSHOT);
  places = [writer.length];
  for (const change of CHANGES) {
    writer.append(Buffer.from(change));
    places.push(writer.length);
  }
  writer.endSession();
  writer.close();
  whole = disk.bytesOf('/disk/j');
});

const saved = (bytes: Buffer, snapshot: typeof SNAPSHOT | null = SNAPSHOT): { texts: string[]; lost: number } => {
  const { changes, lost } = saveJournal(bytes, snapshot);
  return { texts: changes.map(String), lost };
};

function flipped(at: number, bit = 0): Buffer {
  const copy = Buffer.from(whole);
  copy.writeUInt8(copy.readUInt8(at) ^ (1 << bit), at);
  return copy;
}

describe('a journal that breaks', () => {
  it('is read completely when it is undamaged', () => {
    expect(saved(whole)).toEqual({ texts: CHANGES, lost: 0 });
    expect(readJournal(whole).state).toBe('whole');
  });

  it('gives every change except the altered one', () => {
    const at = (places[1] ?? 0) + 60;
    expect(saved(flipped(at))).toEqual({ texts: CHANGES.filter((_, index) => index !== 1), lost: 1 });
  });

  it('at any flipped bit returns or counts each change, and returns nothing that was never written', () => {
    for (let at = 0; at < whole.length; at += 1) {
      const { texts, lost } = saved(flipped(at, at % 8));
      expect(CHANGES, `byte ${at}`).toEqual(expect.arrayContaining(texts));
      expect(texts.length + lost, `byte ${at}`).toBeGreaterThanOrEqual(CHANGES.length);
      // A flipped bit loses only its own change.
      expect(texts.length, `byte ${at}`).toBeGreaterThanOrEqual(CHANGES.length - 1);
      expect(lost, `byte ${at}`).toBeLessThanOrEqual(1);
      expect(texts, `byte ${at}`).toEqual(CHANGES.filter((text) => texts.includes(text)));
    }
  });

  it('with a hole returns the changes before and after the hole, and counts those in it', () => {
    for (let from = 0; from < CHANGES.length; from += 1) {
      for (let to = from + 1; to < CHANGES.length; to += 1) {
        const holed = Buffer.from(whole).fill(0, places[from], places[to]);
        const { texts, lost } = saved(holed);
        expect(texts, `${from}–${to}`).toEqual([...CHANGES.slice(0, from), ...CHANGES.slice(to)]);
        // The change after a hole can't be proven: it is taken, and counted.
        expect(lost, `${from}–${to}`).toBe(to - from + 1);
      }
    }
  });

  it('without its head is proven by its snapshot, or taken and counted', () => {
    const headless = Buffer.from(whole).fill(0, 0, 40);
    expect(saved(headless)).toEqual({ texts: CHANGES, lost: 0 });
    expect(saved(headless, null)).toEqual({ texts: CHANGES, lost: 1 });
  });

  it('with a torn last record has lost nothing acknowledged', () => {
    // The end of the session comes last.
    const end = places[6] ?? 0;
    for (let length = places[5] ?? 0; length < end; length += 1)
      expect(saved(whole.subarray(0, length)), `${length}`).toEqual({ texts: CHANGES.slice(0, 5), lost: 0 });
    for (let length = end; length < whole.length; length += 1)
      expect(saved(whole.subarray(0, length)), `${length}`).toEqual({ texts: CHANGES, lost: 0 });
  });
});
