import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { personContext } from './chromium.ts';
import { HostedApp } from './hosted-app.ts';
import { personDialogs, personQuestions } from './person-dialogs.ts';

type Start = { readonly root: string; readonly chromium: string; readonly args: readonly string[] };

/** Opens the app for a user and resolves when it is closed. */
export async function startForPerson({ root, chromium, args }: Start): Promise<void> {
  const userFolder = path.join(settingsFolder(), 'Aval');
  const locale = Intl.DateTimeFormat().resolvedOptions().locale;
  let hosted: HostedApp | null = null;
  const page = (): Page => {
    if (hosted === null) throw new Error('A dialog before there is a window.');
    return hosted.page;
  };
  hosted = await HostedApp.launch({
    root,
    userFolder,
    args,
    locale,
    isPackaged: false,
    openContext: personContext(chromium, path.join(userFolder, 'chromium'), locale.slice(0, 2)),
    answerDialog: personDialogs(page),
    answerQuestion: personQuestions(page),
    system: { openAddress: openInSystem, showFile: (file) => openInSystem(path.dirname(file)) },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void hosted.close());
  await hosted.ended;
}

/** The folder in which Electron keeps the settings of its apps. */
function settingsFolder(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? path.join(os.homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? path.join(os.homedir(), '.config');
}

/** Opens an address or a folder in the system's program for it. */
function openInSystem(target: string): void {
  const opener = process.platform === 'win32' ? 'explorer' : process.platform === 'darwin' ? 'open' : 'xdg-open';
  spawn(opener, [target], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
