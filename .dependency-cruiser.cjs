/** What eslint-plugin-boundaries does not see: cycles through several files, and packages reached by a detour. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Two files that need one another are one file, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'one-door-to-the-database',
      comment: 'Only electron/engine/storage opens a database.',
      severity: 'error',
      from: { pathNot: '^electron/engine/storage/' },
      to: { path: 'node_modules/(@types/)?sql\\.js' },
    },
    {
      name: 'no-second-reader-of-workbooks',
      comment:
        'Workbooks are read, and lists written, by electron/engine/spreadsheet itself; exceljs writes those that people read, and specs may make some.',
      severity: 'error',
      from: { pathNot: '^(test|bench|build)/|\\.spec\\.ts$|^electron/engine/spreadsheet/write/marked-workbook\\.ts$' },
      to: { path: 'node_modules/exceljs' },
    },
    {
      name: 'no-network',
      comment: 'Aval never leaves the computer.',
      severity: 'error',
      from: {},
      to: { path: '^(node:)?(http|https|http2|net|tls|dgram|dns)$', dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere fails at run time.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-spec-imported',
      comment: 'A spec is imported by nobody.',
      severity: 'error',
      from: {},
      to: { path: '\\.spec\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.vue', '.js', '.json'],
    },
  },
};
