import { ESLint } from 'eslint';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import { FLOORS } from '../../build/lint/walls.js';

/**
 * The guards themselves: the linter must find each violation, checked at a path of the tree without being written
 * there. Allowed imports are checked too, so that a guard that refuses everything fails as well.
 */
const ROOT = join(import.meta.dirname, '..', '..');

/** Split, so that a search of the tree for such comments does not find this file. */
const LATER = ['TO', 'DO'].join('');
const SWITCH_OFF = ['eslint', 'disable'].join('-');

type PlacedCode = { readonly at: string; readonly code: string };

const CROSSINGS: readonly PlacedCode[] = [
  { at: 'shared/domain/planted.ts', code: "import { EXAMPLE } from '../rules/index.ts';\nexport const a = EXAMPLE;" },
  { at: 'shared/domain/planted.ts', code: "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;" },
  { at: 'shared/domain/planted.ts', code: "import { say } from '../text/index.ts';\nexport const a = say;" },
  { at: 'shared/domain/planted.ts', code: "import { z } from 'zod';\nexport const a = z;" },
  {
    at: 'shared/domain/planted.ts',
    code: "import type { Progress } from '../../electron/engine/steps/context.ts';\nexport type A = Progress;",
  },
  { at: 'shared/domain/planted.ts', code: "export * from '../text/index.ts';" },
  { at: 'shared/domain/planted.ts', code: "export const a = () => import('node:fs');" },
  {
    at: 'shared/rules/planted.ts',
    code: "import { AppError } from '../contract/result.ts';\nexport const a = AppError;",
  },
  {
    at: 'shared/rules/planted.ts',
    code: "import { parsePhoneNumberFromString } from 'libphonenumber-js';\nexport const a = parsePhoneNumberFromString;",
  },
  {
    at: 'shared/text/planted.ts',
    code: "import { CHANNELS } from '../domain/channel.ts';\nexport const a = CHANNELS;",
  },
  { at: 'shared/contract/planted.ts', code: "import { createHash } from 'node:crypto';\nexport const a = createHash;" },
  {
    at: 'electron/main/planted.ts',
    code: "import type { EngineContext } from '../engine/steps/context.ts';\nexport type A = EngineContext;",
  },
  { at: 'electron/main/planted.ts', code: "import { say } from '../../shared/text/index.ts';\nexport const a = say;" },
  {
    at: 'electron/preload/planted.ts',
    code: "import { AppError } from '../../shared/contract/result.ts';\nexport const a = AppError;",
  },
  {
    at: 'electron/preload/planted.ts',
    code: "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;",
  },
  { at: 'electron/engine/planted.ts', code: "import { app } from 'electron';\nexport const a = app;" },
  {
    at: 'electron/engine/planted.ts',
    code: "import { runCommandLine } from '../cli/main.ts';\nexport const a = runCommandLine;",
  },
  { at: 'electron/engine/import/planted.ts', code: "import initSqlJs from 'sql.js';\nexport const a = initSqlJs;" },
  { at: 'electron/engine/import/planted.ts', code: "import { Workbook } from 'exceljs';\nexport const a = Workbook;" },
  {
    at: 'electron/engine/spreadsheet/planted.ts',
    code: "import { Workbook } from 'exceljs';\nexport const a = Workbook;",
  },
  {
    at: 'electron/engine/spreadsheet/planted.d.ts',
    code: "import type ExcelJS from 'exceljs';\nexport type A = ExcelJS.Workbook;",
  },
  {
    at: 'electron/engine/spreadsheet/write/exceljs-writer.d.ts',
    code: "import type sqlJs from 'sql.js';\nexport type A = typeof sqlJs;",
  },
  { at: 'electron/cli/planted.ts', code: "import { z } from 'zod';\nexport const a = z;" },
  {
    at: 'renderer/src/planted.ts',
    code: "import type { EngineContext } from '../../electron/engine/steps/context.ts';\nexport type A = EngineContext;",
  },
  { at: 'renderer/src/planted.ts', code: "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;" },
  { at: 'renderer/src/planted.ts', code: "import { ipcRenderer } from 'electron';\nexport const a = ipcRenderer;" },
];

/** From each floor of the engine to the one above it, and back down. */
const FLOOR_CROSSINGS = FLOORS.slice(1).map(([, upper], place) => placed(FLOORS[place]?.[1] ?? '', upper));
const FLOOR_NEIGHBOURS = FLOORS.slice(1).map(([, upper], place) => placed(upper, FLOORS[place]?.[1] ?? ''));

/** A file of one folder that imports one of another. */
function placed(from: string, to: string): PlacedCode {
  const file = readdirSync(join(ROOT, to)).find((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  if (file === undefined) throw new Error(`${to} holds no code of its own`);
  const path = relative(from, `${to}/${file}`);
  const specifier = path.startsWith('.') ? path : `./${path}`;
  return { at: `${from}/planted.ts`, code: `import * as a from '${specifier}';\nexport const b = a;` };
}

const NEIGHBOURS: readonly PlacedCode[] = [
  { at: 'shared/domain/planted.ts', code: "import { CHANNELS } from './channel.ts';\nexport const a = CHANNELS;" },
  {
    at: 'shared/domain/planted.ts',
    code: "import { parsePhoneNumberFromString } from 'libphonenumber-js';\nexport const a = parsePhoneNumberFromString;",
  },
  {
    at: 'shared/rules/planted.ts',
    code: "import { CHANNELS } from '../domain/channel.ts';\nexport const a = CHANNELS;",
  },
  { at: 'shared/contract/planted.ts', code: "import { z } from 'zod';\nexport const a = z;" },
  {
    at: 'electron/engine/planted.ts',
    code: "import { say } from '../../shared/text/index.ts';\nexport const a = say;",
  },
  { at: 'electron/engine/planted.ts', code: "import { createHash } from 'node:crypto';\nexport const a = createHash;" },
  { at: 'electron/engine/storage/planted.ts', code: "import initSqlJs from 'sql.js';\nexport const a = initSqlJs;" },
  {
    at: 'electron/engine/spreadsheet/write/exceljs-writer.d.ts',
    code: "declare module 'a' {\n  import type ExcelJS from 'exceljs';\n\n  const Writer: typeof ExcelJS.stream.xlsx.WorkbookWriter;\n  export default Writer;\n}",
  },
  {
    at: 'electron/engine/spreadsheet/planted.spec.ts',
    code: "import { Workbook } from 'exceljs';\nexport const a = Workbook;",
  },
  {
    at: 'electron/cli/planted.ts',
    code: "import type { EngineContext } from '../engine/steps/context.ts';\nexport type A = EngineContext;",
  },
  { at: 'electron/main/planted.ts', code: "import { app } from 'electron';\nexport const a = app;" },
  { at: 'renderer/src/planted.ts', code: "import { ref } from 'vue';\nexport const a = ref(1);" },
];

const BANNED: readonly (PlacedCode & { readonly rule: string; readonly says: RegExp })[] = [
  {
    at: 'electron/main/planted.ts',
    code: "import { ipcMain } from 'electron';\nexport const a = ipcMain;",
    rule: 'no-restricted-imports',
    says: /ipc\/register\.ts/,
  },
  {
    at: 'electron/main/planted.ts',
    code: "import { shell } from 'electron';\nexport const a = () => shell.openExternal('x');",
    rule: 'no-restricted-syntax',
    says: /links\.ts/,
  },
  {
    at: 'electron/main/planted.ts',
    code: "import { shell } from 'electron';\nexport const a = () => shell.openPath('x');",
    rule: 'no-restricted-syntax',
    says: /showItemInFolder/,
  },
  {
    at: 'electron/main/planted.ts',
    code: "import { webContents } from 'electron';\nexport const a = () => webContents.fromId(1)?.executeJavaScript('x');",
    rule: 'no-restricted-syntax',
    says: /shared\/contract/,
  },
  {
    at: 'test/e2e/planted.e2e.ts',
    code: "import { journey } from './journey.ts';\njourney.override({ options: { personName: null } });",
    rule: 'no-restricted-syntax',
    says: /journeyWith/,
  },
  {
    at: 'shared/domain/planted.ts',
    code: 'export const a = Date.now();',
    rule: 'no-restricted-syntax',
    says: /argument/,
  },
  {
    at: 'shared/domain/planted.ts',
    code: 'export const a = new Date();',
    rule: 'no-restricted-syntax',
    says: /argument/,
  },
  {
    at: 'shared/rules/planted.ts',
    code: 'export const a = new Date();',
    rule: 'no-restricted-syntax',
    says: /argument/,
  },
  {
    at: 'shared/domain/planted.ts',
    code: 'export const a = Math.random();',
    rule: 'no-restricted-syntax',
    says: /argument/,
  },
  {
    at: 'shared/domain/planted.ts',
    code: 'export enum A { B }',
    rule: 'no-restricted-syntax',
    says: /string literals/,
  },
  { at: 'shared/domain/planted.ts', code: 'export default 1;', rule: 'no-restricted-syntax', says: /by name/ },
  {
    at: 'electron/engine/planted.ts',
    code: "export const a = () => fetch('https://example.org');",
    rule: 'no-restricted-globals',
    says: /leaves the computer/,
  },
  {
    at: 'renderer/src/planted.ts',
    code: "export const a = new WebSocket('wss://example.org');",
    rule: 'no-restricted-globals',
    says: /leaves the computer/,
  },
  ...['node:http', 'https', 'node:net', 'node:dgram', 'undici', 'node:dns/promises'].map((name) => ({
    at: 'electron/engine/planted.ts',
    code: `import * as a from '${name}';\nexport const b = a;`,
    rule: 'no-restricted-imports',
    says: /leaves the computer/,
  })),
  {
    at: 'electron/engine/planted.spec.ts',
    code: "import * as a from 'node:http';\nexport const b = a;",
    rule: 'no-restricted-imports',
    says: /leaves the computer/,
  },
  {
    at: 'electron/engine/planted.ts',
    code: "export const a = process.env['VITEST'];",
    rule: 'no-restricted-syntax',
    says: /argument/,
  },
  {
    at: 'electron/engine/planted.ts',
    code: 'export const a = process.env.VITEST;',
    rule: 'no-restricted-syntax',
    says: /argument/,
  },
  {
    at: 'shared/domain/planted.ts',
    code: `// ${LATER}: mend\nexport const a = 1;`,
    rule: 'no-warning-comments',
    says: /todo/i,
  },
  { at: 'shared/domain/planted.ts', code: '\n'.repeat(300) + 'export const a = 1;', rule: 'max-lines', says: /300/ },
  {
    at: 'shared/domain/planted.ts',
    code: 'export const a = (b: any): number => b;',
    rule: '@typescript-eslint/no-explicit-any',
    says: /any/,
  },
  {
    at: 'renderer/src/Planted.vue',
    code: '<script setup lang="ts">\nconst a = 1;\n</script>\n<template><p v-html="a" /></template>',
    rule: 'vue/no-v-html',
    says: /v-html/,
  },
  {
    at: 'renderer/src/Planted.vue',
    code: '<template><p style="color: red">x</p></template>',
    rule: 'vue/no-restricted-static-attribute',
    says: /class/,
  },
];

describe('the walls', () => {
  let linter: ESLint;

  beforeAll(() => {
    // Type-aware rules need a file on disk; these guards do not.
    linter = new ESLint({
      cwd: ROOT,
      overrideConfig: [
        {
          files: ['**/*.ts'],
          ...tseslint.configs.disableTypeChecked,
          languageOptions: { parserOptions: { projectService: false } },
        },
      ],
    });
  });

  const messages = async ({ at, code }: PlacedCode) => {
    const [result] = await linter.lintText(code, { filePath: join(ROOT, at) });
    return result!.messages.map(({ ruleId, message }) => ({ rule: ruleId, message }));
  };

  it.each([...CROSSINGS, ...FLOOR_CROSSINGS])('stop $at: $code', async (placed) => {
    const [crossing] = (await messages(placed)).filter(({ rule }) => rule === 'boundaries/dependencies');
    expect(crossing?.message).toMatch(/docs\/ARCHITECTURE\.md/);
  });

  it.each([...NEIGHBOURS, ...FLOOR_NEIGHBOURS])('let $at: $code', async (placed) => {
    expect(await messages(placed)).toEqual([]);
  });

  it.each(BANNED)('ban in $at: $code', async ({ rule, says, ...placed }) => {
    expect(await messages(placed)).toContainEqual({ rule, message: expect.stringMatching(says) });
  });

  it('know every room: a file in none is refused', async () => {
    expect(
      (await messages({ at: 'shared/planted/planted.ts', code: 'export const a = 1;' })).map(({ rule }) => rule),
    ).toContain('boundaries/no-unknown-files');
  });

  it('cannot be opened from inside a file', async () => {
    const code = `/* ${SWITCH_OFF} */\nexport const a = Date.now();`;
    expect((await messages({ at: 'shared/domain/planted.ts', code })).map(({ rule }) => rule)).toContain(
      'no-restricted-syntax',
    );
  });
});
