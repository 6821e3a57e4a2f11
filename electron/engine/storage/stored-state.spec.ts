import { expect, it } from 'vitest';
import { MemoryDisk } from '../../../test/workspace/memory-disk.ts';
import { addNote, createSmall, notesOf, openSmall, PATH } from '../../../test/workspace/small-layout.ts';
import type { FileSystem } from './disk/file-system.ts';

const JOURNAL = `${PATH}-journal`;

/** The disk for a reader while a writer replaces the snapshot at the call of this number. */
function replacedAt(call: number, disk: MemoryDisk, replace: () => void): { files: FileSystem; calls: () => number } {
  let calls = 0;
  const files = new Proxy<FileSystem>(disk, {
    get(target, name: keyof FileSystem) {
      const method = target[name].bind(target) as (...given: unknown[]) => unknown;
      return (...given: unknown[]) => {
        if (calls === call) replace();
        calls += 1;
        return method(...given);
      };
    },
  });
  return { files, calls: () => calls };
}

it('a reader during the replacement of a snapshot sees the state before or after', async () => {
  const before = new MemoryDisk();
  const workspace = await createSmall(before);
  addNote(workspace, 'a');
  const after = before.copy();
  const successor = await openSmall(after);
  await successor.bulk(async (shadow) => {
    shadow.run("INSERT INTO notes (id, text) VALUES (9, 'x')");
    await Promise.resolve();
  });
  addNote(successor, 'b');

  for (let call = 0, last = Number.POSITIVE_INFINITY; call <= last; call += 1) {
    const disk = before.copy();
    const { files, calls } = replacedAt(call, disk, () => {
      for (const path of [PATH, JOURNAL]) disk.place(path, after.bytesOf(path));
    });
    const reader = await openSmall(files, { readOnly: true });
    last = calls();
    expect(
      [
        ['first', 'a'],
        ['first', 'a', 'x', 'b'],
      ],
      `replaced at call ${call}`,
    ).toContainEqual(notesOf(reader));
    expect(disk.openFiles).toEqual([]);
  }
});
