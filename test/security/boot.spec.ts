import { beforeAll, expect, test, vi } from 'vitest';
import { WIRES } from '../../shared/contract/channels.ts';
import { app, ipcMain, protocol, session, windows } from './fake-electron.ts';

/**
 * The real main, started as Electron starts it. The other specs of this folder test each lock alone; these fail when
 * main no longer calls one, or calls it too late.
 */
const order = vi.hoisted((): string[] => []);
vi.mock('electron', () => import('./fake-electron.ts'));
vi.mock('../../electron/main/portable.ts', () => ({ stayPortable: () => order.push('portable') }));

beforeAll(async () => {
  let setReady = (): void => undefined;
  app.whenReady.mockReturnValue(new Promise((resolve) => (setReady = resolve)));
  app.enableSandbox.mockImplementation(() => void order.push('sandbox'));
  app.commandLine.appendSwitch.mockImplementation((name: string) => void order.push(name));
  protocol.registerSchemesAsPrivileged.mockImplementation(() => void order.push('scheme'));
  app.getPath.mockImplementation((name) => {
    if (name === 'userData') order.push('user folder');
    return `/${name}`;
  });
  app.requestSingleInstanceLock.mockImplementation(() => {
    order.push('instance');
    return true;
  });
  session.defaultSession.webRequest.onBeforeRequest.mockImplementation(() => void order.push('requests'));
  session.defaultSession.protocol.handle.mockImplementation(() => void order.push('page'));
  await import('../../electron/main/index.ts');
  expect(windows).toEqual([]);
  order.push('ready');
  setReady();
  await vi.waitUntil(() => windows.length > 0);
});

test('processes and scheme are locked before the app is ready, the session before a page is served', () => {
  expect(order).toEqual([
    'sandbox',
    'host-resolver-rules',
    'scheme',
    'portable',
    'user folder',
    'lang',
    'instance',
    'ready',
    'requests',
    'page',
  ]);
});

test('the session that the window uses refuses permissions, devices and dictionaries', () => {
  const { defaultSession } = session;
  expect(defaultSession.setPermissionRequestHandler).toHaveBeenCalledOnce();
  expect(defaultSession.setPermissionCheckHandler).toHaveBeenCalledOnce();
  expect(defaultSession.setDevicePermissionHandler).toHaveBeenCalledOnce();
  expect(defaultSession.setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false);
  expect(defaultSession.webRequest.onBeforeRequest).toHaveBeenCalledOnce();
  expect(defaultSession.protocol.handle).toHaveBeenCalledExactlyOnceWith('app', expect.any(Function));
});

test('its only window is locked: navigation, new windows, WebRTC, sandbox', () => {
  expect(windows).toHaveLength(1);
  const [window] = windows;
  const contents = window?.webContents;
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
    const event = { preventDefault: vi.fn() };
    contents?.emit(name, event);
    expect(event.preventDefault, name).toHaveBeenCalledOnce();
  }
  expect(contents?.setWindowOpenHandler.mock.calls[0]?.[0]()).toEqual({ action: 'deny' });
  expect(contents?.setWebRTCIPHandlingPolicy).toHaveBeenCalledExactlyOnceWith('disable_non_proxied_udp');
  expect(window?.options['webPreferences']).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
  });
});

test('messages arrive on the two channels of the contract and on no other', () => {
  expect(ipcMain.handle.mock.calls.map(([wire]) => wire)).toEqual([WIRES.request, WIRES.drop]);
});
