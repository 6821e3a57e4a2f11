import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { openWindow } from '../../electron/main/window.ts';
import { WindowState } from '../../electron/main/window-state.ts';
import { app, type BrowserWindow } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

let window: BrowserWindow;

beforeEach(() => {
  app.isPackaged = true;
  window = openWindow(new WindowState(path.join(os.tmpdir(), 'aval-nobody')), null) as unknown as BrowserWindow;
});

test('each preference that matters is written out', () => {
  const { preload, ...preferences } = window.options['webPreferences'] as Record<string, unknown>;
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  });
  expect(preload).toMatch(/index\.cjs$/);
});

test('the page is loaded by the app’s own scheme', () => {
  expect(window.loadURL).toHaveBeenCalledWith('app://aval/');
});
