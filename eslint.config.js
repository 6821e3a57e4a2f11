import boundaries from 'eslint-plugin-boundaries';
import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';
import { defineConfig, globalIgnores } from 'eslint/config';
import { modules, NETWORK_GLOBALS, syntax } from './build/lint/bans.js';
import { DENIAL, elements, files, policiesOfRooms } from './build/lint/walls.js';

const TYPESCRIPT = ['**/*.ts'];
const SHIPPED = ['shared/**/*.{ts,vue}', 'electron/**/*.{ts,vue}', 'renderer/**/*.{ts,vue}'];
const AROUND = ['**/*.spec.ts', 'test/**', 'bench/**', 'build/**', '**/*.config.{js,ts}'];

const UNTYPED = Object.fromEntries(
  ['assignment', 'member-access', 'argument', 'call', 'return'].map((use) => [
    `@typescript-eslint/no-unsafe-${use}`,
    'off',
  ]),
);

/** What no policy allows is refused. */
const walls = (policies) => ({
  'boundaries/dependencies': [
    'error',
    { default: 'disallow', checkAllOrigins: true, checkUnknownLocals: true, message: DENIAL, policies },
  ],
});

export default defineConfig(
  globalIgnores(['node_modules/', 'out/', 'dist/', 'coverage/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  { files: [...TYPESCRIPT, '**/*.vue'], extends: [tseslint.configs.strictTypeChecked] },
  // Nothing else imports Vue.
  { files: ['**/*.vue', 'renderer/**/*.ts'], extends: [vue.configs['flat/recommended']] },

  {
    files: ['**/*.{ts,vue,js,mjs}'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300 }],
      'no-console': ['error', { allow: ['error'] }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      'no-restricted-globals': ['error', ...NETWORK_GLOBALS],
      'no-restricted-imports': modules(),
      'no-restricted-syntax': syntax(),
      'prefer-const': 'error',
    },
  },

  {
    files: TYPESCRIPT,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // A function typed as asynchronous may answer without waiting.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Spreading a text into its code points is intended.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      // `const { importId: _importId, ...rest } = event` says what is left out.
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          ignoreRestSiblings: true,
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_$',
          destructuredArrayIgnorePattern: '^_',
        },
      ],
      // Slow, and about enums and instances, which this code does not have.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A count or a flag may appear in a template literal.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },

  {
    files: SHIPPED,
    ignores: ['**/*.spec.ts'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': elements,
      'boundaries/files': files,
      'boundaries/root-path': import.meta.dirname,
      'boundaries/legacy-templates': false,
      'import/resolver': { node: { extensions: ['.ts', '.vue', '.js', '.json'] } },
    },
    rules: { 'boundaries/no-unknown-files': 'error', ...walls([]) },
  },
  ...policiesOfRooms.map(({ path, policies }) => ({
    files: [`${path}/**/*.{ts,vue}`],
    ignores: ['**/*.spec.ts'],
    rules: walls(policies),
  })),

  { files: ['shared/**/*.ts'], ignores: ['**/*.spec.ts'], rules: { 'no-restricted-syntax': syntax({ pure: true }) } },
  // Tables of given and expected are long, one row per line.
  { files: ['**/*.spec.ts', 'test/e2e/**/*.e2e.ts'], rules: { 'max-lines': ['error', { max: 400 }] } },
  // A shipped migration never changes: the first one creates the whole layout.
  { files: ['electron/engine/storage/migrations/0010-foundation.ts'], rules: { 'max-lines': 'off' } },

  { files: ['electron/cli/**'], rules: { 'no-console': 'error' } },
  { files: ['electron/engine/storage/**'], rules: { 'no-restricted-imports': modules('sql') } },
  {
    files: ['electron/engine/spreadsheet/write/marked-workbook.ts'],
    rules: { 'no-restricted-imports': modules('exceljs') },
  },
  // The types of a part of that library, which has a default export.
  {
    files: ['electron/engine/spreadsheet/write/exceljs-writer.d.ts'],
    rules: {
      'no-restricted-imports': modules('exceljs'),
      'no-restricted-syntax': syntax({ except: ['defaultExport'] }),
    },
  },
  { files: ['electron/main/ipc/register.ts'], rules: { 'no-restricted-imports': modules('ipcMain') } },
  { files: ['electron/main/links.ts'], rules: { 'no-restricted-syntax': syntax({ except: ['openExternal'] }) } },

  {
    files: ['renderer/**/*.vue'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { parser: tseslint.parser, projectService: false } },
    rules: {
      'no-restricted-syntax': syntax({ except: ['defaultExport'] }),
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-emits-declaration': 'error',
      'vue/define-props-declaration': 'error',
      'vue/no-ref-object-reactivity-loss': 'error',
      'vue/no-undef-properties': 'error',
      'vue/no-restricted-static-attribute': [
        'error',
        {
          key: 'style',
          message: 'The content security policy refuses it once Vue has joined static blocks: use a class.',
        },
      ],
      'vue/no-v-html': 'error',
      'vue/no-v-text-v-html-on-component': 'error',
      // Layout of the template is a matter of taste.
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/html-closing-bracket-newline': 'off',
    },
  },

  // vue-tsc checks the types of components: this parser reports their imports as errors.
  { files: ['renderer/**/*.ts'], rules: UNTYPED },

  {
    files: AROUND,
    rules: {
      'no-console': 'off',
      'no-restricted-imports': modules('sql', 'exceljs'),
      // A spec reads what it has just built: the type says "maybe", the next line asserts.
      '@typescript-eslint/no-non-null-assertion': 'off',
      ...UNTYPED,
    },
  },
  // The host replaces Electron: it needs APIs that the application must not use.
  {
    files: ['test/e2e/host/**', 'test/e2e/launch.ts'],
    rules: {
      'no-restricted-imports': modules('network', 'ipcMain'),
      'no-restricted-syntax': syntax({ except: ['openExternal', 'executeJavaScript', 'defaultExport'] }),
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  { files: ['test/security/udp-listener.ts'], rules: { 'no-restricted-imports': modules('network') } },
  {
    files: ['**/*.config.{js,ts}', '.*.cjs'],
    rules: { 'no-restricted-syntax': syntax({ except: ['defaultExport'] }) },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
);
