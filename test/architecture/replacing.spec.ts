import { globSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { expect, it } from 'vitest';
import { REPLACING } from '../../vitest.config.ts';

/** Most specs share a process. One that replaces a module or a global in it would change those that follow. */

const ROOT = join(import.meta.dirname, '..', '..');
const REPLACES = /\bvi\.(?:mock|doMock|stubGlobal|stubEnv)\(/;

const runsAlone = (spec: string): boolean => REPLACING.some((pattern) => matchesGlob(spec, pattern));

it('gives each spec that replaces a module or a global a process of its own', () => {
  const replacing = globSync('{shared,electron,renderer,test}/**/*.spec.ts', { cwd: ROOT }).filter((spec) =>
    REPLACES.test(readFileSync(join(ROOT, spec), 'utf8')),
  );
  expect(replacing.length).toBeGreaterThan(10);
  expect(replacing.filter((spec) => !runsAlone(spec))).toEqual([]);
});
