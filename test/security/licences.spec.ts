import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { ROOT } from './source-files.ts';

type Bundled = {
  readonly name: string;
  readonly version: string;
  readonly identifier?: string;
  readonly text?: string;
};

const licences: {
  isPermitted(expression: string): boolean;
  worksOf(bundled: readonly Bundled[]): readonly { readonly name: string; readonly text: string }[];
} = await import(pathToFileURL(path.join(ROOT, 'build/licences.mjs')).href);

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

const ZOD = { name: 'zod', version: '4.0.0', identifier: 'MIT', text: 'MIT License' };

test('a package of two parts is listed once, another version of it apart', () => {
  const works = licences.worksOf([ZOD, { ...ZOD, version: '3.0.0' }, ZOD]);
  expect(works.map(({ name }) => name)).toEqual(['zod', 'zod']);
});

test.each([
  ['another licence', { ...ZOD, identifier: 'GPL-3.0-only' }, 'zod (GPL-3.0-only)'],
  ['no licence', { name: 'zod', version: '4.0.0', text: 'All rights reserved' }, 'zod ()'],
  ['no text of its licence', { ...ZOD, text: ' ' }, 'without the text of a licence'],
])('a bundled package with %s stops the build', (_what, bundled, sentence) => {
  expect(() => licences.worksOf([bundled])).toThrow(sentence);
});
