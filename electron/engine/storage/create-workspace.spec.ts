import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace } from './create-workspace.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'aval-create-'));
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

const create = (path: string) =>
  createWorkspace(path, { organisation: 'ALPHA', at: '2026-11-24T10:30:00+01:00', by: 'Nadège' });

describe('a new workspace', () => {
  it('is not created on a path through a missing folder', async () => {
    await expect(create(`${home}/a/../b.aval`)).rejects.toMatchObject({ code: 'file.folder_missing' });
    expect(readdirSync(home)).toEqual([]);
  });

  it('is created at the target of links', async () => {
    mkdirSync(join(home, 'far', 'deep'), { recursive: true });
    symlinkSync(join(home, 'far', 'deep'), join(home, 'a'));
    await (await create(`${home}/a/../b.aval`)).close();
    expect(existsSync(join(home, 'far', 'b.aval'))).toBe(true);
    expect(readdirSync(home).sort()).toEqual(['a', 'far']);
  });
});
