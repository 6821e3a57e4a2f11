import { expect, test, vi } from 'vitest';
import { openLink, openSource } from '../../electron/main/links.ts';
import { requests } from '../../shared/contract/contract.ts';
import { LINKS } from '../../shared/contract/link.ts';
import { shell } from './fake-electron.ts';
import { filesWith } from './source-files.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

test.each(LINKS)('%s opens its own https address', async (link) => {
  await openLink(link);
  const { openExternal: opened } = shell;
  const [address] = opened.mock.lastCall as unknown as [string];
  expect(new URL(address).protocol).toBe('https:');
});

test('an address is not an identifier', () => {
  for (const link of ['https://example.com/', 'javascript:alert(1)', '../legifrance', '']) {
    expect(requests['link.open'].input.safeParse({ link }).success).toBe(false);
  }
});

test('a source is opened only when it is in the rule book', async () => {
  const { openExternal: opened } = shell;
  opened.mockClear();
  await expect(openSource('https://example.com/', false)).rejects.toThrow('link.unknown');
  expect(opened).not.toHaveBeenCalled();
  await openSource('https://www.legifrance.gouv.fr/', true);
  expect(opened).toHaveBeenCalledExactlyOnceWith('https://www.legifrance.gouv.fr/');
  for (const address of ['javascript:alert(1)', 'file:///etc/hostname', 'ms-settings:', 'legifrance']) {
    expect(requests['link.openSource'].input.safeParse({ rule: 'fr.x', address }).success).toBe(false);
  }
});

test('addresses are opened in one place, and files are never opened', () => {
  expect(filesWith(/openExternal/, 'electron', 'renderer/src')).toEqual(['electron/main/links.ts']);
  expect(filesWith(/openPath/, 'electron', 'renderer/src')).toEqual([]);
});
