import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { CHANNELS } from '../../shared/domain/channel.ts';
import { journeyWith } from '../e2e/journey.ts';
import { UdpListener } from './udp-listener.ts';

/** The part of Chromium without a window does not follow the WebRTC policy. */
const journey = journeyWith({ isWholeBrowser: true });

/**
 * A page controlled by an attacker. Its permitted actions are in one contract; these specs try all others, in the built
 * app.
 */
type Reply = { ok: boolean; value?: unknown; error?: { code: string } };
type Exposed = {
  readonly request: (name: string, input: unknown) => Promise<Reply>;
  readonly subscribe: (name: string, listener: (...args: unknown[]) => void) => () => void;
  readonly dropFile: (file: File) => Promise<Reply>;
};

journey('it finds three functions, frozen, and nothing of Electron or Node', async ({ app }) => {
  const found = await app.page.evaluate(() => ({
    functions: Object.keys((window as unknown as { aval: object }).aval),
    isFrozen: Object.isFrozen((window as unknown as { aval: object }).aval),
    others: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron', '__dirname'].filter(
      (name) => name in window,
    ),
    inFrame: (() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const names = Object.getOwnPropertyNames(frame.contentWindow).filter((name) =>
        /^(wire|aval|require|process)/.test(name),
      );
      frame.remove();
      return names;
    })(),
  }));
  expect(found).toEqual({ functions: ['request', 'subscribe', 'dropFile'], isFrozen: true, others: [], inFrame: [] });
});

journey('it reaches no request that the contract lacks, and no file that nobody chose', async ({ app }) => {
  const codes = await app.page.evaluate(async () => {
    const { request } = (window as unknown as { aval: Exposed }).aval;
    const token = crypto.randomUUID();
    const attempts: [string, unknown][] = [
      ['app.anything', {}],
      ['aval:drop', '/etc/hostname'],
      ['__proto__', {}],
      ['workspace.open', { fileToken: '/etc/hostname' }],
      ['workspace.open', { fileToken: token }],
      ['workspace.create', { fileToken: token, organisation: 'X', alsoNamed: [] }],
      ['workspace.open', { fileToken: token, path: '/etc/hostname' }],
      ['folder.show', { fileToken: token }],
      ['link.open', { link: 'https://example.com/' }],
      ['link.openSource', { rule: 'fr.phone.consumer.consent', address: 'https://example.com/' }],
      ['file.choose', { purpose: 'anything' }],
    ];
    return Promise.all(attempts.map(async ([name, input]) => (await request(name, input)).error?.code));
  });
  expect(codes).toEqual([
    'request.unknown',
    'request.unknown',
    'request.unknown',
    'request.malformed',
    'file.unknown',
    'file.unknown',
    'request.malformed',
    'file.unknown',
    'request.malformed',
    'link.unknown',
    'request.malformed',
  ]);
  expect(await app.openedAddresses()).toEqual([]);
  expect(await app.shownFiles()).toEqual([]);
});

journey('a token that was given to read is no place to write', async ({ app, folder, screens }) => {
  await screens.welcome.title.waitFor();
  const file = path.join(folder, 'clients.xlsx');
  await writeFile(file, 'x');
  await app.answerDialog(file);
  const code = await app.page.evaluate(async () => {
    const { request } = (window as unknown as { aval: Exposed }).aval;
    const [chosen] = (await request('file.choose', { purpose: 'importContacts' })).value as { fileToken: string }[];
    return (await request('workspace.create', { fileToken: chosen?.fileToken, organisation: 'X', alsoNamed: [] })).error
      ?.code;
  });
  expect(code).toBe('file.unknown');
});

journey('listeners hear the event alone', async ({ app, screens }) => {
  await screens.welcome.title.waitFor();
  const heard = await app.page.evaluate(async () => {
    const { request, subscribe } = (window as unknown as { aval: Exposed }).aval;
    const arrived = new Promise<unknown[]>((resolve) => {
      subscribe('preferences.changed', (...args) => resolve(args));
    });
    await request('preferences.write', { notifiesWhenDone: false });
    return arrived;
  });
  expect(heard).toEqual([
    {
      language: 'fr',
      appearance: 'system',
      reopensLastWorkspace: true,
      channels: [...CHANNELS],
      notifiesWhenDone: false,
      personName: 'Nadège Perdrix',
      printers: [],
      locksAfter: 10,
    },
  ]);
});

journey('it runs no text as a program and fetches nothing', async ({ app, screens }) => {
  await screens.welcome.title.waitFor();
  const outcome = await app.page.evaluate(async () => {
    const attempt = (act: () => unknown): Promise<string> =>
      Promise.resolve()
        .then(act)
        .then(
          () => 'done',
          () => 'refused',
        );
    // Playwright lifts the ban on eval while its own call runs: a timer runs outside of it.
    const later = async (act: () => unknown): Promise<unknown> => {
      await new Promise((resolve) => setTimeout(resolve));
      return act();
    };
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.head.append(script);
    return {
      eval: await attempt(() => later(() => (0, eval)('1'))),
      wasm: await attempt(() => later(() => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])))),
      fetch: await attempt(() => window.fetch('https://example.com/')),
      inline: 'inlineRan' in window,
      socket: await attempt(
        () =>
          new Promise((resolve, reject) => {
            const socket = new window.WebSocket('wss://example.com/');
            socket.addEventListener('open', resolve);
            socket.addEventListener('error', reject);
          }),
      ),
    };
  });
  expect(outcome).toEqual({ eval: 'refused', wasm: 'refused', fetch: 'refused', inline: false, socket: 'refused' });
  const faults = await app.takeFaults();
  expect(faults.length).toBeGreaterThan(0);
  // The page's own policy stopped each: no request reached the session.
  expect(faults.filter((fault) => fault.startsWith('refused:'))).toEqual([]);
});

journey('it goes nowhere and opens nothing', async ({ app, screens }) => {
  await screens.welcome.title.waitFor();
  const opened = app.page
    .context()
    .waitForEvent('page')
    .then(
      (popup) => popup.waitForEvent('close'),
      () => null,
    );
  await app.page.evaluate(() => {
    window.open('https://example.com/');
    location.href = 'https://example.com/';
  });
  await opened;
  await screens.welcome.title.waitFor();
  expect(new URL(app.page.url()).hash).toBe('#/welcome');
  expect(app.page.context().pages()).toEqual([app.page]);
});

journey('it sends no form', async ({ app, screens }) => {
  await screens.welcome.title.waitFor();
  const refusedBy = await app.page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
        const form = document.createElement('form');
        form.action = 'https://example.com/';
        document.body.append(form);
        form.submit();
      }),
  );
  expect(refusedBy).toBe('form-action');
  await app.takeFaults();
});

journey('a file that falls on it becomes a token and a name', async ({ app, folder, screens }) => {
  await screens.welcome.title.waitFor();
  const file = path.join(folder, 'clients de l’été.xlsx');
  await writeFile(file, 'x');
  await app.page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'chosen' });
    document.body.append(input);
  });
  await app.page.setInputFiles('#chosen', file);
  const replies = await app.page.evaluate(async () => {
    const { dropFile } = (window as unknown as { aval: Exposed }).aval;
    const [chosen] = document.querySelector<HTMLInputElement>('#chosen')?.files ?? [];
    if (chosen === undefined) throw new Error('No file was set.');
    return [await dropFile(chosen), await dropFile(new File(['x'], 'made in memory.xlsx'))];
  });
  expect(replies).toEqual([
    { ok: true, value: { fileToken: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'clients de l’été.xlsx' } },
    { ok: false, error: { code: 'file.unknown', params: {} } },
  ]);
});

journey('it sends no packet by WebRTC', async ({ app, screens }) => {
  await screens.welcome.title.waitFor();
  const listener = await UdpListener.listen();
  try {
    const candidates = await app.page.evaluate(
      (port) =>
        new Promise<number>((resolve, reject) => {
          const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
          let found = 0;
          // Chromium contacts the server before it ends its search for candidates, even without an answer.
          connection.addEventListener('icecandidate', ({ candidate }) => {
            if (candidate === null) resolve(found);
            else found += 1;
          });
          connection.createDataChannel('any');
          connection.createOffer().then((offer) => connection.setLocalDescription(offer), reject);
        }),
      listener.port,
    );
    expect(candidates).toBe(0);
    expect(listener.packets).toBe(0);
  } finally {
    listener.close();
  }
});
