import path from 'node:path';
import { app, session, type BrowserWindow } from 'electron';
import { WIRES, type EventName } from '../../shared/contract/channels.ts';
import type { Event } from '../../shared/contract/contract.ts';
import { EngineProcess } from './engine-process.ts';
import { FileTokens } from './file-tokens.ts';
import { Files } from './files.ts';
import { mainHandlers } from './ipc/handlers.ts';
import { registerWires } from './ipc/register.ts';
import { relay } from './ipc/relay.ts';
import { KeptKeys } from './recognition/kept-keys.ts';
import { systemKeystore } from './recognition/keystore.ts';
import { setMenu } from './menu.ts';
import { notifyJobEnded } from './notifications.ts';
import { quitInOrder } from './quit.ts';
import { OpenedFiles } from './opened-files.ts';
import { stayPortable } from './portable.ts';
import { PreferencesStore } from './preferences.ts';
import { registerPageScheme, servePage } from './protocol.ts';
import { ComputerRecognition } from './recognition/computer-recognition.ts';
import { RecentWorkspaces } from './recent-workspaces.ts';
import { lockPages, lockProcesses, lockSession } from './security.ts';
import { openWindow } from './window.ts';
import { WindowState } from './window-state.ts';

/**
 * Main is a thin gate: windows, dialogs, protocol, security, relay. It boots in this order and contains nothing about
 * contacts. Two processes on one workspace would overwrite each other: the second exits.
 */
const developmentServer = app.isPackaged ? null : serverOf(process.env['ELECTRON_RENDERER_URL']);

lockProcesses();
lockPages();
registerPageScheme();
// Windows shows notifications only for the app id of the installer.
app.setAppUserModelId('fr.aval.desktop');
const opened = new OpenedFiles(process.argv);
// This file is app.asar/out/main/index.js.
stayPortable(path.resolve(import.meta.dirname, '../../..'));
const userFolder = app.getPath('userData');
const preferences = new PreferencesStore(userFolder);
preferences.speakNatively();

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  lockSession(session.defaultSession, developmentServer);
  servePage(session.defaultSession, path.join(import.meta.dirname, '../renderer'));

  preferences.paintNatively();
  const tokens = new FileTokens();
  const files = new Files(userFolder, tokens);
  const recent = new RecentWorkspaces(userFolder, tokens);
  const keys = new KeptKeys(userFolder, systemKeystore);
  const recognition = new ComputerRecognition(systemKeystore, keys, preferences);

  const engine = new EngineProcess({ userFolder }, () => preferences.current.personName ?? '', {
    onEvent: ({ name, event }) => {
      tell(name, event);
      if (name === 'job.ended' && preferences.current.notifiesWhenDone)
        notifyJobEnded(window, event, preferences.current.language);
    },
    onHold: (workspace) => {
      recognition.hold(workspace?.path ?? null);
      window.setTitle(workspace === null ? app.getName() : `${workspace.organisation} – ${app.getName()}`);
      if (workspace !== null && !workspace.isExample)
        recent.remember(workspace.path, workspace.organisation, new Date().toISOString());
    },
    onWait: (workspace) => recognition.wait(workspace),
    onKey: (file, secret) => void keys.keep(file, secret),
    onRestart: () => tell('engine.restarted', {}),
    onStop: () => tell('engine.stopped', {}),
  });
  engine.start();

  const handlers = mainHandlers({
    engine,
    window: () => window,
    preferences,
    tokens,
    files,
    opened,
    recent,
    recognition,
  });
  registerWires(relay(handlers, engine, tokens, preferences), (file) => files.drop(file), developmentServer);

  const window: BrowserWindow = openWindow(new WindowState(userFolder), developmentServer);
  const chooseFromMenu = (command: Event<'menu.chosen'>['command']): void => tell('menu.chosen', { command });
  setMenu(preferences.current.language, chooseFromMenu);
  preferences.onChange((changed) => {
    setMenu(changed.language, chooseFromMenu);
    tell('preferences.changed', changed);
  });

  opened.onOpen((file) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    // The screen stays when this workspace is already open.
    if (file !== null && !engine.holds(file)) tell('workspace.openAsked', tokens.grant(file, 'openWorkspace'));
  });
  quitInOrder(window, engine, preferences);

  function tell<E extends EventName>(name: E, event: Event<E>): void {
    if (!window.isDestroyed()) window.webContents.send(WIRES.event, name, event);
  }
}

function serverOf(address: string | undefined): URL | null {
  return address === undefined ? null : new URL(address);
}
