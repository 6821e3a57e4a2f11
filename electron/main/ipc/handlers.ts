import { app, type BrowserWindow } from 'electron';
import type { HandlersBy } from '../../../shared/contract/contract.ts';
import type { EngineProcess } from '../engine-process.ts';
import type { FileTokens } from '../file-tokens.ts';
import type { Files } from '../files.ts';
import { openLink, openSource } from '../links.ts';
import type { OpenedFiles } from '../opened-files.ts';
import type { PreferencesStore } from '../preferences.ts';
import type { ComputerRecognition } from '../recognition/computer-recognition.ts';
import type { RecentWorkspaces } from '../recent-workspaces.ts';

type Parts = {
  readonly engine: EngineProcess;
  readonly window: () => BrowserWindow;
  readonly preferences: PreferencesStore;
  readonly tokens: FileTokens;
  readonly files: Files;
  readonly opened: OpenedFiles;
  readonly recent: RecentWorkspaces;
  readonly recognition: ComputerRecognition;
};

/** Main's own answers: windows, dialogs and preferences. Nothing about contacts. */
export function mainHandlers({
  engine,
  window,
  preferences,
  tokens,
  files,
  opened,
  recent,
  recognition,
}: Parts): HandlersBy<'main', void> {
  return {
    'app.info': async () => {
      const first = opened.takeFirst() ?? (preferences.current.reopensLastWorkspace ? recent.last() : null);
      return {
        version: app.getVersion(),
        platform: platform(),
        startWith: first === null ? null : tokens.grant(first, 'openWorkspace'),
      };
    },
    'preferences.read': async () => preferences.current,
    'preferences.write': async (change) => preferences.change(change),
    'file.choose': ({ purpose, suggestedName }) =>
      files.choose(window(), purpose, suggestedName ?? '', preferences.current.language),
    'file.askReplace': ({ folderToken, name }) =>
      files.askReplace(window(), folderToken, name, preferences.current.language),
    'folder.show': async ({ fileToken }) => {
      files.show(fileToken);
      return null;
    },
    'link.open': async ({ link }) => {
      await openLink(link);
      return null;
    },
    'link.openSource': async (cited) => {
      const answer = await engine.ask({
        name: 'rule.cites',
        input: cited,
        files: {},
        language: preferences.current.language,
      });
      await openSource(cited.address, answer.ok && answer.value === true);
      return null;
    },
    'vault.recognition': () => recognition.standing(),
    'vault.recognise': () => recognition.open(engine),
    'workspace.recent': async () => recent.list(),
    'workspace.forget': async ({ fileToken }) => {
      recent.forget(tokens.pathOf(fileToken));
      return null;
    },
  };
}

function platform(): 'windows' | 'mac' | 'linux' {
  if (process.platform === 'win32') return 'windows';
  return process.platform === 'darwin' ? 'mac' : 'linux';
}
