import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { ROOT } from './source-files.ts';

const licences: { isPermitted(expression: string): boolean } = await import(
  pathToFileURL(path.join(ROOT, 'build/licences.mjs')).href
);

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['(MIT AND Zlib)', true],
  ['GPL-3.0-or-later', false],
  ['(MIT AND GPL-3.0-or-later)', false],
  ['SEE LICENSE IN LICENSE', false],
  ['', false],
])('a bundled package under « %s » is permitted: %s', (expression, expected) => {
  expect(licences.isPermitted(expression)).toBe(expected);
});
