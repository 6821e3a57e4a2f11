import boundaries from 'eslint-plugin-boundaries';
import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';
import { defineConfig, globalIgnores } from 'eslint/config';
import { modules, NETWORK_GLOBALS, syntax } from './build/lint/bans.js';
import { DENIAL, elements, files, policies } from './build/lint/walls.js';

const TYPESCRIPT = ['**/*.ts'];
const SHIPPED = ['shared/**/*.{ts,vue}', 'electron/**/*.{ts,vue}', 'renderer/**/*.{ts,vue}'];
const AROUND = ['**/*.spec.ts', 'test/**', 'bench/**', 'build/**', '**/*.config.{js,ts}'];

export default defineConfig(
  globalIgnores(['node_modules/', 'out/', 'dist/', 'coverage/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  { files: [...TYPESCRIPT, '**/*.vue'], extends: [tseslint.configs.strictTypeChecked] },
  vue.configs['flat/recommended'],

  {
    files: ['**/*.{ts,vue,js,mjs}'],
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
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
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A count or a flag in a sentence is meant to be written as it is.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
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
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        { default: 'disallow', checkAllOrigins: true, checkUnknownLocals: true, message: DENIAL, policies },
      ],
    },
  },

  { files: ['shared/**/*.ts'], ignores: ['**/*.spec.ts'], rules: { 'no-restricted-syntax': syntax({ pure: true }) } },
  { files: ['electron/cli/**'], rules: { 'no-console': 'error' } },
  { files: ['electron/engine/workspace/**'], rules: { 'no-restricted-imports': modules('sql') } },
  { files: ['electron/engine/spreadsheet/**'], rules: { 'no-restricted-imports': modules('exceljs') } },
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
        { key: 'style', message: 'The content security policy refuses it once Vue has joined static blocks: use a class.' },
      ],
      'vue/no-v-html': 'error',
      'vue/no-v-text-v-html-on-component': 'error',
      // Layout of the template is a matter of taste that no reader stumbles over.
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/html-closing-bracket-newline': 'off',
    },
  },

  {
    files: AROUND,
    rules: {
      'no-console': 'off',
      'no-restricted-imports': modules('sql', 'exceljs'),
      // A spec looks into what it has just built: the type says "maybe", the next line asserts.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['**/*.config.{js,ts}', '.*.cjs'], rules: { 'no-restricted-syntax': syntax({ except: ['defaultExport'] }) } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
);
