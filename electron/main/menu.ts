import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Event } from '../../shared/contract/contract.ts';
import { openLink } from './links.ts';
import { words, type NativeLanguage } from './words.ts';

type Command = Event<'menu.chosen'>['command'];

/** The native menu, in one language. Commands go to the page, which knows whether they apply. */
export function setMenu(language: NativeLanguage, choose: (command: Command) => void): void {
  const menus = [
    fileMenu(language, choose),
    editMenu(language),
    viewMenu(language, choose),
    helpMenu(language, choose),
  ];
  const forMac = [appMenu(language, choose), ...menus.slice(0, 3), windowMenu(language), ...menus.slice(3)];
  Menu.setApplicationMenu(Menu.buildFromTemplate(isMac() ? forMac : menus));
}

function isMac(): boolean {
  return process.platform === 'darwin';
}

function appMenu(language: NativeLanguage, choose: (command: Command) => void): MenuItemConstructorOptions {
  const say = words[language].menu;
  return {
    label: app.getName(),
    submenu: [
      { label: say.about, click: () => choose('about') },
      { type: 'separator' },
      { label: say.settings, accelerator: 'Command+,', click: () => choose('settings') },
      { type: 'separator' },
      { label: say.services, role: 'services' },
      { type: 'separator' },
      { label: say.hide, role: 'hide' },
      { label: say.hideOthers, role: 'hideOthers' },
      { label: say.showAll, role: 'unhide' },
      { type: 'separator' },
      { label: say.quit, role: 'quit' },
    ],
  };
}

function fileMenu(language: NativeLanguage, choose: (command: Command) => void): MenuItemConstructorOptions {
  const say = words[language].menu;
  const last: MenuItemConstructorOptions[] = isMac()
    ? []
    : [
        { type: 'separator' },
        { label: say.settings, accelerator: 'CommandOrControl+,', click: () => choose('settings') },
        { label: say.quit, role: 'quit', accelerator: 'CommandOrControl+Q' },
      ];
  return {
    label: say.file,
    submenu: [
      { label: say.newWorkspace, accelerator: 'CommandOrControl+N', click: () => choose('newWorkspace') },
      { label: say.openWorkspace, accelerator: 'CommandOrControl+O', click: () => choose('openWorkspace') },
      { label: say.lock, accelerator: 'CommandOrControl+L', click: () => choose('lock') },
      { label: say.closeWorkspace, click: () => choose('closeWorkspace') },
      { type: 'separator' },
      { label: say.importFile, accelerator: 'CommandOrControl+I', click: () => choose('importFile') },
      ...last,
    ],
  };
}

function editMenu(language: NativeLanguage): MenuItemConstructorOptions {
  const say = words[language].menu;
  return {
    label: say.edit,
    submenu: [
      { label: say.undo, role: 'undo' },
      { label: say.redo, role: 'redo' },
      { type: 'separator' },
      { label: say.cut, role: 'cut' },
      { label: say.copy, role: 'copy' },
      { label: say.paste, role: 'paste' },
      { label: say.selectAll, role: 'selectAll' },
    ],
  };
}

function viewMenu(language: NativeLanguage, choose: (command: Command) => void): MenuItemConstructorOptions {
  const say = words[language].menu;
  const development: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [
        { type: 'separator' },
        { label: say.reload, role: 'reload' },
        { label: say.developerTools, role: 'toggleDevTools' },
      ];
  return {
    label: say.view,
    submenu: [
      { label: say.search, accelerator: 'CommandOrControl+K', click: () => choose('search') },
      { type: 'separator' },
      { label: say.actualSize, role: 'resetZoom' },
      { label: say.zoomIn, role: 'zoomIn' },
      { label: say.zoomOut, role: 'zoomOut' },
      { label: say.fullScreen, role: 'togglefullscreen' },
      ...development,
    ],
  };
}

function windowMenu(language: NativeLanguage): MenuItemConstructorOptions {
  const say = words[language].menu;
  return {
    label: say.window,
    role: 'windowMenu',
    submenu: [
      { label: say.minimize, role: 'minimize' },
      { label: say.zoom, role: 'zoom' },
      { type: 'separator' },
      { label: say.front, role: 'front' },
    ],
  };
}

function helpMenu(language: NativeLanguage, choose: (command: Command) => void): MenuItemConstructorOptions {
  const say = words[language].menu;
  return {
    label: say.help,
    role: 'help',
    submenu: [
      { label: say.screenHelp, accelerator: 'F1', click: () => choose('help') },
      { type: 'separator' },
      { label: say.legifrance, click: () => void openLink('legifrance') },
      { label: say.cnil, click: () => void openLink('cnil') },
      // On macOS it is in the menu of the app.
      ...(isMac() ? [] : [{ type: 'separator' as const }, { label: say.about, click: () => choose('about') }]),
    ],
  };
}
