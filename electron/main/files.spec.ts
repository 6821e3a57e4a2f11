import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dialog } from '../../test/security/fake-electron.ts';
import { FileTokens } from './file-tokens.ts';
import { Files } from './files.ts';

vi.mock('electron', () => import('../../test/security/fake-electron.ts'));

const window = {} as never;
let folder: string;
let tokens: FileTokens;
let files: Files;

beforeEach(() => {
  vi.resetAllMocks();
  folder = mkdtempSync(path.join(os.tmpdir(), 'aval-files-'));
  tokens = new FileTokens();
  files = new Files(folder, tokens);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a dialog', () => {
  test('gives tokens, and remembers its folder for the same purpose', async () => {
    dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [path.join(folder, 'clients.xlsx')] });
    const chosen = await files.choose(window, 'importContacts', '', 'fr');
    expect(chosen).toEqual([{ fileToken: expect.any(String), name: 'clients.xlsx' }]);
    await files.choose(window, 'importContacts', '', 'fr');
    await files.choose(window, 'openWorkspace', '', 'fr');
    const folders = dialog.showOpenDialog.mock.calls.map(
      ([, options]) => (options as { defaultPath: string }).defaultPath,
    );
    expect(folders).toEqual(['/home', folder, '/home']);
  });

  test('that is cancelled gives null', async () => {
    dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });
    expect(await files.choose(window, 'importContacts', '', 'fr')).toBeNull();
  });

  test.each([
    ['importContacts', ['openFile']],
    ['leaveOut', ['openFile']],
    ['openSample', ['openFile']],
    ['addEvidence', ['openFile', 'multiSelections']],
    ['importReturns', ['openFile', 'multiSelections']],
    ['exportFolder', ['openDirectory', 'createDirectory']],
    ['mirrorFolder', ['openDirectory', 'createDirectory']],
    ['openMirror', ['openFile']],
  ] as const)('for %s lets choose %j', async (purpose, properties) => {
    dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });
    await files.choose(window, purpose, '', 'fr');
    expect(dialog.showOpenDialog.mock.lastCall?.[1]).toMatchObject({ properties });
  });

  test.each([
    ['Boutique Perdrix', 'Boutique Perdrix.aval'],
    ['  A/B: «C» <D>?  ', 'A B «C» D.aval'],
    ['Dupont & Cie.', 'Dupont & Cie.aval'],
    ['../../etc/passwd', 'etc passwd.aval'],
    ['', 'Aval.aval'],
  ])('proposes for %j the name %j', async (suggested, name) => {
    dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' });
    await files.choose(window, 'createWorkspace', suggested, 'fr');
    expect(path.basename((dialog.showSaveDialog.mock.lastCall?.[1] as { defaultPath: string }).defaultPath)).toBe(name);
  });

  test('gives a workspace its extension', async () => {
    dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: path.join(folder, 'perdrix') });
    expect((await files.choose(window, 'createWorkspace', 'Perdrix', 'fr'))?.[0]?.name).toBe('perdrix.aval');
  });

  test('gives a backup its own extension', async () => {
    dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: path.join(folder, 'perdrix') });
    expect((await files.choose(window, 'saveBackup', 'Perdrix', 'fr'))?.[0]?.name).toBe('perdrix.aval-backup');
  });

  test('gives the rows to correct the extension of a workbook', async () => {
    dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: path.join(folder, 'a corriger') });
    expect((await files.choose(window, 'saveProblems', 'À corriger', 'fr'))?.[0]?.name).toBe('a corriger.xlsx');
  });

  test.each([
    ['that stands there, under the name that was typed', 'perdrix.aval-backup', true, { mayReplace: true }],
    ['that stands there, whose extension Aval adds', 'perdrix', true, {}],
    ['that is not there', 'perdrix.aval-backup', false, {}],
  ])('says that the person was asked about a file %s: %s', async (_what, typed, isThere, answer) => {
    const file = path.join(folder, 'perdrix.aval-backup');
    if (isThere) writeFileSync(file, 'mine');
    dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: path.join(folder, typed) });
    const [chosen] = (await files.choose(window, 'saveBackup', 'Perdrix', 'fr')) ?? [];
    expect(tokens.namedIn([chosen?.fileToken])).toEqual({
      [chosen?.fileToken ?? '']: { path: file, purpose: 'saveBackup', ...answer },
    });
  });
});

describe('a file of another program in the folder of an export', () => {
  const ask = async (response: number, name: string) => {
    const out = tokens.grant(folder, 'exportFolder').fileToken;
    dialog.showMessageBox.mockResolvedValue({ response });
    return files.askReplace(window, out, name, 'fr');
  };

  test('may be overwritten after a confirmation, only that file', async () => {
    const chosen = await ask(0, 'post-lines.xlsx');
    const asked = dialog.showMessageBox.mock.lastCall?.[1] as { message: string; buttons: string[]; cancelId: number };
    expect(asked).toMatchObject({ buttons: ['Remplacer', 'Le garder'], defaultId: 1, cancelId: 1 });
    expect(asked.message).toContain('« post-lines.xlsx »');
    expect(tokens.namedIn([chosen?.fileToken])).toEqual({
      [chosen?.fileToken ?? '']: { path: path.join(folder, 'post-lines.xlsx'), purpose: 'replace', mayReplace: true },
    });
  });

  test('stays when the user keeps it', async () => {
    expect(await ask(1, 'post-lines.xlsx')).toBeNull();
  });

  test('is searched in that folder only', async () => {
    const chosen = await ask(0, '../../etc/passwd');
    expect(tokens.pathOf(chosen?.fileToken ?? '')).toBe(path.join(folder, 'passwd'));
  });
});
