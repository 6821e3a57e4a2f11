import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, shippedSources } from './source-files.ts';

const built = readFileSync(path.join(ROOT, 'out/preload/index.cjs'), 'utf8');

test('the built preload is one CommonJS file that requires electron alone', () => {
  const required = [...built.matchAll(/require\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, name]) => name);
  expect(required).toEqual(['electron']);
  expect(built).not.toMatch(/^\s*(?:import|export)\s/m);
});

test('its source stays under 60 lines, and names nothing of the business', () => {
  const sources = shippedSources('electron/preload');
  expect([...sources.keys()]).toEqual(['electron/preload/index.ts']);
  const [text = ''] = sources.values();
  expect(text.split('\n').length).toBeLessThanOrEqual(60);
  expect(text).not.toMatch(/contact|campaign|import\.|consent/i);
});

test('neither ipcRenderer nor its event is handed to the page', () => {
  const [text = ''] = shippedSources('electron/preload').values();
  const exposed = text.slice(text.indexOf('exposeInMainWorld'));
  expect(exposed).not.toMatch(/ipcRenderer(?!\.invoke\(WIRES\.)/);
  expect(text).toContain('(_event, name: string, event: unknown)');
});
