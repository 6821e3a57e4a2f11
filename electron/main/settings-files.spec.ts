import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { app, nativeTheme } from '../../test/security/fake-electron.ts';
import { FileTokens } from './file-tokens.ts';
import { JsonFile } from './json-file.ts';
import { OpenedFiles } from './opened-files.ts';
import { PreferencesStore } from './preferences.ts';
import { RecentWorkspaces } from './recent-workspaces.ts';
import { WindowState } from './window-state.ts';

vi.mock('electron', () => import('../../test/security/fake-electron.ts'));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'aval-settings-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a file of settings', () => {
  const shape = z.strictObject({ count: z.int() });

  test('is written atomically, for its owner only, and read again', () => {
    const file = new JsonFile(path.join(folder, 'deep'), 'x.json', shape);
    expect(file.read()).toBeNull();
    file.write({ count: 1 });
    file.write({ count: 2 });
    expect(file.read()).toEqual({ count: 2 });
    expect(readdirSync(path.join(folder, 'deep'))).toEqual(['x.json']);
    if (process.platform !== 'win32') expect(statSync(path.join(folder, 'deep/x.json')).mode & 0o777).toBe(0o600);
  });

  test.each(['', '{', '{"count":"1"}', '{"count":1,"more":true}'])('counts as absent when it contains %j', (text) => {
    writeFileSync(path.join(folder, 'x.json'), text);
    expect(new JsonFile(folder, 'x.json', shape).read()).toBeNull();
  });

  test('that can’t be written loses only the setting', () => {
    writeFileSync(path.join(folder, 'in-the-way'), '');
    expect(() => new JsonFile(path.join(folder, 'in-the-way'), 'x.json', shape).write({ count: 1 })).not.toThrow();
  });
});

describe('preferences', () => {
  test('start in French and in the colours of the system', () => {
    expect(new PreferencesStore(folder).current).toMatchObject({ language: 'fr', appearance: 'system' });
  });

  test('persist between starts, and change the native parts', () => {
    const heard = vi.fn();
    const store = new PreferencesStore(folder);
    store.onChange(heard);
    store.change({ language: 'en', appearance: 'dark' });
    expect(heard).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ language: 'en', appearance: 'dark' }));
    expect(nativeTheme.themeSource).toBe('dark');
    expect(new PreferencesStore(folder).current).toMatchObject({ language: 'en', appearance: 'dark' });
  });
});

describe('recent workspaces', () => {
  test('are listed latest first, once each, eight at most, without their paths', () => {
    const recent = new RecentWorkspaces(folder, new FileTokens());
    for (let n = 1; n <= 10; n += 1)
      recent.remember(path.join(folder, `client-${n}.aval`), `Client ${n}`, `2026-11-${10 + n}T10:00:00Z`);
    recent.remember(path.join(folder, 'client-5.aval'), 'Client 5', '2026-11-24T10:00:00Z');
    const listed = recent.list();
    expect(listed.map(({ organisation }) => organisation)).toEqual([
      'Client 5',
      'Client 10',
      'Client 9',
      'Client 8',
      'Client 7',
      'Client 6',
      'Client 4',
      'Client 3',
    ]);
    expect(listed[0]).toEqual({
      fileToken: expect.any(String),
      name: 'client-5',
      organisation: 'Client 5',
      folder: path.basename(folder),
      openedAt: '2026-11-24T10:00:00Z',
      isMissing: true,
    });
    expect(JSON.stringify(listed)).not.toContain(folder);
  });

  test('give the latest one that still exists', () => {
    const recent = new RecentWorkspaces(folder, new FileTokens());
    const there = path.join(folder, 'there.aval');
    writeFileSync(there, '');
    recent.remember(there, 'Client', '2026-11-23T10:00:00Z');
    recent.remember(path.join(folder, 'gone.aval'), 'Client', '2026-11-24T10:00:00Z');
    expect(recent.last()).toBe(there);
    recent.forget(there);
    expect(recent.last()).toBeNull();
  });
});

describe('the window', () => {
  const save = (state: object) => writeFileSync(path.join(folder, 'window.json'), JSON.stringify(state));

  test.each([
    ['at first', null, { width: 1280, height: 800 }],
    [
      'where it was',
      { x: 100, y: 50, width: 1000, height: 700, isMaximized: false },
      { x: 100, y: 50, width: 1000, height: 700 },
    ],
    [
      'on a screen that is gone',
      { x: 3000, y: 50, width: 1000, height: 700, isMaximized: false },
      { width: 1280, height: 800 },
    ],
    [
      'smaller than it can be used',
      { x: 0, y: 0, width: 10, height: 10, isMaximized: false },
      { width: 1280, height: 800 },
    ],
  ])('opens %s', (_where, state, expected) => {
    if (state !== null) save(state);
    expect(new WindowState(folder).bounds()).toEqual(expected);
  });
});

describe('workspaces opened by the system', () => {
  beforeEach(() => {
    app.removeAllListeners();
  });

  test.each([
    ['a double click', ['aval', '/home/claire/perdrix.aval'], '/home/claire/perdrix.aval'],
    ['switches before it', ['aval', '--no-sandbox', '.', '/home/claire/perdrix.aval'], '/home/claire/perdrix.aval'],
    ['a start by hand', ['aval', '.'], null],
    ['a switch that looks like one', ['aval', '--file=x.aval'], null],
  ])('by %s', (_how, commandLine, expected) => {
    const opened = new OpenedFiles(commandLine);
    expect(opened.takeFirst()).toBe(expected);
    expect(opened.takeFirst()).toBeNull();
  });

  test('arrive before the app is ready, and while it runs', () => {
    const opened = new OpenedFiles(['aval']);
    app.emit('open-file', { preventDefault: vi.fn() }, '/home/claire/perdrix.aval');
    expect(opened.takeFirst()).toBe('/home/claire/perdrix.aval');
    const heard = vi.fn();
    opened.onOpen(heard);
    app.emit('second-instance', {}, ['aval', 'colibri.aval'], '/home/claire');
    app.emit('second-instance', {}, ['aval'], '/home/claire');
    expect(heard.mock.calls).toEqual([[path.resolve('/home/claire', 'colibri.aval')], [null]]);
  });
});
