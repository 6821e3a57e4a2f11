import { beforeEach, describe, expect, test, vi } from 'vitest';
import { registerWires } from '../../electron/main/ipc/register.ts';
import { isOurPage } from '../../electron/main/ipc/sender.ts';
import { WIRES } from '../../shared/contract/channels.ts';
import { ipcMain } from './fake-electron.ts';
import { filesWith } from './source-files.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const page = { url: 'app://aval/#/contacts', parent: null };
const development = new URL('http://localhost:5173');

describe('the sender of a message', () => {
  test.each([
    ['the page', page, null, true],
    ['a frame that is gone', null, null, false],
    ['a frame in the page', { url: 'app://aval/', parent: page }, null, false],
    ['another host', { url: 'app://other/', parent: null }, null, false],
    ['a host that begins alike', { url: 'app://aval.example.com/', parent: null }, null, false],
    ['another scheme', { url: 'https://aval/', parent: null }, null, false],
    ['a file', { url: 'file:///aval/index.html', parent: null }, null, false],
    ['a blank page', { url: 'about:blank', parent: null }, null, false],
    ['no address', { url: '', parent: null }, null, false],
    ['the development server, developing', { url: 'http://localhost:5173/#/', parent: null }, development, true],
    ['another port, developing', { url: 'http://localhost:5174/', parent: null }, development, false],
    ['the development server, packaged', { url: 'http://localhost:5173/', parent: null }, null, false],
  ])('%s', (_who, frame, server, expected) => {
    expect(isOurPage(frame as never, server)).toBe(expected);
  });
});

describe('a message', () => {
  const answer = vi.fn(() => Promise.resolve({ ok: true as const, value: null }));
  const drop = vi.fn((file: string) => ({ fileToken: '6f9619ff-8b86-4011-b42d-00c04fc964ff', name: file }));
  let wires: Map<string, (event: unknown, ...args: unknown[]) => Promise<{ ok: boolean; error?: { code: string } }>>;

  beforeEach(() => {
    vi.clearAllMocks();
    registerWires(answer, drop, null);
    wires = new Map(ipcMain.handle.mock.calls as never);
  });

  const send = (wire: keyof typeof WIRES, senderFrame: unknown, ...args: unknown[]) =>
    wires.get(WIRES[wire])?.({ senderFrame }, ...args);

  test('arrives on two channels only', () => {
    expect([...wires.keys()]).toEqual([WIRES.request, WIRES.drop]);
  });

  test.each([
    ['from elsewhere', { url: 'https://example.com/', parent: null }, 'app.info', {}, 'request.foreign'],
    ['of an unknown name', page, 'app.anything', {}, 'request.unknown'],
    ['named like what every object has', page, 'constructor', {}, 'request.unknown'],
    ['without a name', page, undefined, {}, 'request.unknown'],
    ['with a field too many', page, 'app.info', { path: '/etc/hostname' }, 'request.malformed'],
    [
      'with a path where a token belongs',
      page,
      'workspace.open',
      { fileToken: '/home/claire/clients.aval' },
      'request.malformed',
    ],
    ['without its input', page, 'workspace.open', undefined, 'request.malformed'],
  ])('%s is refused and nobody else sees it', async (_what, frame, name, input, code) => {
    expect(await send('request', frame, name, input)).toMatchObject({ ok: false, error: { code } });
    expect(answer).not.toHaveBeenCalled();
  });

  test('of the page, by its name, in its shape, is answered', async () => {
    expect(await send('request', page, 'app.info', {})).toEqual({ ok: true, value: null });
    expect(answer).toHaveBeenCalledExactlyOnceWith('app.info', {});
  });

  test('whose handler fails unexpectedly gives no detail', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    answer.mockRejectedValueOnce(new Error('Claire Perdrix, 06 39 98 12 34'));
    expect(await send('request', page, 'app.info', {})).toEqual({
      ok: false,
      error: { code: 'unexpected', params: {} },
    });
    expect(JSON.stringify(log.mock.calls)).not.toContain('Perdrix');
    log.mockRestore();
  });

  test('that drops a file is accepted from the page only, and its answer has no path', async () => {
    expect(await send('drop', { url: 'app://other/', parent: null }, '/tmp/x.xlsx')).toMatchObject({
      error: { code: 'request.foreign' },
    });
    expect(await send('drop', page, '')).toMatchObject({ error: { code: 'file.unknown' } });
    expect(drop).not.toHaveBeenCalled();
  });
});

test('messages of the page are received in one place', () => {
  expect(filesWith(/\bipcMain\b/, 'electron')).toEqual(['electron/main/ipc/register.ts']);
});

test('main hands its window to the page only: no port, no remote', () => {
  expect(
    filesWith(/MessageChannelMain|@electron\/remote|postMessage\([^)]*\[/, 'electron/main', 'electron/preload'),
  ).toEqual([]);
});
