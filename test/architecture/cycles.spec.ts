import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The rules of dependency-cruiser on a small tree that breaks each of them. */
const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration;

const TREE: Readonly<Record<string, string>> = {
  'shared/domain/one.ts': "import { two } from './two.ts';\nexport const one = () => two;",
  'shared/domain/two.ts': "import { three } from './three.ts';\nexport const two = () => three;",
  'shared/domain/three.ts': "import { one } from './one.ts';\nexport const three = () => one;",
  'shared/domain/lost.ts': "import { gone } from './gone.ts';\nexport const lost = gone;",
  'shared/domain/first.ts': "import type { Second } from './second.ts';\nexport type First = Second | null;",
  'shared/domain/second.ts': "import type { First } from './first.ts';\nexport type Second = First | 1;",
  'electron/engine/import/detour.ts': "import sql from 'sql.js';\nexport const detour = sql;",
  'electron/engine/storage/door.ts': "import sql from 'sql.js';\nexport const door = sql;",
  'electron/engine/import/sheet.ts': "import sheet from 'exceljs';\nexport const read = sheet;",
  'electron/engine/import/net.ts': "import { connect } from 'node:net';\nexport const net = connect;",
  'electron/engine/import/uses-spec.ts': "import { spec } from './a.spec.ts';\nexport const uses = spec;",
  'electron/engine/import/a.spec.ts': 'export const spec = 1;',
  'node_modules/sql.js/package.json': '{ "name": "sql.js", "main": "index.js" }',
  'node_modules/sql.js/index.js': 'module.exports = 1;',
  'node_modules/exceljs/package.json': '{ "name": "exceljs", "main": "index.js" }',
  'node_modules/exceljs/index.js': 'module.exports = 1;',
};

describe('dependency-cruiser', () => {
  let folder: string;
  let found: readonly { readonly rule: string; readonly from: string }[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aval-walls-'));
    for (const [path, text] of Object.entries(TREE)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { tsConfig: _ofTheProject, ...options } = config.options ?? {};
    const { output } = await cruise(['shared', 'electron'], {
      ...options,
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: config.forbidden ?? [] },
    });
    found = (output as ICruiseResult).summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['no-cycle', 'shared/domain/one.ts'],
    ['no-cycle', 'shared/domain/first.ts'],
    ['nothing-unresolved', 'shared/domain/lost.ts'],
    ['one-door-to-the-database', 'electron/engine/import/detour.ts'],
    ['no-second-reader-of-workbooks', 'electron/engine/import/sheet.ts'],
    ['no-network', 'electron/engine/import/net.ts'],
    ['no-spec-imported', 'electron/engine/import/uses-spec.ts'],
  ])('finds %s in %s', (rule, from) => {
    expect(found).toContainEqual({ rule, from });
  });

  it('lets the room that opens the database do so', () => {
    expect(found.filter(({ from }) => from === 'electron/engine/storage/door.ts')).toEqual([]);
  });
});
