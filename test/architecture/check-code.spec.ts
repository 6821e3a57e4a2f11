import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** Types and lint are checked in halves, each file once: none may fall between them. */

const ROOT = join(import.meta.dirname, '..', '..');

const FAULTY = `export const wrong: number = 'text';
export async function later(): Promise<void> { await Promise.resolve(); }
export function forgets(): void { later(); }
`;

const OPTIONS = {
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  target: 'ES2023',
  module: 'ESNext',
  moduleResolution: 'Bundler',
};
const environment = (include: string, types: readonly string[] = []) =>
  JSON.stringify({ compilerOptions: { ...OPTIONS, types }, include: [include] });

/** A small checkout with the environments of this one, and what is wrong in it. */
const FILES: Readonly<Record<string, string>> = {
  'eslint.config.js': `import tseslint from 'typescript-eslint';
export default [
  { files: ['**/*.js'], rules: { 'no-var': 'error' } },
  {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
];`,
  'package.json': '{ "type": "module" }',
  'tsconfig.json': `{ "files": [], "references": [{ "path": "./tsconfig.web.json" }] }`,
  'tsconfig.base.json': '{}',
  'tsconfig.node.json': environment('engine', ['node']),
  'tsconfig.shared.json': environment('shared'),
  'tsconfig.web.json': environment('page'),
  'engine/faulty.ts': FAULTY,
  'engine/sound.ts': "import { home } from '../shared/of-node.ts';\nexport const there = home;",
  'shared/faulty.ts': FAULTY,
  'shared/of-node.ts': 'export const home = process.cwd();',
  'page/faulty.ts': FAULTY,
  'loose/faulty.ts': FAULTY,
  'faulty.js': 'var old = 1;',
};

let folder = '';

beforeAll(() => {
  // The linter names files by their real path.
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'aval-check-code-')));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The exit code, and each fault as the file and the beginning of the sentence. */
function check(half: string): { readonly code: number | null; readonly faults: readonly string[] } {
  const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'build/lint/check-code.mjs'), half], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  const faults: string[] = [];
  let linted = '';
  for (const line of stdout.split('\n')) {
    const type = /^(\S+)\(\d+,\d+\): error (TS\d+)/.exec(line);
    const style = /^ +\d+:\d+ +error +(\S+ \S+)/.exec(line);
    if (line.startsWith(folder)) linted = line.slice(folder.length + 1);
    if (type !== null) faults.push(`${String(type[1])}: ${String(type[2])}`);
    if (style !== null) faults.push(`${linted}: ${String(style[1])}`);
  }
  return { code: status, faults };
}

it.each([
  ['engine', ['engine/faulty.ts: TS2322', 'engine/faulty.ts: Promises must']],
  [
    'rest',
    [
      'shared/faulty.ts: TS2322',
      'shared/of-node.ts: TS2591',
      'shared/faulty.ts: Promises must',
      'faulty.js: Unexpected var,',
      'loose/faulty.ts: Parsing error:',
      'page/faulty.ts: Promises must',
    ],
  ],
])('finds what is wrong in the half of the %s', (half, faults) => {
  expect(check(half)).toEqual({ code: 1, faults });
});
