/**
 * Who may import whom: the table of docs/ARCHITECTURE.md, as eslint-plugin-boundaries reads it.
 * Everything is forbidden but what a policy allows, for files, packages and Node's own modules alike.
 */

/** Longer paths first: a file belongs to the first room that its path lies in. */
const ROOMS = {
  domain: 'shared/domain',
  rules: 'shared/rules',
  text: 'shared/text',
  contract: 'shared/contract',
  main: 'electron/main',
  preload: 'electron/preload',
  workspace: 'electron/engine/workspace',
  spreadsheet: 'electron/engine/spreadsheet',
  engine: 'electron/engine',
  cli: 'electron/cli',
  page: 'renderer/src',
};

export const elements = Object.entries(ROOMS).map(([type, pattern]) => ({ type, pattern, partialMatch: false }));

export const files = [
  { category: 'channel-names', pattern: 'shared/contract/channels.ts' },
  {
    category: 'rich-workbooks',
    pattern: ['electron/engine/spreadsheet/marked-workbook.ts', 'electron/engine/spreadsheet/exceljs-writer.d.ts'],
  },
  { category: 'spec', pattern: '**/*.spec.ts' },
];

const ENGINE_ROOMS = ['engine', 'workspace', 'spreadsheet'];

const mayImport = (from, to, message) => ({
  from: { element: { types: { anyOf: [from].flat() } } },
  allow: { to },
  ...(message === undefined ? {} : { message }),
});

const rooms = (...types) => ({ element: { types: { anyOf: types } } });
const packages = (...sources) => ({ module: { origin: 'external', source: sources } });
const nodeModules = { module: { origin: 'core' } };

export const policies = [
  mayImport('domain', rooms('domain')),
  mayImport('domain', packages('libphonenumber-js')),
  mayImport('rules', rooms('domain', 'rules')),
  mayImport('text', rooms('text')),
  mayImport('contract', rooms('domain', 'contract')),
  mayImport('contract', packages('zod')),
  mayImport('main', rooms('main', 'domain', 'contract')),
  mayImport('main', packages('electron', 'zod')),
  mayImport('main', nodeModules),
  mayImport('preload', { file: { categories: 'channel-names' } }),
  mayImport('preload', rooms('preload')),
  mayImport('preload', packages('electron')),
  mayImport(ENGINE_ROOMS, rooms(...ENGINE_ROOMS, 'domain', 'rules', 'text', 'contract')),
  mayImport(ENGINE_ROOMS, nodeModules),
  mayImport('workspace', packages('sql.js')),
  { from: { file: { categories: 'rich-workbooks' } }, allow: { to: packages('exceljs', 'exceljs/**') } },
  mayImport('cli', rooms('cli', ...ENGINE_ROOMS, 'domain', 'rules', 'text', 'contract')),
  mayImport('cli', nodeModules),
  mayImport('page', rooms('page', 'domain', 'text')),
  mayImport('page', { element: { types: { anyOf: ['contract'] } } }),
  mayImport(
    'page',
    packages('vue', 'vue-router', 'pinia', '@nuxt/ui', '@nuxt/ui/**', '@tanstack/vue-virtual', '@iconify-json/lucide'),
  ),
  {
    disallow: { to: { file: { categories: 'spec' } } },
    message: 'A spec is imported by nobody: move what is shared to a file of its own.',
  },
];

export const DENIAL =
  'The wall between {{from.element.types}} and {{dependency.source}} is in docs/ARCHITECTURE.md (who may import whom): ask a room that may, or move the code there.';
