import { expect, test } from 'vitest';
import { filesWith } from './source-files.ts';

const EVERYWHERE = ['electron', 'renderer/src', 'shared'] as const;

test.each([
  ['text as markup', /v-html|innerHTML|outerHTML|insertAdjacentHTML|document\.write/],
  ['text as a program', /executeJavaScript|\beval\(|new Function\(/],
  ['a page in the page', /<webview|<iframe|<object\s|<embed\b/],
  ['Electron’s remote', /@electron\/remote/],
  ['the clipboard of Electron', /import \{[^}]*\bclipboard\b[^}]*\} from 'electron'/],
  ['synchronous messages', /sendSync|ipcRenderer\.send\(/],
])('no source holds %s', (_what, pattern) => {
  expect(filesWith(pattern, ...EVERYWHERE)).toEqual([]);
});

test('the page uses the preload in one file only', () => {
  expect(filesWith(/window\.aval|\['aval'\]/, 'renderer/src')).toEqual(['renderer/src/bridge.ts']);
});

test('no template carries an inline style, which the policy refuses', () => {
  expect(filesWith(/<[a-zA-Z][^>]*\sstyle="/, 'renderer/src')).toEqual([]);
});
