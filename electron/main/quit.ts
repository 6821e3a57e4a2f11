import { app, dialog, type BrowserWindow } from 'electron';
import type { EngineProcess } from './engine-process.ts';
import type { PreferencesStore } from './preferences.ts';
import { words } from './words.ts';

/**
 * The way out: asks once when long work would be lost, then lets the engine put the workspace away
 * before the program ends.
 */
export function quitInOrder(window: BrowserWindow, engine: EngineProcess, preferences: PreferencesStore): void {
  window.on('close', (event) => {
    if (!engine.isBusy) return;
    event.preventDefault();
    void isToLeave(window, preferences.current.language).then((leaves) => {
      if (leaves) window.destroy();
    });
  });

  // One window, one workspace: nothing is left to do without it, on macOS either.
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
