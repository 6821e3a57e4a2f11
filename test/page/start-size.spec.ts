import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const PAGE = path.resolve(import.meta.dirname, '../../out/renderer');

/** What an old laptop reads and compiles before it shows anything. */
const START_KILOBYTES = 500;

test('the page is small at the start, and comes from one place', () => {
  const html = readFileSync(path.join(PAGE, 'index.html'), 'utf8');
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
  expect(addresses.filter((address) => !address.startsWith('./assets/'))).toEqual([]);
  const kilobytes = addresses.map((address) => gzipSync(readFileSync(path.join(PAGE, address))).length / 1000);
  expect(kilobytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(START_KILOBYTES);
});
