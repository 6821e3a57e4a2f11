import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { stayPortable } from '../../electron/main/portable.ts';
import { app } from './fake-electron.ts';
import { ROOT } from './source-files.ts';

/** A portable copy leaves nothing on the computer: its settings are beside its program. */
vi.mock('electron', () => import('./fake-electron.ts'));

type Settings = {
  readonly extends?: string;
  readonly extraResources: readonly { readonly from: string; readonly to: string }[];
  readonly win: { readonly target: readonly { readonly target: string; readonly arch: readonly string[] }[] };
};

const read = (file: string): Settings => parse(readFileSync(path.join(ROOT, file), 'utf8')) as Settings;
const installed = read('electron-builder.yml');
const portable = read('build/portable.yml');

const folder = mkdtempSync(path.join(os.tmpdir(), 'aval-portable-'));
const marked = mkdtempSync(path.join(os.tmpdir(), 'aval-portable-'));
writeFileSync(path.join(marked, 'portable.txt'), '');
afterAll(() => [folder, marked].forEach((one) => rmSync(one, { recursive: true })));

beforeEach(() => {
  app.isPackaged = true;
  app.setPath.mockClear();
});

test('with the mark beside app.asar the settings are beside the program', () => {
  stayPortable(marked);
  expect(app.setPath).toHaveBeenCalledExactlyOnceWith('userData', path.join(path.dirname('/exe'), 'Aval-reglages'));
});

test.each([
  ['an installed copy', folder, true],
  ['a checkout', marked, false],
])('%s keeps them in the user’s own folder', (_what, resources, isPackaged) => {
  app.isPackaged = isPackaged;
  stayPortable(resources);
  expect(app.setPath).not.toHaveBeenCalled();
});

test('the mark is in the portable zip alone, which is else the installed app', () => {
  // electron-builder adds the lists of both files: a target here would build the installer with the mark too.
  expect(portable).toEqual({
    extends: 'electron-builder.yml',
    artifactName: '${productName}-${version}-${os}-${arch}-portable.${ext}',
    extraResources: [{ from: 'build/portable.txt', to: 'portable.txt' }],
  });
  expect(installed.extraResources.map(({ to }) => to)).not.toContain('portable.txt');
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  expect(scripts['package:portable']).toMatch(/ --win zip --x64 --arm64 --config build\/portable\.yml$/);
});

test('Windows gets an installer, and no program that unpacks itself into a folder of the computer', () => {
  expect(installed.win.target).toEqual([{ target: 'nsis', arch: ['x64', 'arm64'] }]);
});
