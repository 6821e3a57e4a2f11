import { expect, test, vi } from 'vitest';
import { lockPages } from '../../electron/main/security.ts';
import { app, FakeContents } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

function lockedContents(): FakeContents {
  app.removeAllListeners();
  lockPages();
  const contents = new FakeContents();
  app.emit('web-contents-created', {}, contents);
  return contents;
}

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
  '%s is prevented',
  (name) => {
    const event = { preventDefault: vi.fn() };
    lockedContents().emit(name, event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  },
);

test('no page opens a window', () => {
  const [handler] = lockedContents().setWindowOpenHandler.mock.calls[0] ?? [];
  expect(handler?.()).toEqual({ action: 'deny' });
});

test('no page sends UDP by WebRTC', () => {
  expect(lockedContents().setWebRTCIPHandlingPolicy).toHaveBeenCalledExactlyOnceWith('disable_non_proxied_udp');
});
