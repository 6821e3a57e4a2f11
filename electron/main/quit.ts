import { app, dialog, type BrowserWindow } from 'electron';
import type { EngineProcess } from './engine-process.ts';
import type { PreferencesStore } from './preferences.ts';
import { words } from './words.ts';

/** Quits the app: asks once when long work would be lost, then waits for the engine to close the workspace. */
export function quitInOrder(window: BrowserWindow, engine: EngineProcess, preferences: PreferencesStore): void {
  window.on('close', (event) => {
    if (!engine.isBusy) return;
    event.preventDefault();
    void isToLeave(window, preferences.current.language).then((leaves) => {
      if (leaves) window.destroy();
    });
  });

  // One window, one workspace: without it the app quits, also on macOS.
  app.on('window-all-closed', () => app.quit());

  let hasEnded = false;
  app.on('will-quit', (event) => {
    if (hasEnded) return;
    event.preventDefault();
    hasEnded = true;
    void engine.end().finally(() => app.quit());
  });
}

async function isToLeave(window: BrowserWindow, language: 'fr' | 'en'): Promise<boolean> {
  const { question, detail, stay, leave } = words[language].quit;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: question,
    detail,
    buttons: [leave, stay],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}
