import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const PAGE = path.resolve(import.meta.dirname, '../../out/renderer');

/** The code that the page loads before its first paint: its size limits the start on an old laptop. */
const START_KILOBYTES = 500;

test('the page is small at the start, and loads from one folder', () => {
  const html = readFileSync(path.join(PAGE, 'index.html'), 'utf8');
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
  expect(addresses.filter((address) => !address.startsWith('./assets/'))).toEqual([]);
  const kilobytes = addresses.map((address) => gzipSync(readFileSync(path.join(PAGE, address))).length / 1000);
  expect(kilobytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(START_KILOBYTES);
});
