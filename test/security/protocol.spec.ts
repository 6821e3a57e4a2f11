import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { registerPageScheme, servePage } from '../../electron/main/protocol.ts';
import { FakeSession, protocol } from './fake-electron.ts';
import { filesWith } from './source-files.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

let folder: string;
let answer: (request: Request) => Promise<Response>;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'aval-page-'));
  mkdirSync(path.join(folder, 'page/assets'), { recursive: true });
  writeFileSync(path.join(folder, 'page/index.html'), '<title>Aval</title>');
  writeFileSync(path.join(folder, 'page/assets/index.js'), 'void 0;');
  writeFileSync(path.join(folder, 'page/notes.exe'), 'none of a page’s kinds');
  writeFileSync(path.join(folder, 'secret.html'), 'outside');
  writeFileSync(path.join(folder, 'page-secret.html'), 'outside, with a name that begins alike');
  const session = new FakeSession();
  servePage(session as never, path.join(folder, 'page'));
  [, answer] = session.protocol.handle.mock.calls[0] as [string, (request: Request) => Promise<Response>];
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the scheme has only these privileges', () => {
  registerPageScheme();
  expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
});

test('no source uses file: or the deprecated response functions', () => {
  expect(
    filesWith(
      /file:\/\/|loadFile\(|register(?:Buffer|File|Http|Stream|String)Protocol/,
      'electron/main',
      'electron/preload',
      'renderer/src',
    ),
  ).toEqual([]);
});

describe('the handler', () => {
  test.each([
    ['the page', 'GET', 'app://aval/', 200],
    ['a script', 'GET', 'app://aval/assets/index.js', 200],
    ['with a query', 'GET', 'app://aval/assets/index.js?v=1', 200],
    ['what is not there', 'GET', 'app://aval/assets/other.js', 404],
    ['a folder', 'GET', 'app://aval/assets', 404],
    ['a kind that no page needs', 'GET', 'app://aval/notes.exe', 404],
    ['another method', 'POST', 'app://aval/', 405],
    ['another host', 'GET', 'app://other/', 404],
    ['a host that begins alike', 'GET', 'app://aval.example.com/', 404],
    ['a port', 'GET', 'app://aval:80/', 404],
    ['a way up', 'GET', 'app://aval/../secret.html', 404],
    ['an encoded way up', 'GET', 'app://aval/%2e%2e/secret.html', 404],
    ['an encoded slash', 'GET', 'app://aval/..%2fsecret.html', 404],
    ['a name that begins like the folder', 'GET', 'app://aval/..%2fpage-secret.html', 404],
    ['a backslash', 'GET', 'app://aval/..%5csecret.html', 404],
    ['an absolute path', 'GET', 'app://aval//etc/hostname.html', 404],
    ['a zero byte', 'GET', 'app://aval/index.html%00.js', 404],
    ['a broken escape', 'GET', 'app://aval/%E0%A4%A.html', 404],
  ])('answers %s (%s %s) with %i', async (_what, method, url, status) => {
    expect((await answer({ method, url } as Request)).status).toBe(status);
  });

  test('sends the content security policy with every response, refusals included', async () => {
    for (const url of ['app://aval/', 'app://aval/assets/index.js', 'app://aval/missing.js']) {
      const policy = (await answer({ method: 'GET', url } as Request)).headers.get('content-security-policy') ?? '';
      const directives = Object.fromEntries(
        policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
      );
      const { 'style-src': [self, ...hashes] = [], ...rest } = directives;
      expect(rest).toEqual({
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'frame-ancestors': ["'none'"],
      });
      expect(self).toBe("'self'");
      for (const hash of hashes) expect(hash).toMatch(/^'sha256-[A-Za-z0-9+/]{43}='$/);
      expect(policy).not.toContain('unsafe');
    }
  });
});
