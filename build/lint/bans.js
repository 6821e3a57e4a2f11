/**
 * Small bans, each with its alternative. ESLint keeps only the last setting of a rule, so every file gets its complete
 * list at once.
 */

const OUTSIDE = 'Aval never leaves the computer: nothing in it opens a connection (docs/ARCHITECTURE.md).';

export const NETWORK_GLOBALS = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: OUTSIDE,
}));

const NETWORK_MODULES = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises'].flatMap((name) => [
  name,
  `node:${name}`,
]);

const MODULES = {
  network: [...NETWORK_MODULES, 'undici'].map((name) => ({ name, message: OUTSIDE })),
  sql: { name: 'sql.js', message: 'Only electron/engine/storage opens a database: use its functions.' },
  exceljs: {
    name: 'exceljs',
    message:
      'Workbooks are read by RowSource and written by the writers of electron/engine/spreadsheet; exceljs is for marked-workbook.ts, which writes those that people read, and for specs and benches.',
  },
  ipcMain: {
    name: 'electron',
    importNames: ['ipcMain'],
    message: 'Register the request in electron/main/ipc/register.ts, which checks sender and input.',
  },
};

/** Modules that a file may not import; `except` names the entries of MODULES that this file alone may import. */
export const modules = (...except) => {
  const paths = Object.entries(MODULES).flatMap(([name, entry]) => (except.includes(name) ? [] : entry));
  return ['error', { paths }];
};

const SYNTAX = {
  defaultExport: {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name, so that a thing is called the same wherever it is used.',
  },
  enumeration: {
    selector: 'TSEnumDeclaration',
    message: 'Use a list of string literals `as const` and the type of its elements.',
  },
  openExternal: {
    selector: "MemberExpression[property.name='openExternal']",
    message: 'Add the address to the closed list of electron/main/links.ts and open it by its identifier.',
  },
  openPath: {
    selector: "MemberExpression[property.name='openPath']",
    message: 'Show the file in its folder (showItemInFolder); opening runs it.',
  },
  executeJavaScript: {
    selector: "MemberExpression[property.name='executeJavaScript']",
    message: 'Add a request or an event to shared/contract: text is never run in the page.',
  },
  sharedJourney: {
    selector:
      "Program > ExpressionStatement > CallExpression[callee.object.name='journey'][callee.property.name='override']",
    message: 'The files after this one use the same `journey`: take one of your own, journeyWith(options).',
  },
  vitest: {
    selector:
      "MemberExpression[object.object.name='process'][object.property.name='env']:matches([property.name='VITEST'], [property.value='VITEST'])",
    message: 'Code does not know that it is tested: take what differs as an argument.',
  },
  clock: {
    selector:
      "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: 'Time is an argument here: take the day or the instant from the caller.',
  },
  chance: {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'The same facts give the same answer: take what varies as an argument.',
  },
};

/** Syntax that a file may not contain. The clock and random values are banned in pure code. */
export const syntax = ({ pure = false, except = [] } = {}) => [
  'error',
  ...Object.entries(SYNTAX)
    .filter(([name]) => !except.includes(name) && (pure || (name !== 'clock' && name !== 'chance')))
    .map(([, ban]) => ban),
];
