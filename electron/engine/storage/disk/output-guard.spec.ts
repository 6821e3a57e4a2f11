import { chmodSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertWritable, type OutputGround } from './output-guard.ts';

let home: string;
let workspace: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'aval-output-'));
  workspace = join(home, 'w.aval');
  writeFileSync(workspace, 'the workspace');
  writeFileSync(`${workspace}-journal`, 'pending');
  mkdirSync(`${workspace}-files`);
  writeFileSync(join(home, 'input.csv'), 'read');
  writeFileSync(join(home, 'mine.xlsx'), 'mine');
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

function codeOf(name: string, more: OutputGround = {}): string | null {
  try {
    assertWritable(join(home, name), { workspaces: [workspace], inputs: [join(home, 'input.csv')], ...more });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'none';
  }
}

describe('an output', () => {
  it('is free where nothing exists', () => {
    expect(codeOf('new.json')).toBeNull();
    expect(codeOf('w.aval-backup-2026-11')).toBeNull();
    expect(codeOf('w.aval.json')).toBeNull();
  });

  const RESERVED = [
    'w.aval',
    'w.aval-journal',
    'w.aval-journal-next',
    'w.aval-next',
    'w.aval-lock',
    'w.aval-backup',
    'w.aval-backup-journal',
    'w.aval-backup-next',
    'w.aval-files/x',
    'w.aval-before-restore',
    'w.aval-before-0018',
  ];
  it.each(RESERVED)('is never %s, force or not', (name) => {
    expect(codeOf(name)).toBe('output.workspace');
    expect(codeOf(name, { replace: true, isOurs: () => true })).toBe('output.workspace');
  });

  it('is never the workspace by another name', () => {
    linkSync(workspace, join(home, 'post-lines.xlsx'));
    linkSync(`${workspace}-journal`, join(home, 'list.csv'));
    symlinkSync(workspace, join(home, 'link.json'));
    mkdirSync(join(home, 'a'));
    symlinkSync(home, join(home, 'a', 'up'));
    for (const name of ['post-lines.xlsx', 'list.csv', 'link.json', 'a/up/w.aval', 'a/../w.aval', './w.aval-lock'])
      expect([name, codeOf(name, { replace: true })]).toEqual([name, 'output.workspace']);
  });

  it('is never the workspace opened through a link', () => {
    const link = join(home, 'linked.aval');
    symlinkSync(workspace, link);
    expect(codeOf('w.aval-journal', { workspaces: [link], replace: true })).toBe('output.workspace');
  });

  it('is never an input', () => {
    linkSync(join(home, 'input.csv'), join(home, 'copy.csv'));
    for (const name of ['input.csv', 'copy.csv']) expect(codeOf(name, { replace: true })).toBe('output.input');
  });

  it('replaces an existing file only when permitted, or when Aval wrote it', () => {
    expect(codeOf('mine.xlsx')).toBe('output.exists');
    expect(codeOf('mine.xlsx', { replace: true })).toBeNull();
    expect(codeOf('mine.xlsx', { isOurs: (path) => readFileSync(path, 'utf8') === 'mine' })).toBeNull();
    expect(codeOf('mine.xlsx', { isOurs: () => false })).toBe('output.exists');
  });

  it('never replaces a protected file, not even for the administrator', () => {
    chmodSync(join(home, 'mine.xlsx'), 0o444);
    expect(codeOf('mine.xlsx', { replace: true })).toBe('output.read_only');
  });

  it('is a file in an existing folder', () => {
    mkdirSync(join(home, 'folder'));
    expect(codeOf('folder', { replace: true })).toBe('file.is_a_folder');
    expect(codeOf('nowhere/x')).toBe('file.folder_missing');
  });
});
