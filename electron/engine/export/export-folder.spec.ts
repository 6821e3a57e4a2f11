import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realFileSystem, type FileSystem } from '../storage/disk/file-system.ts';
import { ExportFolder } from './export-folder.ts';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'aval-export-'));
  writeFileSync(join(home, 'kept.txt'), 'mine');
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

/** A disk that is full from the n-th change on. */
function fullAt(change: number): FileSystem {
  let changes = 0;
  const counted =
    <A extends unknown[], R>(work: (...words: A) => R) =>
    (...words: A): R => {
      changes += 1;
      if (changes >= change) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      return work(...words);
    };
  const changing = ['open', 'write', 'sync', 'rename', 'makeFolder', 'syncFolder'] as const;
  const disk: FileSystem = { ...realFileSystem };
  return Object.assign(
    disk,
    Object.fromEntries(
      changing.map((name) => [name, counted(Reflect.get(realFileSystem, name) as (...words: unknown[]) => unknown)]),
    ),
  );
}

function exportTo(path: string, files: FileSystem): void {
  const folder = ExportFolder.open(path, files);
  try {
    folder.write('list.csv', 'a;b\n');
    folder.write('record.json', '{}\n');
    folder.place();
  } finally {
    folder.discard();
  }
}

describe('the files of an export', () => {
  it('get their names together, in a created folder', () => {
    exportTo(join(home, 'a', 'b'), realFileSystem);
    expect(readdirSync(join(home, 'a', 'b'))).toEqual(['list.csv', 'record.json']);
    expect(readFileSync(join(home, 'a', 'b', 'list.csv'), 'utf8')).toBe('a;b\n');
  });

  it('leave nothing when the disk is full at any moment', () => {
    let failures = 0;
    for (let change = 1; change < 40; change += 1) {
      const path = join(home, 'a', 'b');
      try {
        exportTo(path, fullAt(change));
      } catch (error) {
        failures += 1;
        expect(error).toMatchObject({ code: 'file.disk_full' });
        expect(readdirSync(home)).toEqual(['kept.txt']);
        continue;
      }
      expect(existsSync(path)).toBe(true);
      break;
    }
    expect(failures).toBeGreaterThan(8);
  });

  it('leave the other files of the folder', () => {
    expect(() => {
      exportTo(home, fullAt(3));
    }).toThrow('file.disk_full');
    expect(readdirSync(home)).toEqual(['kept.txt']);
    exportTo(home, realFileSystem);
    expect(readdirSync(home)).toEqual(['kept.txt', 'list.csv', 'record.json']);
  });
});
