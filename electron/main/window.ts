import path from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { PAGE } from './protocol.ts';
import type { WindowState } from './window-state.ts';

/** The background before the first paint, so that opening does not flash. */
const PAPER = { light: '#ffffff', dark: '#0f172a' } as const;

/** Opens the only window. Every security preference is written out, default or not. */
export function openWindow(state: WindowState, developmentServer: URL | null): BrowserWindow {
  const window = new BrowserWindow({
    ...state.bounds(),
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: app.getName(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload: path.join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  state.follow(window);
  window.once('ready-to-show', () => window.show());
  // The engine keeps the workspace open: a reloaded page finds it again.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') window.webContents.reload();
  });
  // The title is the workspace's name, set by main, not by the page.
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(developmentServer?.href ?? `${PAGE.scheme}://${PAGE.host}/`);
  return window;
}
