import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './source-files.ts';

const settings = readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8');

/** The lines below a top-level key, as `key: value`. */
function block(key: string): Record<string, string> {
  const [, text = ''] = new RegExp(`^${key}:\\n((?:  .*\\n)+)`, 'm').exec(settings) ?? [];
  return Object.fromEntries(
    text
      .trimEnd()
      .split('\n')
      .map((line) => line.trim().split(': ') as [string, string]),
  );
}

test('the fuses match the security checklist', () => {
  expect(block('electronFuses')).toEqual({
    runAsNode: 'false',
    enableCookieEncryption: 'true',
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    enableEmbeddedAsarIntegrityValidation: 'true',
    onlyLoadAppFromAsar: 'true',
    loadBrowserProcessSpecificV8Snapshot: 'false',
    grantFileProtocolExtraPrivileges: 'false',
  });
});

test('the app is packed in an asar whose integrity is checked', () => {
  expect(settings).toMatch(/^asar: true$/m);
  expect(settings).not.toMatch(/disableIntegrity|asarUnpack|extraFiles/);
});

test('it is installed for one user, without an administrator, and never updates itself', () => {
  expect(block('nsis')).toMatchObject({
    perMachine: 'false',
    allowElevation: 'false',
    deleteAppDataOnUninstall: 'false',
  });
  expect(settings).toMatch(/^publish: null$/m);
});
