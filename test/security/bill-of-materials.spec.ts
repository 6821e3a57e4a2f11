import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { ROOT } from './source-files.ts';

type Work = { readonly kind: string; readonly package?: string; readonly name: string; readonly licence: string };
type Component = {
  readonly type: string;
  readonly name: string;
  readonly purl?: string;
  readonly licenses: readonly unknown[];
  readonly externalReferences?: readonly unknown[];
};
type Bill = {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
};

const { billOfMaterials } = (await import(pathToFileURL(path.join(ROOT, 'build/bill-of-materials.mjs')).href)) as {
  readonly billOfMaterials: (of: Readonly<Record<string, unknown>>) => Bill;
};

const WORKS: readonly (Work & { readonly version?: string })[] = [
  { kind: 'library', package: '@kit/a', name: '@kit/a', version: '1.0.0', licence: 'MIT' },
  { kind: 'library', package: 'b', name: 'b', version: '2.0.0', licence: '(MIT OR Zlib)' },
  { kind: 'library', package: 'b', name: 'b', version: '1.5.0', licence: 'ISC' },
  { kind: 'file', name: 'Arimo', licence: 'OFL-1.1' },
  { kind: 'data', name: 'Towns', licence: 'Licence Ouverte / Open Licence 2.0' },
];
const INTEGRITY = `sha512-${Buffer.from('aa'.repeat(64), 'hex').toString('base64')}`;
const LOCK = {
  packages: {
    '': { dependencies: { '@kit/a': '^1.0.0' }, devDependencies: { b: '^2.0.0', 'not-shipped': '1.0.0' } },
    'node_modules/@kit/a': { version: '1.0.0', integrity: INTEGRITY, dependencies: { b: '^1.0.0', absent: '1' } },
    'node_modules/@kit/a/node_modules/b': { version: '1.5.0' },
    'node_modules/b': { version: '2.0.0' },
    'node_modules/not-shipped': { version: '1.0.0' },
  },
};

const bill = billOfMaterials({ version: '0.1.0', works: WORKS, lock: LOCK });

test('it is a CycloneDX 1.6 document of what is bundled, and of nothing else', () => {
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
  expect(bill.components.map(({ type, name, purl }) => [type, name, purl])).toEqual([
    ['library', '@kit/a', 'pkg:npm/%40kit/a@1.0.0'],
    ['library', 'b', 'pkg:npm/b@2.0.0'],
    ['library', 'b', 'pkg:npm/b@1.5.0'],
    ['file', 'Arimo', undefined],
    ['data', 'Towns', undefined],
  ]);
});

test('a licence is an identifier, an expression or a name', () => {
  expect(bill.components.map(({ licenses }) => licenses)).toEqual([
    [{ license: { id: 'MIT' } }],
    [{ expression: '(MIT OR Zlib)' }],
    [{ license: { id: 'ISC' } }],
    [{ license: { id: 'OFL-1.1' } }],
    [{ license: { name: 'Licence Ouverte / Open Licence 2.0' } }],
  ]);
});

test('a package has the digest of package-lock.json', () => {
  expect(bill.components[0]?.externalReferences).toEqual([
    {
      type: 'distribution',
      url: 'https://registry.npmjs.org/@kit/a/-/a-1.0.0.tgz',
      hashes: [{ alg: 'SHA-512', content: 'aa'.repeat(64) }],
    },
  ]);
});

test('a dependency is the version that Node would load', () => {
  expect(bill.dependencies).toEqual([
    { ref: 'pkg:npm/aval@0.1.0', dependsOn: ['pkg:npm/%40kit/a@1.0.0', 'pkg:npm/b@2.0.0'] },
    { ref: 'pkg:npm/%40kit/a@1.0.0', dependsOn: ['pkg:npm/b@1.5.0'] },
    { ref: 'pkg:npm/b@2.0.0', dependsOn: [] },
    { ref: 'pkg:npm/b@1.5.0', dependsOn: [] },
  ]);
});

test('a bundled package that package-lock.json does not have stops the build', () => {
  const stray = { kind: 'library', package: 'stray', name: 'stray', version: '1.0.0', licence: 'MIT' };
  expect(() => billOfMaterials({ version: '0.1.0', works: [stray], lock: LOCK })).toThrow('stray 1.0.0');
});

test('no package is a runtime dependency without being in package-lock.json as one', () => {
  const read = (file: string): { readonly [field: string]: Readonly<Record<string, unknown>> } =>
    JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as never;
  const { dependencies } = read('package.json');
  const locked = (read('package-lock.json')['packages']?.[''] ?? {}) as { readonly dependencies?: object };
  expect(locked.dependencies).toEqual(dependencies);
});
