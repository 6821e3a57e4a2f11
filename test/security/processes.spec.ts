import { expect, test, vi } from 'vitest';
import { EngineProcess } from '../../electron/main/engine-process.ts';
import { lockProcesses } from '../../electron/main/security.ts';
import { app, utilityProcess } from './fake-electron.ts';
import { silentListener } from './silent-listener.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

test('every page is sandboxed, regardless of its window’s options', () => {
  lockProcesses();
  expect(app.enableSandbox).toHaveBeenCalledOnce();
});

test('no name of the Internet resolves', () => {
  lockProcesses();
  expect(app.commandLine.appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * 127.0.0.1');
});

test('the engine is forked with a minimal environment', () => {
  vi.stubEnv('NODE_OPTIONS', '--require /tmp/other.js');
  vi.stubEnv('SECRET', 'x');
  new EngineProcess({ userFolder: '/settings' }, () => 'claire', silentListener()).start();
  const [, , options] = utilityProcess.fork.mock.calls[0] as [string, string[], { env: Record<string, string> }];
  const allowed = ['TMPDIR', 'TEMP', 'TMP', 'TZ', 'SystemRoot', 'HOME', 'USERPROFILE'];
  expect(Object.keys(options.env).filter((name) => !allowed.includes(name))).toEqual([]);
  vi.unstubAllEnvs();
});
