import { expect, test, vi } from 'vitest';
import { openLink } from '../../electron/main/links.ts';
import { requests } from '../../shared/contract/contract.ts';
import { LINKS } from '../../shared/contract/link.ts';
import { shell } from './fake-electron.ts';
import { filesWith } from './source-files.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

test.each(LINKS)('%s opens an https address of its own', async (link) => {
  await openLink(link);
  const { openExternal: opened } = shell;
  const [address] = opened.mock.lastCall as unknown as [string];
  expect(new URL(address).protocol).toBe('https:');
});

test('an address is no identifier', () => {
  for (const link of ['https://example.com/', 'javascript:alert(1)', '../legifrance', '']) {
    expect(requests['link.open'].input.safeParse({ link }).success).toBe(false);
  }
});

test('addresses are opened in one place, and files nowhere', () => {
  expect(filesWith(/openExternal/, 'electron', 'renderer/src')).toEqual(['electron/main/links.ts']);
  expect(filesWith(/openPath/, 'electron', 'renderer/src')).toEqual([]);
});
