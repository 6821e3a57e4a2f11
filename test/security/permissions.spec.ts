import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { lockSession } from '../../electron/main/security.ts';
import { FakeSession } from './fake-electron.ts';
import { ROOT } from './source-files.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

/** All permissions of the installed Electron, undocumented ones included, and one unknown. */
function knownPermissions(): string[] {
  const types = readFileSync(path.join(ROOT, 'node_modules/electron/electron.d.ts'), 'utf8');
  const unions = [...types.matchAll(/permission: ((?:'[\w-]+'(?: \| )?)+)/g)].map(([, union = '']) => union);
  return [
    ...new Set([
      ...unions.flatMap((union) => [...union.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name)),
      'of-a-later-version',
    ]),
  ];
}

const session = new FakeSession();
lockSession(session as never, null);

test('only writing text to the clipboard is granted, in requests and in checks', () => {
  const [request] = session.setPermissionRequestHandler.mock.calls[0] as [
    (contents: null, permission: string, answer: (isGranted: boolean) => void) => void,
  ];
  const [check] = session.setPermissionCheckHandler.mock.calls[0] as [(contents: null, permission: string) => boolean];
  const permissions = knownPermissions();
  expect(permissions.length).toBeGreaterThan(15);
  const granted = permissions.filter((permission) => {
    const answers: boolean[] = [];
    request(null, permission, (answer) => void answers.push(answer));
    expect(answers).toEqual([check(null, permission)]);
    return answers[0];
  });
  expect(granted).toEqual(['clipboard-sanitized-write']);
});

test('no device is ever granted', () => {
  const [handler] = session.setDevicePermissionHandler.mock.calls[0] as [() => boolean];
  expect(handler()).toBe(false);
});

test('the spell checker is off, and so is the download of dictionaries', () => {
  expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
});
