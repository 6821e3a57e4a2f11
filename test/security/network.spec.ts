import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { lockSession } from '../../electron/main/security.ts';
import { app, FakeSession } from './fake-electron.ts';
import { filesWith, ROOT } from './source-files.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

type Listener = (details: { url: string }, answer: (result: { cancel: boolean }) => void) => void;

function isCancelled(url: string, developmentServer: URL | null = null): boolean {
  const session = new FakeSession();
  lockSession(session as never, developmentServer);
  const [listener] = session.webRequest.onBeforeRequest.mock.calls[0] as [Listener];
  let cancelled = false;
  listener({ url }, ({ cancel }) => (cancelled = cancel));
  return cancelled;
}

test.each([
  ['app://aval/index.html', false],
  ['app://other/index.html', true],
  ['https://example.com/', true],
  ['http://localhost:5173/', true],
  ['ws://localhost:5173/', true],
  ['file:///etc/hostname', true],
  ['data:text/html,x', true],
  ['blob:app://aval/1', true],
  ['devtools://devtools/bundled/inspector.html', true],
  ['no address', true],
])('in the packaged app, %s is cancelled: %s', (url, expected) => {
  expect(isCancelled(url)).toBe(expected);
});

test.each([
  ['http://localhost:5173/src/main.ts', false],
  ['ws://localhost:5173/', false],
  ['devtools://devtools/bundled/inspector.html', false],
  ['app://aval/', false],
])('in development, %s is let through', (url, expected) => {
  expect(isCancelled(url, new URL('http://localhost:5173'))).toBe(expected);
});

test('in development, a request that leaves is an error that can’t be missed', () => {
  app.isPackaged = false;
  expect(() => isCancelled('https://example.com/', new URL('http://localhost:5173'))).toThrow('A request left the app');
  app.isPackaged = true;
});

test('the effective listener is installed in one place', () => {
  expect(filesWith(/onBeforeRequest/, 'electron', 'renderer/src')).toEqual(['electron/main/security.ts']);
});

test('code outside the page imports no module that opens a connection', () => {
  const forbidden = /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns|inspector|undici)(?:\/|$)/;
  for (const name of ['index', 'engine']) {
    const text = readFileSync(path.join(ROOT, `out/main/${name}.js`), 'utf8');
    const imported = [...text.matchAll(/(?:from|import|require\()\s*["']([^"']+)["']/g)]
      .map(([, module = '']) => module)
      .filter((module) => isBuiltin(module));
    expect(imported.filter((module) => forbidden.test(module))).toEqual([]);
  }
});

test('nothing updates itself, reports crashes or measures use', () => {
  expect(
    filesWith(
      /autoUpdater|crashReporter|electron-updater|@sentry|netLog|net\.fetch/,
      'electron',
      'shared',
      'renderer/src',
    ),
  ).toEqual([]);
});
