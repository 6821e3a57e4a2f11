import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, dialog, shell, type BrowserWindow, type FileFilter } from 'electron';
import { z } from 'zod';
import { FILE_PURPOSES, type ChosenFile, type FilePurpose } from '../../shared/contract/file.ts';
import type { FileTokens } from './file-tokens.ts';
import { JsonFile } from './json-file.ts';
import { words, type NativeLanguage } from './words.ts';

const LastFolders = z.partialRecord(z.enum(FILE_PURPOSES), z.string());

/** The only sources of paths: the system's dialogs, a drop, and the list of recent workspaces. */
export class Files {
  readonly #tokens: FileTokens;
  readonly #folders: JsonFile<typeof LastFolders>;

  constructor(userFolder: string, tokens: FileTokens) {
    this.#tokens = tokens;
    this.#folders = new JsonFile(userFolder, 'folders.json', LastFolders);
  }

  /** Null when the user cancels. Several files only where the purpose allows them. */
  async choose(
    window: BrowserWindow,
    purpose: FilePurpose,
    suggestedName: string,
    language: NativeLanguage,
  ): Promise<ChosenFile[] | null> {
    const chosen = await this.#ask(window, purpose, suggestedName, language);
    const [first] = chosen;
    if (first === undefined) return null;
    this.#folders.write({
      ...this.#folders.read(),
      [purpose]: isFolder(purpose) ? first.file : path.dirname(first.file),
    });
    return chosen.map(({ file, mayReplace }) => this.#tokens.grant(file, purpose, mayReplace));
  }

  /** Asks whether a file in the chosen folder of an export may be overwritten. Null: it may not. */
  async askReplace(
    window: BrowserWindow,
    folderToken: string,
    name: string,
    language: NativeLanguage,
  ): Promise<ChosenFile | null> {
    const file = path.join(this.#tokens.pathOf(folderToken), path.basename(name));
    const { question, detail, replace, keep } = words[language].replacing;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: question(path.basename(file)),
      detail,
      buttons: [replace, keep],
      defaultId: 1,
      cancelId: 1,
    });
    return response === 0 ? this.#tokens.grant(file, 'replace', true) : null;
  }

  /** A file that was dropped on the page. Only the preload can provide its path. */
  drop(file: string): ChosenFile {
    return this.#tokens.grant(file, 'dropped');
  }

  /** Shows the file in its folder. Never opens it: Aval does not trust what a file does when opened. */
  show(fileToken: string): void {
    shell.showItemInFolder(this.#tokens.pathOf(fileToken));
  }

  async #ask(
    window: BrowserWindow,
    purpose: FilePurpose,
    suggestedName: string,
    language: NativeLanguage,
  ): Promise<Chosen[]> {
    const folder =
      [this.#folders.read()?.[purpose], app.getPath('documents')].find(
        (place) => place !== undefined && existsSync(place),
      ) ?? app.getPath('home');
    const text = words[language].dialogs[purpose];
    const extension = SAVED_AS[purpose];
    if (extension !== undefined) {
      const defaultPath = path.join(folder, `${safeName(suggestedName)}${extension}`);
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        ...text,
        defaultPath,
        filters: filters(purpose, language),
      });
      if (canceled || filePath === '') return [];
      // The dialog asked about the typed name, before the extension was added.
      return path.extname(filePath) === extension
        ? [{ file: filePath, mayReplace: existsSync(filePath) }]
        : [{ file: `${filePath}${extension}`, mayReplace: false }];
    }
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      ...text,
      defaultPath: folder,
      filters: filters(purpose, language),
      properties: isFolder(purpose)
        ? ['openDirectory', 'createDirectory']
        : purpose === 'addEvidence' || purpose === 'importReturns'
          ? ['openFile', 'multiSelections']
          : ['openFile'],
    });
    return canceled ? [] : filePaths.map((file) => ({ file, mayReplace: false }));
  }
}

const isFolder = (purpose: FilePurpose): boolean => purpose === 'exportFolder' || purpose === 'mirrorFolder';

/** A path from a dialog, and whether the dialog asked about an existing file. */
type Chosen = { readonly file: string; readonly mayReplace: boolean };

/** The default name of a saved file, by purpose. */
const SAVED_AS: Readonly<Partial<Record<FilePurpose, string>>> = {
  createWorkspace: '.aval',
  saveBackup: '.aval-backup',
  saveProblems: '.xlsx',
  saveRecovery: '.pdf',
};

function filters(purpose: FilePurpose, language: NativeLanguage): FileFilter[] {
  const { workspaces, backups, mirrors, workbooks, tables, sheets, all } = words[language].filters;
  switch (purpose) {
    case 'openWorkspace':
    case 'createWorkspace':
      return [{ name: workspaces, extensions: ['aval'] }];
    case 'openBackup':
      return [
        { name: backups, extensions: ['aval-backup'] },
        { name: all, extensions: ['*'] },
      ];
    case 'openMirror':
      return [
        { name: mirrors, extensions: ['refus'] },
        { name: all, extensions: ['*'] },
      ];
    case 'saveBackup':
      return [{ name: backups, extensions: ['aval-backup'] }];
    case 'saveRecovery':
      return [{ name: sheets, extensions: ['pdf'] }];
    case 'saveProblems':
      return [{ name: workbooks, extensions: ['xlsx'] }];
    case 'importContacts':
    case 'importSuppression':
    case 'importReturns':
    case 'leaveOut':
      return [
        { name: tables, extensions: ['xlsx', 'xlsm', 'xls', 'csv', 'txt', 'tsv'] },
        { name: all, extensions: ['*'] },
      ];
    case 'openSample':
      return [
        { name: tables, extensions: ['csv', 'txt', 'tsv'] },
        { name: all, extensions: ['*'] },
      ];
    case 'addEvidence':
      return [{ name: all, extensions: ['*'] }];
    case 'exportFolder':
    case 'mirrorFolder':
      return [];
  }
}

/** A file name valid on every system, made of the typed text. */
function safeName(name: string): string {
  const cleaned = name
    .normalize('NFC')
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return cleaned === '' ? app.getName() : cleaned.slice(0, 100);
}
