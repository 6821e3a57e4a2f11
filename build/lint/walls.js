/**
 * Who may import whom: the table of docs/ARCHITECTURE.md, as eslint-plugin-boundaries reads it.
 * Only what a policy allows is permitted, for files, packages and Node's own modules.
 */

/**
 * The floors of the engine, from the ground up: a room imports its own floor and those below it, never one above.
 */
export const FLOORS = [
  ['steps', 'electron/engine/steps'],
  ['collections', 'electron/engine/collections'],
  ['model', 'electron/engine/model'],
  ['storage', 'electron/engine/storage'],
  ['sql', 'electron/engine/sql'],
  ['users', 'electron/engine/users'],
  ['restore', 'electron/engine/restore'],
  ['spreadsheet', 'electron/engine/spreadsheet'],
  ['contact', 'electron/engine/contact'],
  ['header', 'electron/engine/import/header'],
  ['cell', 'electron/engine/import/cell'],
  ['table', 'electron/engine/import/table'],
  ['columns', 'electron/engine/import/columns'],
  ['row', 'electron/engine/import/row'],
  ['lists', 'electron/engine/lists'],
  ['lookup', 'electron/engine/suppression/lookup'],
  ['list-file', 'electron/engine/suppression/list-file'],
  ['suppression', 'electron/engine/suppression'],
  ['mirror', 'electron/engine/mirror'],
  ['erasure', 'electron/engine/erasure'],
  ['import', 'electron/engine/import'],
  ['record', 'electron/engine/record'],
  ['definition', 'electron/engine/campaign/definition'],
  ['judge', 'electron/engine/campaign/judge'],
  ['people', 'electron/engine/campaign/people'],
  ['campaign', 'electron/engine/campaign'],
  ['answers', 'electron/engine/campaign/answers'],
  ['today', 'electron/engine/campaign/today'],
  ['approval', 'electron/engine/approval'],
  ['person', 'electron/engine/person'],
  ['export', 'electron/engine/export'],
  ['households', 'electron/engine/households'],
  ['notices', 'electron/engine/notices'],
  ['suppliers', 'electron/engine/suppliers'],
  ['retention', 'electron/engine/retention'],
  ['recall', 'electron/engine/recall'],
  ['rights', 'electron/engine/rights'],
  ['transfer', 'electron/engine/transfer'],
  ['returns', 'electron/engine/returns'],
  ['plan', 'electron/engine/plan'],
  ['copies', 'electron/engine/copies'],
  ['processing', 'electron/engine/processing'],
  ['vault', 'electron/engine/vault'],
  ['about', 'electron/engine/about'],
  ['leaving', 'electron/engine/leaving'],
  ['demo', 'electron/engine/demo'],
  ['jobs', 'electron/engine/jobs'],
  ['requests', 'electron/engine/requests'],
  ['engine', 'electron/engine'],
];

const ROOMS = {
  domain: 'shared/domain',
  rules: 'shared/rules',
  text: 'shared/text',
  contract: 'shared/contract',
  main: 'electron/main',
  preload: 'electron/preload',
  ...Object.fromEntries(FLOORS),
  cli: 'electron/cli',
  page: 'renderer/src',
};

const byLength = Object.entries(ROOMS).sort(([, one], [, other]) => one.length - other.length);

/** Longer paths first: a file belongs to the first room that contains its path. */
export const elements = byLength.toReversed().map(([type, pattern]) => ({ type, pattern, partialMatch: false }));

export const files = [
  { category: 'channel-names', pattern: 'shared/contract/channels.ts' },
  {
    category: 'rich-workbooks',
    pattern: [
      'electron/engine/spreadsheet/write/marked-workbook.ts',
      'electron/engine/spreadsheet/write/exceljs-writer.d.ts',
    ],
  },
  { category: 'spec', pattern: '**/*.spec.ts' },
];

const ENGINE_ROOMS = FLOORS.map(([name]) => name);

const mayImport = (from, to, message) => ({
  from: { element: { types: { anyOf: [from].flat() } } },
  allow: { to },
  ...(message === undefined ? {} : { message }),
});

const rooms = (...types) => ({ element: { types: { anyOf: types } } });
const packages = (...sources) => ({ module: { origin: 'external', source: sources } });
const nodeModules = { module: { origin: 'core' } };

const policies = [
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
  ...ENGINE_ROOMS.map((room, floor) =>
    mayImport(room, rooms(...ENGINE_ROOMS.slice(0, floor + 1), 'domain', 'rules', 'text', 'contract')),
  ),
  mayImport(ENGINE_ROOMS, nodeModules),
  mayImport('storage', packages('sql.js')),
  mayImport('vault', packages('qrcode-generator')),
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
    message: 'No file imports a spec: move shared code to a separate file.',
  },
];

/**
 * The rooms and the policies that can concern their files: the rule compares every import with each of its policies. Shorter
 * paths first: of several rooms that contain a file, the last one counts.
 */
export const policiesOfRooms = byLength.map(([room, path]) => ({
  path,
  policies: policies.filter(({ from }) => from?.element === undefined || from.element.types.anyOf.includes(room)),
}));

export const DENIAL =
  'The wall between {{from.element.types}} and {{dependency.source}} is in docs/ARCHITECTURE.md (who may import whom): ask a room that may, or move the code there.';
