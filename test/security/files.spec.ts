import { describe, expect, test, vi } from 'vitest';
import { GrantedFiles } from '../../electron/engine/requests/granted-files.ts';
import { FileTokens } from '../../electron/main/file-tokens.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

describe('a token', () => {
  test('gives the name of the file, not its folder', () => {
    const chosen = new FileTokens().grant('/home/claire/clients.xlsx', 'importContacts');
    expect(chosen).toEqual({ fileToken: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'clients.xlsx' });
  });

  test('is replaced by its file everywhere in an input', () => {
    const tokens = new FileTokens();
    const one = tokens.grant('/home/claire/clients.xlsx', 'importContacts').fileToken;
    const other = tokens.grant('/home/claire/contrat.pdf', 'addEvidence').fileToken;
    tokens.grant('/home/claire/unasked.xlsx', 'importContacts');
    expect(
      tokens.namedIn({ fileToken: one, origin: { evidence: [other, 'b3b1d7a0-0000-4000-8000-000000000000'] } }),
    ).toEqual({
      [one]: { path: '/home/claire/clients.xlsx', purpose: 'importContacts' },
      [other]: { path: '/home/claire/contrat.pdf', purpose: 'addEvidence' },
    });
  });

  test('that was never issued is refused', () => {
    expect(() => new FileTokens().pathOf('b3b1d7a0-0000-4000-8000-000000000000')).toThrow('file.unknown');
  });
});

describe('a file is valid only for its purpose', () => {
  const token = 'b3b1d7a0-0000-4000-8000-000000000000';
  const granted = (purpose: string) => new GrantedFiles({ [token]: { path: '/x', purpose: purpose as never } });

  test.each([
    ['openWorkspace', ['toRead']],
    ['importContacts', ['toRead']],
    ['importSuppression', ['toRead']],
    ['leaveOut', ['toRead']],
    ['addEvidence', ['toRead']],
    ['dropped', ['toRead']],
    ['createWorkspace', ['toWrite']],
    ['saveBackup', ['toBackUp']],
    ['openBackup', ['toRestore']],
    ['saveProblems', ['toSaveProblems']],
    ['exportFolder', ['folder']],
    ['mirrorFolder', ['toMirror']],
    ['openMirror', ['toTakeRefusals']],
    ['replace', ['toReplace']],
  ])('%s: %s', (purpose, uses) => {
    for (const use of [
      'toRead',
      'toWrite',
      'toBackUp',
      'toRestore',
      'toSaveProblems',
      'toReplace',
      'folder',
      'toMirror',
      'toTakeRefusals',
    ] as const) {
      if (uses.includes(use)) expect(granted(purpose)[use](token)).toBe('/x');
      else expect(() => granted(purpose)[use](token)).toThrow('file.unknown');
    }
  });

  test('may be overwritten only where the dialog asked', () => {
    expect(granted('saveBackup').mayReplace(token)).toBe(false);
    const asked = new GrantedFiles({ [token]: { path: '/x', purpose: 'saveBackup', mayReplace: true } });
    expect(asked.mayReplace(token)).toBe(true);
    expect(asked.mayReplace('b3b1d7a0-0000-4000-8000-000000000001')).toBe(false);
  });

  test('another token opens nothing', () => {
    expect(() => granted('importContacts').toRead('b3b1d7a0-0000-4000-8000-000000000001')).toThrow('file.unknown');
  });
});
